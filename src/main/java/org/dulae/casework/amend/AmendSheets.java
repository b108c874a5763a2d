package org.dulae.casework.amend;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.casework.CaseId;
import org.dulae.person.Birth;
import org.dulae.person.Dwelling;
import org.dulae.person.Names;
import org.dulae.person.NewPerson;
import org.dulae.person.NumberKind;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.PersonMatch;
import org.dulae.person.Sex;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what is looked at before something moves from one person to another; keeps nothing itself. */
@Component
public class AmendSheets {
    private final Acting acting;
    private final People people;
    private final Areas areas;
    private final ObjectProvider<Belongings> belongings;
    private final Clock clock;

    AmendSheets(Acting acting, People people, Areas areas, ObjectProvider<Belongings> belongings, Clock clock) {
        this.acting = acting;
        this.people = people;
        this.areas = areas;
        this.belongings = belongings;
        this.clock = clock;
    }

    /** What hangs on a case, in the order it is told. */
    public List<Belongings.Part> parts(Actor actor, CaseId id) {
        return acting.as(
                actor,
                () -> belongings
                        .orderedStream()
                        .flatMap(one -> one.of(actor, id).stream())
                        .toList());
    }

    /** The sheet as far as it was filled in; with nothing filled in, its beginning. */
    public AmendSheet sheet(Actor actor, AmendSheet.Of of, List<Belongings.Part> parts, Map<String, String> fields) {
        AmendSheet.Who wrong = seen(actor, of.person());
        AmendSheet blank = new AmendSheet(wrong, null, null, parts, List.of(), fields, Problems.NONE);
        if (wrong == null || fields.isEmpty()) {
            return blank;
        }
        if (blank.of("act").equals("search")) {
            return found(actor, blank, of, Problems.NONE);
        }
        if (blank.given("personId")) {
            return known(actor, blank, of);
        }
        if (blank.given("given") || blank.given("nickname")) {
            return fresh(actor, blank, of);
        }
        return found(actor, blank, of, Problems.of("who", "casework.amend.who.missing"));
    }

    private AmendSheet found(Actor actor, AmendSheet sheet, AmendSheet.Of of, Problems problems) {
        List<PersonMatch> matches =
                sheet.given("who") ? others(people.candidates(actor, sheet.of("who")), of) : List.of();
        return new AmendSheet(sheet.wrong(), null, null, sheet.parts(), matches, sheet.fields(), problems);
    }

    private static List<PersonMatch> others(List<PersonMatch> all, AmendSheet.Of of) {
        return all.stream().filter(one -> !one.id().equals(of.person())).toList();
    }

    private AmendSheet known(Actor actor, AmendSheet sheet, AmendSheet.Of of) {
        PersonId id = PersonId.valueOf(sheet.of("personId"));
        if (id.equals(of.person())) {
            return found(actor, sheet, of, Problems.of("who", "casework.amend.who.same"));
        }
        AmendSheet.Who right = seen(actor, id);
        return right == null
                ? found(actor, sheet, of, Problems.of("who", "casework.amend.who.outside"))
                : looked(sheet, right, null);
    }

    /** Somebody nobody has registered yet, unless she is known after all. */
    private AmendSheet fresh(Actor actor, AmendSheet sheet, AmendSheet.Of of) {
        NewPerson fresh = told(sheet, of);
        Problems problems = people.check(fresh);
        if (problems.any()) {
            return found(actor, sheet, of, problems);
        }
        List<PersonMatch> alike = sheet.given("asked") ? List.of() : others(people.alike(actor, fresh), of);
        if (!alike.isEmpty()) {
            return new AmendSheet(sheet.wrong(), null, fresh, sheet.parts(), alike, sheet.fields(), Problems.NONE);
        }
        Names names = fresh.names();
        String called = names.given().isEmpty() ? names.nickname() : (names.given() + " " + names.family()).strip();
        Birth birth = Birth.read(fresh.birth(), LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE))
                .orElse(Birth.UNKNOWN);
        return looked(
                sheet,
                new AmendSheet.Who(null, called, names.nickname(), birth, place(of.areaCode()), null, ""),
                fresh);
    }

    private static AmendSheet looked(AmendSheet sheet, AmendSheet.Who right, @Nullable NewPerson fresh) {
        Problems problems = sheet.isLookedAt() && !sheet.given("reason")
                ? Problems.of("reason", "casework.amend.reason.missing")
                : Problems.NONE;
        return new AmendSheet(sheet.wrong(), right, fresh, sheet.parts(), List.of(), sheet.fields(), problems);
    }

    /** The right person of a confirmed sheet; who is new is registered now. */
    public PersonId right(Actor actor, AmendSheet sheet) {
        PersonId known = Objects.requireNonNull(sheet.right()).id();
        return known != null ? known : people.register(actor, Objects.requireNonNull(sheet.fresh()));
    }

    /** Known where the matter is, and to whom the matter is known. */
    private static NewPerson told(AmendSheet sheet, AmendSheet.Of of) {
        Names names = new Names("", sheet.of("given"), sheet.of("family"), sheet.of("nickname"));
        return new NewPerson(
                names,
                Sex.UNKNOWN,
                sheet.of("birth"),
                NumberKind.NONE,
                "",
                of.areaCode(),
                Dwelling.NOT_KNOWN,
                List.of(),
                of.team());
    }

    private AmendSheet.@Nullable Who seen(Actor actor, PersonId id) {
        try {
            PersonFile file = people.get(actor, id);
            return AmendSheet.Who.of(file, place(file.areaCode()));
        } catch (NotFound outOfSight) {
            return null;
        }
    }

    private @Nullable AreaPath place(String code) {
        return code.equals(AreaCode.COUNTRY.value()) ? null : areas.path(new AreaCode(code));
    }
}
