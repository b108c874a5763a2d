package org.dulae.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dulae.access.Actor;
import org.dulae.access.Problems;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.person.NewPerson.NewPhone;
import org.dulae.person.PersonFile.FormerName;
import org.dulae.person.PersonRepository.Row;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.dulae.upkeep.Installation;
import org.springframework.stereotype.Component;

/** Keeps a person together: row, address, phones and the text she is found by. Works inside the caller's transaction. */
@Component
class PersonFiles {
    private static final int TAMBON = 6;
    private static final Pattern THIRTEEN = Pattern.compile("(?<!\\d)\\d(?:[ .-]{0,3}\\d){12}(?!\\d)");
    private final PersonRepository people;
    private final HomeRepository homes;
    private final Finder finder;
    private final Areas areas;
    private final Installation installation;

    PersonFiles(PersonRepository people, HomeRepository homes, Finder finder, Areas areas, Installation installation) {
        this.people = people;
        this.homes = homes;
        this.finder = finder;
        this.areas = areas;
        this.installation = installation;
    }

    Problems check(NewPerson person, LocalDate today) {
        Problems problems = Problems.NONE;
        if (Birth.read(person.birth(), today).isEmpty()) {
            problems = problems.and("birth", "person.birth.unreadable");
        }
        problems = number(problems, person.numberKind(), person.number());
        if (!isPlace(person.areaCode())) {
            problems = problems.and("place", "person.place.unknown");
        }
        for (NewPhone phone : person.phones()) {
            problems = phone.problems().any() ? problems.and("phone", "person.phone.unreadable") : problems;
        }
        return problems;
    }

    Problems number(Problems problems, NumberKind kind, String number) {
        String wrong = kind.problem(number, installation.madeFor().realPeople());
        return wrong == null ? problems : problems.and("number", wrong);
    }

    /** A number typed into the search is kept for a while, too. */
    void checkSearch(String typed) {
        boolean real = THIRTEEN.matcher(ThaiText.arabicDigits(typed))
                .results()
                .map(found -> NumberKind.tidy(found.group()))
                .anyMatch(number -> CitizenNumber.fits(number) && !new CitizenNumber(number).isInvented());
        if (real && !installation.madeFor().realPeople()) {
            throw new NotAccepted(Problems.of("q", "person.number.real"));
        }
    }

    boolean isPlace(String code) {
        return code.equals(AreaCode.COUNTRY.value())
                || AreaCode.parse(code.substring(0, Math.min(TAMBON, code.length())))
                        .flatMap(areas::find)
                        .isPresent();
    }

    void insert(Actor actor, PersonId id, NewPerson person, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ThaiDate.ZONE);
        Problems problems = check(person, today);
        if (problems.any()) {
            throw new NotAccepted(problems);
        }
        // A row can only be made inside one's own scope; somebody from elsewhere is moved there at once.
        boolean here = actor.scope().covers(person.areaCode());
        Row row = row(id, person, here ? person.areaCode() : actor.deskArea(), today);
        Address address = new Address(Address.Kind.CURRENT, person.areaCode(), person.home(), today);
        String search = search(row, person.areaCode(), List.of(), address.home().village());
        people.insert(row, search, actor, now);
        if (!address.home().isEmpty()) {
            homes.addAddress(row, address, actor, now);
        }
        person.phones().forEach(phone -> homes.addPhone(row, phone(phone), actor, now));
        if (!here) {
            people.place(id, person.areaCode(), search, row.version(), actor, now);
        }
    }

    /** @return whether it was the actor's to give */
    boolean entrust(Actor actor, PersonId id, String areaCode, People.Teamed teams, Instant now) {
        return people.find(actor, id)
                .map(row -> search(row, areaCode, people.formerNames(actor, id), village(actor, id)))
                .filter(search -> people.entrust(id, areaCode, teams, search, now))
                .isPresent();
    }

    private static Row row(PersonId id, NewPerson person, String area, LocalDate today) {
        String number = NumberKind.tidy(person.number());
        return new Row(
                id,
                1,
                person.names(),
                "",
                person.sex(),
                Birth.read(person.birth(), today).orElseThrow(),
                null,
                null,
                number.isEmpty() ? NumberKind.NONE : person.numberKind(),
                number,
                area,
                person.teamId(),
                "",
                Instant.EPOCH);
    }

    static Phone phone(NewPhone phone) {
        String digits = PhoneNumber.read(phone.number()).orElseThrow().digits();
        return new Phone(
                NewId.next(),
                1,
                digits,
                phone.owner(),
                phone.ownerName().strip(),
                phone.safe(),
                phone.bestTime().strip());
    }

    Optional<PersonFile> file(Actor actor, PersonId id, LocalDate today) {
        return people.find(actor, id)
                .map(row -> new PersonFile(
                        id,
                        row.version(),
                        row.names(),
                        row.displayName(),
                        row.sex(),
                        row.birth(),
                        row.diedOn(),
                        row.nationality(),
                        row.numberKind(),
                        row.numberKind().masked(row.number()),
                        row.areaCode(),
                        row.teamId(),
                        row.communication(),
                        row.changedAt(),
                        homes.addresses(actor, id),
                        homes.phones(actor, id),
                        people.formerNames(actor, id),
                        people.groups(actor, id, today)));
    }

    /** The village a person lives in now, by which she is found too. */
    String village(Actor actor, PersonId id) {
        return homes.addresses(actor, id).stream()
                .filter(address -> address.kind() == Address.Kind.CURRENT)
                .map(address -> address.home().village())
                .findFirst()
                .orElse("");
    }

    /** The folded text by which this person is found. */
    String search(Row row, String areaCode, List<FormerName> former, String village) {
        Names n = row.names();
        List<String> names = new ArrayList<>(List.of(n.given(), n.family(), n.nickname()));
        former.forEach(name -> names.add(name.written()));
        List<String> places = new ArrayList<>(List.of(village));
        AreaPath path = finder.place(areaCode);
        if (path != null) {
            path.areas().reversed().forEach(area -> places.add(area.nameTh()));
        }
        return Wanted.searchText(names, places);
    }
}
