package org.dulae.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to notices inside the product: to one colleague, or to a role in a unit. Ids and codes only, never a name. */
@Service
public class Inbox {
    private final InboxRepository notices;
    private final Acting acting;
    private final Clock clock;

    Inbox(InboxRepository notices, Acting acting, Clock clock) {
        this.notices = notices;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * @param kind message key of its sentence
     * @param path the page it is about, or null
     */
    public record Notice(
            UUID id,
            String kind,
            @Nullable UUID subject,
            @Nullable String path,
            Instant at,
            @Nullable Instant readAt) {}

    public int unread(Actor actor) {
        return actor.isSystem() ? 0 : acting.as(actor, notices::unread);
    }

    /** The newest first; read ones stay for a while. */
    public List<Notice> list(Actor actor) {
        return acting.as(actor, notices::newest);
    }

    public void read(Actor actor, UUID notice) {
        acting.run(actor, () -> notices.read(notice, actor.id(), clock.instant()));
    }

    public void readAll(Actor actor) {
        acting.run(actor, () -> notices.readAll(actor.id(), clock.instant()));
    }

    public void tell(Actor actor, UserId to, String kind, @Nullable UUID subject, @Nullable String path) {
        acting.run(
                actor,
                () -> notices.insert(
                        new Notice(NewId.next(), kind, subject, path, clock.instant(), null),
                        to,
                        null,
                        null,
                        actor.id()));
    }

    public void tell(Actor actor, UnitId to, Role role, String kind, @Nullable UUID subject, @Nullable String path) {
        acting.run(
                actor,
                () -> notices.insert(
                        new Notice(NewId.next(), kind, subject, path, clock.instant(), null),
                        null,
                        to,
                        role,
                        actor.id()));
    }
}
