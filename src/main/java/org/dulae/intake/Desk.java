package org.dulae.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.UnitId;
import org.dulae.centre.Route;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Service;

/** What is typed while somebody speaks: kept within a second, looked at while it grows, never lost. */
@Service
public class Desk {
    private final Acting acting;
    private final Audit audit;
    private final DraftRepository drafts;
    private final ContactRepository contacts;
    private final Onward onward;
    private final Clock clock;

    Desk(Acting acting, Audit audit, DraftRepository drafts, ContactRepository contacts, Onward onward, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.drafts = drafts;
        this.contacts = contacts;
        this.onward = onward;
        this.clock = clock;
    }

    DraftId begin(Actor actor, ContactForm form) {
        return acting.as(actor, () -> {
            DraftId id = new DraftId(NewId.next());
            drafts.insert(id, actor, form, restricted(form), clock.instant());
            audit.record(actor, "intake.draft", id.value());
            return id;
        });
    }

    DraftRepository.Draft get(Actor actor, DraftId id) {
        return acting.as(actor, () -> drafts.find(id, actor).orElseThrow(() -> new NotFound("draft")));
    }

    /** The actor's own open drafts in which something was typed. One still empty may be open in another window: it ends after a day. */
    List<DraftRepository.Draft> open(Actor actor) {
        return acting.as(actor, () -> {
            Instant now = clock.instant();
            List<DraftRepository.Draft> all = drafts.open(actor);
            all.stream()
                    .filter(draft -> untouched(draft) && draft.startedAt().isBefore(now.minus(Duration.ofDays(1))))
                    .forEach(draft -> drafts.end(draft.id(), actor, now));
            return all.stream().filter(draft -> !untouched(draft)).toList();
        });
    }

    private static boolean untouched(DraftRepository.Draft draft) {
        return draft.seq() == 0;
    }

    private boolean restricted(ContactForm form) {
        return form.restricted(onward.sensitiveProblems());
    }

    /** What colleagues who left had begun at this desk. */
    List<DraftRepository.Draft> left(Actor actor) {
        return acting.as(actor, () -> drafts.left(actor));
    }

    /**
     * Goes on with what a colleague who left had begun.
     *
     * @throws NotFound when somebody else was first
     */
    void takeOver(Actor actor, DraftId id) {
        acting.run(actor, () -> {
            if (!drafts.takeOver(id, actor)) {
                throw new NotFound("draft");
            }
            audit.record(actor, "intake.draft.take-over", id.value());
        });
    }

    /** @return when it was kept */
    Instant keep(Actor actor, DraftId id, ContactForm form, long seq) {
        Instant now = clock.instant();
        boolean kept = acting.as(actor, () -> drafts.update(id, actor, form, restricted(form), seq, now));
        if (!kept) {
            throw new NotFound("draft");
        }
        return now;
    }

    /** The offices whose people the person may not want to know. */
    List<UnitId> offices(Actor actor, ContactForm form) {
        return acting.as(actor, () -> onward.offices(actor, form, LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE)));
    }

    /** What the desk can say while the caller speaks. */
    Meanwhile meanwhile(Actor actor, ContactForm form) {
        return acting.as(actor, () -> {
            String phone = form.one("callerPhone").replaceAll("\\D", "");
            Instant now = clock.instant();
            Route route = onward.route(actor, form, LocalDate.ofInstant(now, ThaiDate.ZONE));
            List<Instant> earlier = phone.length() < 9 ? List.of() : contacts.earlierCalls(actor, phone);
            return Meanwhile.of(
                    form, route, onward.instead(actor, route, now).orElse(null), earlier, onward.sensitiveProblems());
        });
    }
}
