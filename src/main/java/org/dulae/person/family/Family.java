package org.dulae.person.family;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.person.Membership;
import org.dulae.person.PersonId;

/**
 * A person's family, as far as it is recorded and the reader may know of it.
 *
 * @param ways how each of them is reached from the person: U to a parent, D to a child, P to a partner, S to a sibling; who is absent is
 *     known, but not how they are related
 */
public record Family(PersonId person, List<Relative> people, List<Tie> ties, Map<PersonId, String> ways) {
    /** Generations drawn above and below the person's own. */
    private static final int GENERATIONS = 2;

    private static final int FAR = 4;

    /** What a household tells of its member and its head. */
    private static final Set<String> TELLING = Set.of(
            "SPOUSE",
            "PARTNER",
            "CHILD",
            "STEPCHILD",
            "ADOPTED_CHILD",
            "FOSTER_CHILD",
            "PARENT",
            "STEPPARENT",
            "SIBLING",
            "CARER");

    static Family of(
            PersonId person, List<Relative> known, List<Tie> recorded, List<Membership> household, LocalDate today) {
        Set<PersonId> home = household.stream()
                .filter(member -> member.isNow(today) && !member.died())
                .map(Membership::person)
                .collect(Collectors.toSet());
        List<Relative> people = new ArrayList<>(
                known.stream().map(one -> one.at(home.contains(one.id()))).toList());
        List<Tie> ties = new ArrayList<>(recorded);
        household.stream()
                .filter(member -> member.relation().equals("HEAD"))
                .findFirst()
                .ifPresent(head -> household.stream()
                        .filter(member -> !member.person().equals(head.person()))
                        .forEach(member -> tell(member, head.person(), people, ties)));
        return new Family(person, List.copyOf(people), List.copyOf(ties), ways(person, ties));
    }

    private static void tell(Membership member, PersonId head, List<Relative> people, List<Tie> ties) {
        String relation = member.relation();
        if (TELLING.contains(relation)) {
            add(ties, Kin.valueOf(relation), head, member.person());
        } else if (relation.equals("GRANDCHILD")) {
            overOne(ties, people, head, member.person());
        } else if (relation.equals("GRANDPARENT")) {
            overOne(ties, people, member.person(), head);
        }
    }

    private static void add(List<Tie> ties, Kin kin, PersonId person, PersonId other) {
        if (ties.stream()
                .noneMatch(tie -> tie.between(person, other) && tie.kind().like(kin.kind()))) {
            ties.add(kin.standsFirst() ? Tie.told(kin.kind(), other, person) : Tie.told(kin.kind(), person, other));
        }
    }

    // The one between is not recorded: a place is kept free, since two grandchildren need not be siblings.
    private static void overOne(List<Tie> ties, List<Relative> people, PersonId grandparent, PersonId grandchild) {
        boolean known = ties.stream()
                .filter(tie -> tie.kind().descends() && tie.to().equals(grandchild))
                .anyMatch(tie -> ties.stream()
                        .anyMatch(up -> up.kind().descends()
                                && up.from().equals(grandparent)
                                && up.to().equals(tie.from())));
        if (!known) {
            Relative between = Relative.between(grandparent, grandchild);
            people.add(between);
            ties.add(Tie.told(Tie.Kind.BIRTH, grandparent, between.id()));
            ties.add(Tie.told(Tie.Kind.BIRTH, between.id(), grandchild));
        }
    }

    private static Map<PersonId, String> ways(PersonId person, List<Tie> ties) {
        Map<PersonId, String> found = new LinkedHashMap<>();
        found.put(person, "");
        Deque<PersonId> next = new ArrayDeque<>(List.of(person));
        while (!next.isEmpty()) {
            PersonId here = next.removeFirst();
            String way = found.getOrDefault(here, "");
            for (Tie tie : ties) {
                String on = way + (tie.touches(here) ? tie.step(here) : "");
                if (on.length() > way.length()
                        && on.length() <= FAR
                        && Math.abs(generation(on)) <= GENERATIONS
                        && found.putIfAbsent(tie.other(here), on) == null) {
                    next.addLast(tie.other(here));
                }
            }
        }
        return found;
    }

    private static int generation(String way) {
        return (int) (way.chars().filter(step -> step == 'D').count()
                - way.chars().filter(step -> step == 'U').count());
    }

    boolean isDrawn(PersonId one) {
        return ways.containsKey(one);
    }

    /** Generations below the person; negative = above. */
    int generation(PersonId one) {
        return generation(ways.getOrDefault(one, ""));
    }

    List<Relative> drawn() {
        return people.stream().filter(one -> isDrawn(one.id())).toList();
    }

    /** Of the same home, or cared for by one another, but not known to be related. */
    public List<Relative> beside() {
        return people.stream()
                .filter(one -> !isDrawn(one.id()) && !one.missing())
                .filter(one -> one.home() || ties.stream().anyMatch(tie -> tie.between(person, one.id())))
                .toList();
    }

    public int generations() {
        return (int) drawn().stream()
                .mapToInt(one -> generation(one.id()))
                .distinct()
                .count();
    }

    public Optional<Relative> find(PersonId id) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What somebody is to the person, by the tie between them or by the way there. */
    public Kin kin(PersonId one) {
        String way = ways.get(one);
        if (way == null || way.length() != 1) {
            return way == null ? Kin.OTHER_KIN : Kin.along(way);
        }
        return ties.stream()
                .filter(tie -> tie.between(person, one) && tie.step(person).equals(way))
                .findFirst()
                .map(tie -> Kin.of(tie.kind(), tie.from().equals(one)))
                .orElse(Kin.OTHER_KIN);
    }

    /** Whom somebody cares for today. */
    public List<Relative> caredForBy(PersonId carer) {
        return ties.stream()
                .filter(tie -> tie.kind() == Tie.Kind.CARE
                        && tie.ending() == null
                        && tie.from().equals(carer))
                .flatMap(tie -> find(tie.to()).stream())
                .toList();
    }

    /** Couples somebody is or was one of. */
    public List<Tie> couplesOf(PersonId one) {
        return ties.stream()
                .filter(tie -> tie.kind().couples() && tie.touches(one))
                .toList();
    }

    /** What somebody recorded, the person's own ties first; the rest the household tells. */
    public List<Tie> recorded() {
        return Stream.concat(
                        ties.stream().filter(tie -> tie.touches(person)),
                        ties.stream().filter(tie -> !tie.touches(person)))
                .filter(tie -> tie.id() != null)
                .toList();
    }
}
