package org.dulae.person.page;

import java.util.ArrayList;
import java.util.List;
import org.dulae.access.Crumb;
import org.dulae.area.Area;
import org.dulae.area.AreaPath;
import org.dulae.person.Address;
import org.dulae.person.Birth;
import org.dulae.person.Membership;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonPanel;
import org.dulae.shared.Texts;

/** One person's page. */
record PersonPage(PersonFile file, List<Membership> members, List<PersonPanel> panels, PersonWords words) {
    String path(String below) {
        return "/people/" + file.id() + below;
    }

    String name(Texts t) {
        return PersonWords.name(file, t);
    }

    List<Crumb> crumbs(Texts t) {
        List<Crumb> crumbs = new ArrayList<>();
        AreaPath place = words.place(file.areaCode());
        if (place != null) {
            for (Area area : place.areas()) {
                crumbs.add(new Crumb(t.pick(area.nameTh(), area.nameEn())));
            }
        }
        crumbs.add(new Crumb(name(t)));
        return crumbs;
    }

    /** Age, sex and village: the line under the name. */
    String facts(Texts t) {
        List<String> facts = new ArrayList<>();
        if (file.diedOn() != null) {
            facts.add(t.text("person.died", t.date(file.diedOn())));
        } else if (file.birth().date() != null) {
            facts.add(file.birth().age(t));
        }
        facts.add(t.text("person.sex." + file.sex().name()));
        file.current()
                .map(address -> words.written(address, t))
                .filter(text -> !text.isEmpty())
                .ifPresent(facts::add);
        return String.join(" · ", facts);
    }

    String written(Address address, Texts t) {
        return words.written(address, t);
    }

    /** Stage of life, if the birth date tells it, then what was declared. */
    List<String> groups(Texts t) {
        List<String> groups = new ArrayList<>();
        Birth.Stage stage = file.lifeStage(t.today());
        if (stage != Birth.Stage.UNKNOWN) {
            groups.add(t.text("person.stage." + stage.name()));
        }
        file.groups().forEach(group -> groups.add(words.group(group.code(), t)));
        return groups;
    }

    List<Membership> now(Texts t) {
        return members.stream().filter(member -> member.isNow(t.today())).toList();
    }

    String memberName(Membership member, Texts t) {
        return member.displayName().isEmpty() ? t.text("person.unnamed") : member.displayName();
    }

    String nationality(Texts t) {
        return file.nationality() == null ? "" : PersonWords.nationality(file.nationality(), t);
    }
}
