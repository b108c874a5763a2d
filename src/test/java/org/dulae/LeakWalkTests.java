package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dulae.HiddenMatters.WORDS;
import static org.dulae.WatchedTambon.MORNING;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.Walk.Route;
import org.dulae.access.Actor;
import org.dulae.access.TableOwner;
import org.dulae.person.family.Families;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The abuser works there. Every address found in the mappings is asked by those who must not know, in a world with the matter and in
 * the same world without it: pages, lists, counts, searches and what forms answer are the same, and what has a hidden id answers like
 * what never was. An address made tomorrow is walked as well.
 */
@DulaeTest
class LeakWalkTests {
    /** Which rows stand behind the last word before an id in an address; other words are tried with one hidden id of each table. */
    private static final Map<String, String> BEHIND = Map.ofEntries(
            Map.entry("cases", "casework.case_file"),
            Map.entry("people", "person.person"),
            Map.entry("conflicts", "person.person"),
            Map.entry("contacts", "intake.contact"),
            Map.entry("teams", "access.team"),
            Map.entry("tasks", "casework.task"),
            Map.entry("goals", "casework.goal"),
            Map.entry("problems", "casework.case_problem"),
            Map.entry("conferences", "casework.conference"),
            Map.entry("handouts", "casework.handout"),
            Map.entry("refusals", "casework.refusal"),
            Map.entry("links", "casework.link"),
            Map.entry("attachments", "attachment.attachment"),
            Map.entry("received", "letter.received"),
            Map.entry("entries", "letter.entry"),
            Map.entry("members", "person.membership"),
            Map.entry("family", "person.kinship"),
            Map.entry("phones", "person.phone"));

    /** Addresses whose braces hold a word of ours, not an id. */
    private static final Set<String> WITH_WORDS = Set.of("{kind}", "{number}");

    private Walk walk;
    private WatchedTambon tambon;
    private HiddenMatters matters;
    private EverythingAsked everything;
    private JdbcClient owner;
    private final List<String> tells = new ArrayList<>();

    @Autowired
    void world(
            MockMvc pages,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            Clock clock,
            BeanFactory doors,
            Environment settings) {
        owner = TableOwner.of(settings);
        walk = new Walk(pages, requestMappingHandlerMapping, owner, clock);
        tambon = new WatchedTambon(walk, owner, doors);
        matters = new HiddenMatters(tambon, owner, doors.getBean(Families.class));
        everything = new EverythingAsked(walk, tambon, owner);
    }

    @Test
    void nobodyOutsideTheTeamCanTellThatThereIsAnything() {
        everything.beginCalls();
        Map<String, Set<UUID>> before = rows();
        before.values().forEach(ids -> ids.forEach(walk::knows));
        Map<String, Map<String, String>> without = new LinkedHashMap<>();
        tambon.others.forEach((who, actor) -> without.put(who, everything.by(actor)));
        matters.come();
        Map<String, Set<UUID>> hidden = rows();
        hidden.forEach((table, ids) -> ids.removeAll(before.get(table)));
        hidden.remove("person.search");
        hidden.remove("letter.search");
        hidden.values().removeIf(Set::isEmpty);
        assertThat(hidden)
                .as("there is something to hide")
                .containsKeys(BEHIND.values().toArray(String[]::new));
        tambon.others.forEach((who, actor) -> {
            Map<String, String> with = everything.by(actor);
            assertThat(with.keySet()).as(who).isEqualTo(without.get(who).keySet());
            with.forEach((address, answer) ->
                    same(who + ": " + address, answer, without.get(who).getOrDefault(address, "")));
            hiddenIdsAnswerLikeNone(who, actor, hidden);
        });
        assertThat(tells).isEmpty();
        String team = String.join("\n", everything.by(tambon.officer).values());
        assertThat(WORDS).as("who may know sees it").allMatch(team::contains);
        assertThat(walk.routes())
                .filteredOn(route -> route.reads()
                        && Stream.concat(tambon.others.values().stream(), Stream.of(tambon.officer))
                                .anyMatch(route::isFor))
                .as("every page was seen, or asked with a hidden id")
                .allMatch(route -> walk.reached(route) || route.ids() > 0 && !withWords(route));
    }

    private static boolean withWords(Route route) {
        return WITH_WORDS.stream().anyMatch(route.path()::contains);
    }

    private Map<String, Set<UUID>> rows() {
        Map<String, Set<UUID>> rows = new LinkedHashMap<>();
        owner.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
                         where n.nspname in ('person', 'casework', 'intake', 'attachment', 'letter') and c.relkind = 'r'
                            or c.oid in ('access.team'::regclass, 'access.app_user'::regclass, 'access.unit'::regclass)
                        """)
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        new HashSet<>(owner.sql("select id from " + table)
                                .query(UUID.class)
                                .list())));
        return rows;
    }

    /** Every address with an id, asked with hidden ids it could have, answers as for an id nobody ever had. */
    private void hiddenIdsAnswerLikeNone(String who, Actor actor, Map<String, Set<UUID>> hidden) {
        Set<UUID> oneOfEach =
                hidden.values().stream().map(ids -> ids.iterator().next()).collect(Collectors.toSet());
        for (Route route : walk.routes()) {
            if (route.ids() == 0 || !route.isFor(actor) || withWords(route)) {
                continue;
            }
            List<List<UUID>> asked = List.of(List.of());
            for (int n = 0; n < route.ids(); n++) {
                Set<UUID> ids = hidden.getOrDefault(BEHIND.getOrDefault(route.word(n), ""), oneOfEach);
                asked = asked.stream()
                        .flatMap(before -> ids.stream()
                                .map(id -> Stream.concat(before.stream(), Stream.of(id))
                                        .toList()))
                        .toList();
            }
            String none = answer(
                    actor,
                    route,
                    Stream.generate(NewId::next).limit(route.ids()).toList());
            for (List<UUID> ids : asked) {
                same(who + ": " + route, answer(actor, route, ids), none);
            }
        }
    }

    private void same(String what, String with, String without) {
        if (!with.equals(without) || with.startsWith("5")) {
            tells.add(what + "\n  now: " + Walk.onlyIn(with, without) + "\n  without the matter: "
                    + Walk.onlyIn(without, with));
        }
    }

    private String answer(Actor actor, Route route, List<UUID> ids) {
        return walk.told(walk.at(MORNING, () -> walk.answer(actor, route.method(), route.with(ids))));
    }
}
