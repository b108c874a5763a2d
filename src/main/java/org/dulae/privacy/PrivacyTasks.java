package org.dulae.privacy;

import java.util.List;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.jspecify.annotations.Nullable;

/** Work in matters of privacy: the law's time is theirs and no urgency, and they are the office's, never one person's. */
public abstract class PrivacyTasks implements TaskSource {
    private final Acting acting;

    protected PrivacyTasks(Acting acting) {
        this.acting = acting;
    }

    /** What there is to do, in the actor's scope; asked within a transaction of the actor. */
    protected abstract List<WorkItem> items(Actor actor, Asked asked);

    /** Differs as soon as a row of it does. */
    protected abstract String mark(Actor actor);

    /** Those who keep watch. */
    protected boolean isFor(Actor actor) {
        return actor.has(Role.PRIVACY, Role.PROVINCE_HEAD);
    }

    @Override
    public boolean isPrivacy() {
        return true;
    }

    @Override
    public Work work(Actor actor, Asked asked) {
        return acting.as(actor, () -> {
            String mark = marked(actor, asked);
            List<WorkItem> items = asked.urgency() == null && isFor(actor) ? items(actor, asked) : List.of();
            return Work.of(items, asked, mark);
        });
    }

    @Override
    public String mark(Actor actor, Asked asked) {
        return acting.as(actor, () -> marked(actor, asked));
    }

    private String marked(Actor actor, Asked asked) {
        return isFor(actor) ? mark(actor) + "-" + asked.tomorrow().getEpochSecond() : "";
    }

    @Override
    public int open(Actor administrator, UserId colleague) {
        return 0;
    }

    @Override
    public void passOn(Actor administrator, UserId leaver, @Nullable UserId successor) {
        // Nothing is in anybody's name; a question stays with whom it was put to.
    }
}
