package org.dulae.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dulae.access.Crumb;
import org.dulae.access.Unit;
import org.dulae.area.AreaPath;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseState;
import org.dulae.shared.Light;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every page of a case.
 *
 * @param name null when the actor may not see the person's own record
 * @param me the officer looking at it
 */
record CaseHead(
        CaseFile file,
        @Nullable String name,
        @Nullable LocalDate birth,
        AreaPath place,
        Unit unit,
        LocalDate today,
        Instant now,
        UUID me) {
    String at() {
        return "/cases/" + file.id();
    }

    String at(String below) {
        return at() + below;
    }

    String title(Texts t) {
        return name == null ? t.text("casework.person.hidden") : name;
    }

    /** The first letter of the given name, past the title; restricted cases show none. */
    @Nullable
    String initial() {
        if (name == null || restricted()) {
            return null;
        }
        String[] words = name.split(" ");
        String bare = words[0].replaceFirst("^(นางสาว|นาง|นาย|เด็กหญิง|เด็กชาย|ด\\.ญ\\.|ด\\.ช\\.)", "");
        String first = bare.isEmpty() && words.length > 1 ? words[1] : bare;
        return first.replaceFirst("^[เแโใไ]", "").isEmpty()
                ? null
                : first.replaceFirst("^[เแโใไ]", "").substring(0, 1).toUpperCase(Locale.ROOT);
    }

    @Nullable
    String age(Texts t) {
        return birth == null || birth.isAfter(today) ? null : t.age(birth, today);
    }

    List<Crumb> crumbs(Texts t) {
        List<Crumb> path = new ArrayList<>();
        place.areas()
                .forEach(area -> path.add(new Crumb(
                        t.pick(area.nameTh(), area.nameEn()),
                        "/cases?area=" + area.code().value())));
        path.add(new Crumb(file.number()));
        return path;
    }

    boolean restricted() {
        return file.place().team() != null;
    }

    boolean owned() {
        return file.state().owner() != null;
    }

    boolean mine() {
        CaseState.Owner owner = file.state().owner();
        return owner != null && owner.user().equals(me);
    }

    String owner(Texts t) {
        CaseState.Owner owner = file.state().owner();
        return owner == null ? t.text("casework.owner.none") : owner.name();
    }

    boolean late() {
        return file.isOpen() && file.state().dueAt().isBefore(now);
    }

    String light() {
        if (!file.isOpen()) {
            return Light.OK;
        }
        return Light.of(file.state().dueAt(), !file.state().waitingFor().isEmpty(), now);
    }

    String lightWords(Texts t) {
        CaseState.Closed closed = file.state().closed();
        if (closed != null) {
            return t.text("casework.closed.on", t.date(LocalDate.ofInstant(closed.at(), ThaiDate.ZONE)));
        }
        String due = t.due(file.state().dueAt());
        return file.state().waitingFor().isEmpty()
                ? due
                : t.text("casework.waiting", file.state().waitingFor(), due);
    }
}
