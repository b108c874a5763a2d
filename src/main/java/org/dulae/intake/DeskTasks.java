package org.dulae.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts begun and not sent, so that none is lost with the colleague who began it. They stand at the desk, not on the list of the day. */
@Component
class DeskTasks implements TaskSource {
    private static final Work NOTHING = new Work(List.of(), Map.of(), "");
    private final Acting acting;
    private final Audit audit;
    private final DraftRepository drafts;
    private final Clock clock;

    DeskTasks(Acting acting, Audit audit, DraftRepository drafts, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        return NOTHING;
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return NOTHING.mark();
    }

    @Override
    public int open(Actor administrator, UserId colleague) {
        return acting.as(administrator, () -> drafts.inName(colleague));
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        acting.run(
                administrator,
                () -> audit.record(
                        administrator, "intake.draft.pass-on", drafts.passOn(leaver, successor, clock.instant())));
    }
}
