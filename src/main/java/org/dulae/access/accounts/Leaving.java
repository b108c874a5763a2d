package org.dulae.access.accounts;

import java.time.Clock;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The door to the end of an account: what is open in its name goes on, and whom its person stood in for is told. */
@Service
class Leaving {
    private final UserRepository users;
    private final StandIns standIns;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<TaskSource> work;

    Leaving(
            UserRepository users,
            StandIns standIns,
            Acting acting,
            Audit audit,
            Clock clock,
            ObjectProvider<TaskSource> work) {
        this.users = users;
        this.standIns = standIns;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.work = work;
    }

    /** How much is open in this colleague's name, restricted matters not counted. */
    int openWork(Actor actor, UserId id) {
        return acting.as(
                actor,
                () -> work.orderedStream()
                        .mapToInt(source -> source.open(actor, id))
                        .sum());
    }

    /** @param successor a colleague of the same office who takes on what is open; null: the office's queue */
    void leave(Actor actor, UserId id, @Nullable UserId successor) {
        acting.run(actor, () -> {
            if (users.find(id, Users.reach(actor), Answers.today(clock)).isEmpty()) {
                throw new NotFound("account");
            }
            standIns.leaves(actor, id);
            users.leave(id, successor == null ? null : successor.value(), Answers.today(clock), clock.instant());
            work.orderedStream().forEach(source -> source.passOn(actor, id, successor));
            audit.record(actor, "access.account.leave", id.value());
        });
    }
}
