package org.dulae.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.person.Households;
import org.dulae.person.Membership;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.fact.KnownFact;
import org.dulae.person.fact.PersonFacts;
import org.springframework.stereotype.Component;

/**
 * What somebody's own record cannot say and her home can: what those who live together share, and of a child that an adult is there to apply for her,
 * of which nationality. What was told of herself goes before it, unless something newer was told of another. Nobody whom only a team may know of
 * is asked.
 */
@Component
class HomeFacts {
    /** Where a fact comes from that the home says. */
    static final String HOME = "HOME";

    /** What holds of everybody who lives together. */
    private static final Set<Fact> SHARED = EnumSet.of(Fact.HOUSEHOLD_INCOME, Fact.TENURE);

    private static final int OF_AGE = 18;

    private final Households households;
    private final People people;
    private final PersonFacts told;

    HomeFacts(Households households, People people, PersonFacts told) {
        this.households = households;
        this.people = people;
        this.told = told;
    }

    /**
     * @param guardians the adults she lives with, by name
     * @param heads how many live there, as far as it is known; 0 = nobody has said
     */
    record AtHome(Facts facts, List<String> guardians, int heads) {}

    private record Adult(PersonFile file, List<KnownFact> told) {
        Truth thai() {
            Truth recorded = file.nationality() == null
                    ? Truth.UNKNOWN
                    : Truth.of(file.nationality().equals("TH"));
            return find(Fact.THAI)
                    .map(one -> Truth.of(one.value().equals("yes")))
                    .orElse(recorded);
        }

        Optional<KnownFact> find(Fact fact) {
            return told.stream().filter(one -> one.code().equals(fact.name())).findFirst();
        }
    }

    /** Whether it may be a child: nobody turns into an adult because a day of birth is missing. */
    static boolean mayBeChild(Facts facts, LocalDate today) {
        Born born = facts.born(Fact.BORN);
        return born != null && born.completed(OF_AGE, today) != Truth.YES;
    }

    AtHome of(Actor actor, PersonFile person, Facts own, LocalDate today) {
        if (person.diedOn() != null) {
            return new AtHome(own, List.of(), 0);
        }
        List<Membership> members = households.of(actor, person.id()).stream()
                .filter(member -> member.isNow(today) && !member.died())
                .toList();
        Map<PersonId, LocalDate> others = members.stream()
                .filter(one -> !one.person().equals(person.id()))
                .collect(Collectors.toMap(Membership::person, Membership::from, (one, other) -> one));
        Facts facts = others.isEmpty() ? own : shared(actor, own, others, today);
        List<Adult> adults = mayBeChild(own, today) ? adults(actor, members, today) : List.of();
        List<String> names = adults.stream()
                .map(one -> one.file().displayName())
                .filter(name -> !name.isEmpty())
                .toList();
        return new AtHome(adults.isEmpty() ? facts : completed(facts, adults, today), names, members.size());
    }

    private List<Adult> adults(Actor actor, List<Membership> members, LocalDate today) {
        List<Adult> adults = new ArrayList<>();
        for (Membership member : members) {
            if (isAdult(member, today)) {
                PersonFile file = people.get(actor, member.person());
                if (!file.isRestricted()) {
                    adults.add(new Adult(file, told.of(actor, file.id()).facts()));
                }
            }
        }
        return adults;
    }

    /** Of each fact what was told last, of whomever. */
    private Facts shared(Actor actor, Facts own, Map<PersonId, LocalDate> others, LocalDate today) {
        Set<String> codes = SHARED.stream().map(Fact::name).collect(Collectors.toSet());
        Facts facts = own;
        for (KnownFact one : told.ofOthers(actor, others, codes)) {
            Fact fact = Fact.valueOf(one.code());
            Origin known = facts.origin(fact);
            Optional<Object> value = FactText.read(fact, one.value(), today);
            if (value.isPresent() && (known == null || known.on().isBefore(one.on()))) {
                facts = facts.with(fact, value.get(), new Origin(one.source().name(), one.on(), true));
            }
        }
        return facts;
    }

    private static boolean isAdult(Membership member, LocalDate today) {
        LocalDate born = member.birth().date();
        return born != null && Born.on(born).completed(OF_AGE, today) == Truth.YES;
    }

    private static Facts completed(Facts own, List<Adult> adults, LocalDate today) {
        Origin home = new Origin(HOME, today);
        Facts facts = added(own, Fact.LIVES_WITH_GUARDIAN, true, home);
        facts = added(facts, Fact.IN_STATE_HOME, false, home);
        Truth thai = adults.stream().map(Adult::thai).reduce(Truth.NO, Truth::or);
        if (thai != Truth.UNKNOWN) {
            facts = added(facts, Fact.GUARDIAN_THAI, thai == Truth.YES, home);
        }
        return facts;
    }

    private static Facts added(Facts facts, Fact fact, Object value, Origin origin) {
        return facts.knows(fact) ? facts : facts.with(fact, value, origin);
    }
}
