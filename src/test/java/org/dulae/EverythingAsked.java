package org.dulae;

import static org.dulae.WatchedTambon.MORNING;
import static org.dulae.WatchedTambon.TAMBON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Everything somebody can ask the product without knowing an id that is hidden, and what it answers. */
final class EverythingAsked {
    private final Walk walk;
    private final WatchedTambon tambon;
    private final JdbcClient owner;
    private final Map<Actor, String> drafts = new LinkedHashMap<>();

    EverythingAsked(Walk walk, WatchedTambon tambon, JdbcClient owner) {
        this.walk = walk;
        this.tambon = tambon;
        this.owner = owner;
    }

    /** Those who may take calls have begun to write one down. */
    void beginCalls() {
        tambon.others.values().stream()
                .filter(actor -> actor.has(Role.OFFICER, Role.OPERATOR, Role.PROVINCE_OFFICER))
                .forEach(actor -> drafts.put(
                        actor,
                        at(() -> walk.answer(actor, post("/desk").param("channel", "PHONE")))
                                .getRedirectedUrl()));
    }

    /** Everything that can be asked without a hidden id, and what came back. */
    Map<String, String> by(Actor actor) {
        forgetLooks();
        Map<String, String> answers = walk.at(MORNING, () -> walk.through(actor, beginnings(actor)));
        answers.replaceAll((address, says) -> address.endsWith("/looks") ? ofTeam(says) : says);
        HiddenMatters.TYPED.forEach(word -> {
            keep(
                    answers,
                    "cases " + word,
                    at(() -> walk.answer(actor, get("/cases").param("number", word))));
            keep(
                    answers,
                    "accounts " + word,
                    at(() -> walk.answer(actor, get("/accounts").param("text", word))));
            MockHttpServletResponse search =
                    at(() -> walk.answer(actor, post("/people/searches").param("q", word)));
            keep(answers, "search " + word, search);
            String results = search.getRedirectedUrl();
            if (results != null) {
                keep(answers, "found " + word, at(() -> walk.answer(actor, get(results))));
            }
            keep(
                    answers,
                    "candidates " + word,
                    at(() -> walk.answer(actor, post("/people/candidates").param("who", word))));
            for (String part : drafts.containsKey(actor) ? List.of("/candidates", "/meanwhile") : List.<String>of()) {
                keep(
                        answers,
                        "desk" + part + word,
                        at(() -> walk.answer(
                                actor,
                                post(drafts.get(actor) + part)
                                        .param("who", word)
                                        .param("callerPhone", word)
                                        .param("problems", "INCOME")
                                        .param("place", TAMBON))));
            }
        });
        return answers;
    }

    private List<String> beginnings(Actor actor) {
        List<UUID> person = List.of(tambon.known.value());
        List<UUID> open = List.of(tambon.open.value());
        Stream<String> hers = walk.routes().stream()
                .filter(route -> route.reads() && route.ids() == 1 && route.isFor(actor))
                .filter(route -> route.word(0).equals("people") || route.word(0).equals("cases"))
                .map(route -> route.with(route.word(0).equals("people") ? person : open));
        Stream<String> chosen = Stream.of(
                "/contacts?who=all",
                "/today?who=unit",
                "/cases?open=true",
                "/cases?open=false",
                "/cases?who=nobody",
                "/cases?problem=DOMESTIC_VIOLENCE",
                "/numbers?area=" + TAMBON,
                "/returns/" + tambon.officer.unit(),
                "/conflicts/" + tambon.known,
                "/accounts/" + tambon.officer.id(),
                "/accounts/units/" + tambon.officer.unit(),
                "/centres/" + tambon.officer.unit());
        return Stream.concat(hers, chosen).toList();
    }

    private void keep(Map<String, String> answers, String name, MockHttpServletResponse answer) {
        answers.put(name, walk.told(answer));
    }

    /** Of who looked: only what those who know did, for who walks looks as well. */
    private String ofTeam(String looks) {
        return looks.lines()
                .filter(line -> line.contains(tambon.operator.name()) || line.contains(tambon.officer.name()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** What was looked at while walking would push older looks off the page. */
    private void forgetLooks() {
        owner.sql("delete from access.audit where user_id = any(?)")
                .params((Object) tambon.others.values().stream()
                        .map(actor -> actor.id().value())
                        .toArray(UUID[]::new))
                .update();
    }

    private MockHttpServletResponse at(Supplier<MockHttpServletResponse> asked) {
        return walk.at(MORNING, asked);
    }
}
