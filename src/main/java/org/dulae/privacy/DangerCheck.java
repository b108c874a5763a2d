package org.dulae.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseSummary;
import org.dulae.intake.Contacts;
import org.dulae.person.Birth;
import org.dulae.person.Households;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.Safety;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/**
 * Looks through the household of who asks for signs of danger that this colleague may know of. What the colleague may not see is no
 * reason here and changes nothing on the page, or the page would tell of it.
 */
@Component
class DangerCheck {
    private final Acting acting;
    private final People people;
    private final Households households;
    private final Contacts contacts;
    private final CaseReader cases;
    private final Clock clock;

    DangerCheck(Acting acting, People people, Households households, Contacts contacts, CaseReader cases, Clock clock) {
        this.acting = acting;
        this.people = people;
        this.households = households;
        this.contacts = contacts;
        this.cases = cases;
        this.clock = clock;
    }

    Set<Danger> of(Actor actor, Request request) {
        return acting.as(actor, () -> {
            Set<Danger> found = EnumSet.noneOf(Danger.class);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
            if (request.asked().asker() != Request.Asker.SELF) {
                found.add(Danger.NOT_HERSELF);
            }
            if (people.get(actor, request.person()).lifeStage(today) == Birth.Stage.CHILD) {
                found.add(Danger.CHILD);
            }
            household(actor, request.person(), today).forEach(one -> look(actor, one, found));
            return found;
        });
    }

    private List<PersonId> household(Actor actor, PersonId person, LocalDate today) {
        Stream<PersonId> members = households.of(actor, person).stream()
                .filter(member -> member.isNow(today))
                .map(member -> member.person());
        return Stream.concat(Stream.of(person), members).distinct().toList();
    }

    private void look(Actor actor, PersonId one, Set<Danger> found) {
        PersonFile file = people.get(actor, one);
        if (file.isRestricted() || casesOf(actor, one).stream().anyMatch(CaseSummary::restricted)) {
            found.add(Danger.RESTRICTED);
        }
        if (contacts.touches(actor, one).stream()
                .anyMatch(touch -> !touch.flags().isEmpty())) {
            found.add(Danger.WARNING_SIGN);
        }
        if (file.phones().stream().anyMatch(phone -> phone.safe() == Safety.UNSAFE)) {
            found.add(Danger.UNSAFE_PHONE);
        }
    }

    /** All of them, page by page. */
    List<CaseSummary> casesOf(Actor actor, PersonId person) {
        List<CaseSummary> all = new ArrayList<>();
        boolean more = true;
        for (int page = 1; more; page++) {
            CaseFilter filter = new CaseFilter(null, null, null, null, null, false, null, person.value(), "", page);
            var found = cases.list(actor, filter);
            all.addAll(found.items());
            more = found.more();
        }
        return all;
    }
}
