package org.dulae.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Choice;
import org.dulae.casework.refusal.Refusal;
import org.dulae.shared.Light;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;

/** One refusal to be read or printed, and how it stands. */
record RefusalPage(CaseHead head, Refusal refusal) {
    String at(String below) {
        return head.at("/refusals/" + refusal.id() + below);
    }

    /** Numbers of a Thai paper are written in Thai digits. */
    static String digits(Texts t, String text) {
        return t.isThai() ? ThaiText.thaiDigits(text) : text;
    }

    String on(LocalDate day, Texts t) {
        return digits(t, t.longDate(day));
    }

    List<Choice> answers(Texts t) {
        return refusal.next().stream()
                .map(answer -> new Choice(answer.name(), t.text("casework.refusal.answer." + answer)))
                .toList();
    }

    List<Refusal.Version> earlier() {
        return refusal.versions().reversed().stream().skip(1).toList();
    }

    /** Until when somebody is waited for, or what became of it. */
    static String state(Refusal refusal, Texts t) {
        LocalDate due = refusal.due();
        Refusal.Answered answered = refusal.answered();
        if (due != null) {
            String key = answered == null ? "casework.refusal.state.open" : "casework.refusal.state.appeal";
            return t.text(key, t.date(due), t.due(due));
        }
        return answered == null ? "" : t.text("casework.refusal.state." + answered.answer(), t.date(answered.on()));
    }

    static String light(Refusal refusal, Instant now) {
        LocalDate due = refusal.due();
        return due == null ? Light.OK : Light.of(CasePages.evening(due), true, now);
    }
}
