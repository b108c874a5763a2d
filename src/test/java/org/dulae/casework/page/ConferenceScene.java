package org.dulae.casework.page;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.dulae.access.Actor;
import org.dulae.access.Inbox;
import org.dulae.casework.CaseId;
import org.dulae.casework.conference.Conference;
import org.dulae.casework.conference.Conferences;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;

/** An office whose cases several professions look at: a conference is called for today, half an hour before midnight. */
abstract class ConferenceScene extends CasePagesScene {
    @Autowired
    Conferences conferences;

    @Autowired
    Inbox inbox;

    static String today() {
        return ThaiDate.format(LocalDate.now(ThaiDate.ZONE), Texts.THAI);
    }

    String called(Actor by, CaseId id) {
        return Pages.there(pages.ask(
                by, post("/cases/" + id + "/conferences"), "on", today(), "time", "23.30", "place", "ห้องประชุม อบต."));
    }

    Conference only(Actor by, CaseId id) {
        return conferences.get(by, id, conferences.of(by, id).getFirst().id());
    }
}
