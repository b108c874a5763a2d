package org.dulae.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.person.Ranking.Candidate;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be meant by what was typed: as it stands and with a slip in each word, else what is roughly alike. Works inside the caller's transaction. */
@Component
class Finder {
    /** More than are shown, so that ranking can choose. */
    private static final int ENOUGH = 40;

    private static final double NEARLY = 0.65;
    private static final double ROUGHLY = 0.5;
    private final SearchRepository search;
    private final Areas areas;
    private final Clock clock;

    Finder(SearchRepository search, Areas areas, Clock clock) {
        this.search = search;
        this.areas = areas;
        this.clock = clock;
    }

    SearchId keep(Actor actor, String typed) {
        SearchId id = new SearchId(NewId.next());
        search.keep(id, actor, typed, clock.instant());
        return id;
    }

    Optional<String> kept(Actor actor, SearchId id) {
        return search.typed(id, actor, clock.instant());
    }

    List<PersonMatch> find(Actor actor, String typed) {
        Wanted wanted = Wanted.read(typed);
        List<Candidate> found = candidates(actor, wanted);
        Wanted meant = found.isEmpty() ? Wanted.swapped(typed) : wanted;
        return new Ranking(meant, typed).rank(found.isEmpty() ? candidates(actor, meant) : found);
    }

    /** People who may be the one about to be registered: the same number, or nearly the same name and nothing that speaks against it. */
    List<PersonMatch> alike(Actor actor, NewPerson person, LocalDate today) {
        Birth birth = Birth.read(person.birth(), today).orElse(Birth.UNKNOWN);
        String number = NumberKind.tidy(person.number());
        String name = name(person);
        List<PersonMatch> all = new ArrayList<>();
        for (String typed : new String[] {number, name}) {
            Wanted wanted = Wanted.read(typed);
            List<Candidate> found = candidates(actor, wanted).stream()
                    .filter(other -> Likeness.maybeSame(other, person.names(), birth, person.numberKind(), number))
                    .filter(other -> all.stream().noneMatch(match -> match.id().equals(other.id())))
                    .toList();
            all.addAll(new Ranking(wanted, typed).rank(found));
        }
        return all;
    }

    /** By one question for all of them: everybody of whom somebody alike is known is among them, and few others. */
    Set<Integer> worthAsking(Actor actor, List<NewPerson> many) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        List<String> said = new ArrayList<>();
        List<Integer> whose = new ArrayList<>();
        for (int at = 0; at < many.size(); at++) {
            NewPerson person = many.get(at);
            numbers.computeIfAbsent(NumberKind.tidy(person.number()), number -> new ArrayList<>())
                    .add(at);
            for (List<String> words : Wanted.read(name(person)).readings()) {
                said.add(words.getFirst() + " " + words.getLast());
                whose.add(at);
            }
        }
        numbers.remove("");
        Set<Integer> worth = new HashSet<>();
        search.anyByEnds(said).forEach(n -> worth.add(whose.get(n - 1)));
        search.knownNumbers(actor, numbers.keySet())
                .forEach(number -> worth.addAll(numbers.getOrDefault(number, List.of())));
        return worth;
    }

    private static String name(NewPerson person) {
        return (person.names().given() + " " + person.names().family()).strip();
    }

    private List<Candidate> candidates(Actor actor, Wanted wanted) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (!wanted.digits().isEmpty()) {
            ids.addAll(search.byDigits(actor, wanted.digits(), ENOUGH));
        }
        addByWords(wanted.readings(), ids);
        return ids.isEmpty() ? List.of() : search.candidates(actor, ids, wanted.digits(), this::place);
    }

    private void addByWords(List<List<String>> readings, Set<UUID> ids) {
        readings.forEach(words -> ids.addAll(search.byWords(words, null, ENOUGH)));
        for (double alike : new double[] {NEARLY, ROUGHLY}) {
            for (List<String> words : readings) {
                if (ids.isEmpty()) {
                    ids.addAll(search.byWords(words, alike, ENOUGH));
                }
            }
        }
        // A right name with a wrong place or a wrong family name still finds the person.
        if (ids.isEmpty() && !readings.isEmpty() && readings.getFirst().size() > 1) {
            ids.addAll(search.byWords(readings.getFirst().subList(0, 1), null, ENOUGH));
        }
    }

    /** The place of a person with all above it; null for a place that is not known. */
    @Nullable
    AreaPath place(String areaCode) {
        return areaCode.equals(AreaCode.COUNTRY.value()) ? null : areas.path(new AreaCode(areaCode));
    }
}
