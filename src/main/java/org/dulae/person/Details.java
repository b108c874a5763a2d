package org.dulae.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Stale;
import org.dulae.person.PersonFile.FormerName;
import org.dulae.person.PersonFile.Group;
import org.dulae.person.PersonRepository.Row;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.springframework.stereotype.Service;

/** The door to changing who a person is: names, birth, number, groups. An earlier name stays findable. */
@Service
public class Details {
    private final Acting acting;
    private final Audit audit;
    private final PersonRepository people;
    private final PersonFiles files;
    private final Clock clock;

    Details(Acting acting, Audit audit, PersonRepository people, PersonFiles files, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.people = people;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @throws Stale when somebody else saved after this version
     * @throws NotAccepted when something typed cannot be kept
     */
    public void save(Actor actor, PersonId id, int version, DetailsForm form) {
        acting.run(actor, () -> {
            Row before = people.find(actor, id).orElseThrow(() -> new NotFound("person"));
            if (before.version() != version) {
                throw new Stale("person");
            }
            Instant now = clock.instant();
            Problems problems = check(form, before);
            if (problems.any()) {
                throw new NotAccepted(problems);
            }
            Row after = changed(before, form);
            keepFormerNames(actor, before, form, now);
            keepGroups(actor, after, form, now);
            String search =
                    files.search(after, after.areaCode(), people.formerNames(actor, id), files.village(actor, id));
            if (!people.update(after, search, actor, now)) {
                throw new Stale("person");
            }
            audit.record(actor, "person.change", id.value());
        });
    }

    private Problems check(DetailsForm form, Row before) {
        Problems problems = Problems.NONE;
        Optional<Birth> birth = Birth.read(form.get("birth"), today());
        if (birth.isEmpty()) {
            problems = problems.and("birth", "person.birth.unreadable");
        }
        Optional<LocalDate> died = died(form);
        if (died.isEmpty() && !form.get("died").isBlank()
                || died.filter(day -> day.isAfter(today())).isPresent()) {
            problems = problems.and("died", "person.died.unreadable");
        }
        LocalDate born = birth.map(Birth::date).orElse(null);
        if (born != null && died.filter(day -> day.isBefore(born)).isPresent()) {
            problems = problems.and("died", "person.died.before-birth");
        }
        boolean renamed = !form.names().sameNameAs(before.names())
                && !(before.names().given() + before.names().family()).isEmpty();
        if (renamed && form.nameChange().isEmpty()) {
            problems = problems.and("nameChange", "person.name-change.missing");
        }
        return number(problems, form, before);
    }

    private Problems number(Problems problems, DetailsForm form, Row before) {
        NumberKind kind = NumberKind.valueOf(form.get("numberKind"));
        if (form.number().isBlank() && kind != NumberKind.NONE && kind != before.numberKind()) {
            return problems.and("number", "person.number.missing");
        }
        return files.number(problems, kind, form.number());
    }

    private Row changed(Row before, DetailsForm form) {
        NumberKind kind = NumberKind.valueOf(form.get("numberKind"));
        String typed = NumberKind.tidy(form.number());
        return new Row(
                before.id(),
                before.version(),
                form.names(),
                "",
                Sex.valueOf(form.get("sex")),
                Birth.read(form.get("birth"), today())
                        .orElseThrow()
                        .verifiedIs(!form.get("verified").isEmpty()),
                died(form).orElse(null),
                form.get("nationality").isEmpty() ? null : form.get("nationality"),
                kind,
                kind == NumberKind.NONE ? "" : typed.isEmpty() ? before.number() : typed,
                before.areaCode(),
                before.teamId(),
                ThaiText.normalise(form.get("communication")),
                before.changedAt());
    }

    private Optional<LocalDate> died(DetailsForm form) {
        return ThaiDate.parse(form.get("died"), today());
    }

    private void keepFormerNames(Actor actor, Row before, DetailsForm form, Instant now) {
        List<FormerName> names = new ArrayList<>();
        if (form.nameChange().equals(DetailsForm.RENAMED) && !form.names().sameNameAs(before.names())) {
            names.add(new FormerName(before.names().given(), before.names().family()));
        }
        String former = ThaiText.normalise(form.former());
        if (!former.isEmpty()) {
            String[] words = former.split(" ", 2);
            names.add(new FormerName(words[0], words.length == 2 ? words[1] : ""));
        }
        names.forEach(name -> people.addFormerName(NewId.next(), before, name, actor, now));
    }

    private void keepGroups(Actor actor, Row person, DetailsForm form, Instant now) {
        List<Group> declared = people.groups(actor, person.id(), today());
        List<String> codes = declared.stream().map(Group::code).toList();
        form.groups().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> people.addGroup(NewId.next(), person, code, today(), actor, now));
        declared.stream()
                .filter(group -> !form.groups().contains(group.code()))
                .forEach(group -> people.endGroup(actor, group.id(), today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }
}
