package org.dulae.privacy;

import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.casework.CaseSummary;
import org.dulae.intake.Contacts;
import org.dulae.person.Address;
import org.dulae.person.PersonFile;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The answer to a request on paper, in words people use. */
record AnswerPaper(Requests.Printed printed, Actor office, Words words) {
    @Component
    record Words(Areas areas, Vocabulary lists) {}

    Request request() {
        return printed.request();
    }

    String channel(Contacts.Touch touch, Texts t) {
        return words.lists.plain("channel", touch.channel(), t);
    }

    String problems(CaseSummary about, Texts t) {
        return about.problems().stream()
                .map(code -> words.lists.plain("problem", code, t))
                .collect(Collectors.joining(" · "));
    }

    String groups(PersonFile person, Texts t) {
        return person.groups().stream()
                .map(group -> words.lists.plain("target_group", group.code(), t))
                .collect(Collectors.joining(" · "));
    }

    String written(Address address, Texts t) {
        boolean known = !address.placeCode().equals(AreaCode.COUNTRY.value());
        return address.written(
                t, known ? words.areas.path(new AreaCode(address.placeCode())).full(t) : "");
    }
}
