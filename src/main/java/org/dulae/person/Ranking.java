package org.dulae.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.area.Area;
import org.dulae.area.AreaPath;
import org.dulae.person.Likeness.Word;
import org.dulae.person.PersonMatch.Why;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/** Puts candidates in the order in which a person would guess, says why each is there, and which two may be one. Pure. */
final class Ranking {
    static final int MOST = 20;
    private static final double WHOLE = 1.0;
    private static final double BEGINS = 0.85;
    private static final double LEAST_ALIKE = 0.5;

    private final Wanted wanted;
    private final String typed;
    /** Each name and place folded once, however many people bear it and however many words are looked for. */
    private final Map<String, List<Word>> heard = new HashMap<>();

    private final Map<String, Word> asked = new HashMap<>();

    Ranking(Wanted wanted, String typed) {
        this.wanted = wanted;
        this.typed = typed;
    }

    /**
     * A person found by the database, with what is needed to rank and to show.
     *
     * @param number the identity number in the clear, for its mask and for longer tails; never leaves the module
     * @param formerNames given and family name, one a name
     * @param tailOfPhone one of the phones ends in the digits that were typed
     */
    record Candidate(
            PersonId id,
            Names names,
            String displayName,
            Birth birth,
            boolean died,
            NumberKind numberKind,
            String number,
            @Nullable AreaPath area,
            @Nullable UUID teamId,
            List<String> formerNames,
            String moo,
            String village,
            boolean tailOfNumber,
            boolean tailOfPhone) {

        /** Thai names of tambon, district and province; none for a place that is not known. */
        List<String> placeNames() {
            return area == null
                    ? List.of()
                    : area.areas().stream().map(Area::nameTh).toList();
        }
    }

    /** What one word of the search meant for one person. */
    private record Hit(Why why, double score) {}

    private record Scored(Candidate candidate, double score, Set<Why> why, List<String> words) {}

    List<PersonMatch> rank(List<Candidate> candidates) {
        List<Scored> best = candidates.stream()
                .map(this::score)
                .filter(scored -> !scored.why.isEmpty())
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.candidate.displayName()))
                .limit(MOST)
                .toList();
        List<PersonMatch> matches = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            matches.add(match(best.get(i), best.subList(0, i)));
        }
        return List.copyOf(matches);
    }

    private Scored score(Candidate candidate) {
        Scored best = new Scored(candidate, digits(candidate), seen(candidate), List.of());
        for (List<String> words : wanted.readings()) {
            Scored read = score(candidate, words);
            best = read.score > best.score ? read : best;
        }
        return best;
    }

    private double digits(Candidate candidate) {
        double moo = !wanted.moo().isEmpty() && wanted.moo().equals(candidate.moo()) ? 1 : 0;
        return moo + letter(candidate) + (candidate.tailOfNumber() ? 3 : 0) + (candidate.tailOfPhone() ? 2 : 0);
    }

    /** Written to the letter as typed: a little better than what only sounds so. */
    private double letter(Candidate candidate) {
        Names names = candidate.names();
        return Stream.of(names.given(), names.family(), names.nickname())
                        .filter(name -> !name.isEmpty() && typed.contains(name))
                        .count()
                * 0.05;
    }

    private Set<Why> seen(Candidate candidate) {
        Set<Why> why = EnumSet.noneOf(Why.class);
        if (candidate.tailOfNumber()) {
            why.add(Why.NUMBER);
        }
        if (candidate.tailOfPhone()) {
            why.add(Why.PHONE);
        }
        return why;
    }

    private Scored score(Candidate candidate, List<String> words) {
        Set<Why> why = seen(candidate);
        double sum = digits(candidate);
        double weight = 1.5;
        for (String word : words) {
            Hit hit = hit(candidate, word);
            if (hit != null) {
                why.add(hit.why);
                sum += weight * hit.score;
            }
            weight = 1;
        }
        boolean onlyPlace = why.equals(Set.of(Why.PLACE)) && words.size() > 1;
        return new Scored(candidate, onlyPlace ? sum / 4 : sum, why, words);
    }

    private @Nullable Hit hit(Candidate candidate, String word) {
        Hit best = null;
        for (String name : List.of(candidate.names().given(), candidate.names().family())) {
            best = better(best, Why.NAME, likeness(name, word));
        }
        best = better(
                best,
                Why.NAME,
                likeness(candidate.names().given() + candidate.names().family(), word));
        best = better(best, Why.NICKNAME, likeness(candidate.names().nickname(), word) * 0.98);
        for (String former : candidate.formerNames()) {
            best = better(best, Why.FORMER_NAME, likeness(former, word) * 0.95);
        }
        best = better(best, Why.PLACE, likeness(candidate.village(), word) * 0.9);
        for (String place : candidate.placeNames()) {
            double there = likeness(place, word);
            best = better(best, Why.PLACE, there >= BEGINS ? there * 0.8 : 0);
        }
        return best;
    }

    private static @Nullable Hit better(@Nullable Hit best, Why why, double score) {
        if (score < LEAST_ALIKE * 0.8 || best != null && best.score >= score) {
            return best;
        }
        return new Hit(score < BEGINS * 0.8 ? Why.ALIKE : why, score);
    }

    /** How well a folded word fits the best word of a name: 1 whole, a little less its beginning, then by the letters shared. */
    private double likeness(String name, String text) {
        if (name.isEmpty()) {
            return 0;
        }
        Word word = asked.computeIfAbsent(text, Word::of);
        double best = 0;
        for (Word own : heard.computeIfAbsent(name, Ranking::folded)) {
            if (own.text().equals(text)) {
                return WHOLE;
            }
            double part = own.text().startsWith(text) ? BEGINS : 0.8 * own.likeness(word);
            best = Math.max(best, part);
        }
        return best;
    }

    private static List<Word> folded(String name) {
        return Stream.of(ThaiText.foldPlace(name), ThaiText.fold(name), Spoken.fold(name))
                .flatMap(words -> Stream.of(words.split(" ")))
                .distinct()
                .map(Word::of)
                .toList();
    }

    private PersonMatch match(Scored scored, List<Scored> before) {
        Candidate c = scored.candidate;
        PersonId twin = before.stream()
                .map(Scored::candidate)
                .filter(other -> Likeness.maybeSame(other, c))
                .map(Candidate::id)
                .findFirst()
                .orElse(null);
        String former = scored.why.contains(Why.FORMER_NAME) ? String.join(", ", c.formerNames()) : "";
        return new PersonMatch(
                c.id(),
                Marking.mark(c.displayName(), scored.words, c.names().title()),
                Marking.mark(c.names().nickname(), scored.words, ""),
                former,
                c.birth(),
                c.died(),
                c.area(),
                c.moo(),
                Marking.mark(c.village(), scored.words, ""),
                c.numberKind().masked(c.number()),
                c.teamId() != null,
                Set.copyOf(scored.why),
                twin);
    }
}
