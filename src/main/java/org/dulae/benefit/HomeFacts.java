package org.dulae.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.person.Households;
import org.dulae.person.Membership;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.fact.KnownFact;
import org.dulae.person.fact.PersonFacts;
import org.springframework.stereotype.Component;

/**
 * What a child's own record cannot say and her home can: that an adult of the home is there to apply for her, of which nationality, and what the
 * home lives on. What was told of the child herself goes before it. Nobody whom only a team may know of is asked.
 */
@Component
class HomeFacts {
    /** Where a fact comes from that the home says. */
    static final String HOME = "HOME";

    private static final int OF_AGE = 18;

    private final Households households;
    private final People people;
    private final PersonFacts told;

    HomeFacts(Households households, People people, PersonFacts told) {
        this.households = households;
        this.people = people;
        this.told = told;
    }

    /** @param guardians the adults she lives with, by name */
    record AtHome(Facts facts, List<String> guardians) {}

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
        if (!mayBeChild(own, today) || person.diedOn() != null) {
            return new AtHome(own, List.of());
        }
        List<Adult> adults = new ArrayList<>();
        for (Membership member : households.of(actor, person.id())) {
            if (member.isNow(today) && !member.died() && isAdult(member, today)) {
                PersonFile file = people.get(actor, member.person());
                if (!file.isRestricted()) {
                    adults.add(new Adult(file, told.of(actor, file.id()).facts()));
                }
            }
        }
        List<String> names = adults.stream()
                .map(one -> one.file().displayName())
                .filter(name -> !name.isEmpty())
                .toList();
        return new AtHome(adults.isEmpty() ? own : completed(own, adults, today), names);
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
        Optional<KnownFact> income = adults.stream()
                .flatMap(one -> one.find(Fact.HOUSEHOLD_INCOME).stream())
                .max(Comparator.comparing(KnownFact::on));
        if (income.isPresent()) {
            Optional<Object> sum =
                    FactText.read(Fact.HOUSEHOLD_INCOME, income.get().value(), today);
            if (sum.isPresent()) {
                Origin said =
                        new Origin(income.get().source().name(), income.get().on());
                facts = added(facts, Fact.HOUSEHOLD_INCOME, sum.get(), said);
            }
        }
        return facts;
    }

    private static Facts added(Facts facts, Fact fact, Object value, Origin origin) {
        return facts.knows(fact) ? facts : facts.with(fact, value, origin);
    }
}
