package org.dulae.access;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the one transaction of a use case and tells the database who acts, so that row-level security applies to every statement in
 * it. Every door wraps its body in {@link #as}; a door called by another door joins its transaction. Nothing else opens one.
 */
@Service
public class Acting {
    private static final Object KEY = new Object();
    private final TransactionTemplate transaction;
    private final ActorRepository actors;

    Acting(PlatformTransactionManager transactions, ActorRepository actors) {
        this.transaction = new TransactionTemplate(transactions);
        this.actors = actors;
    }

    /** Runs the work as the actor; what it throws rolls everything back, its audit rows included. */
    public <T> T as(Actor actor, Supplier<T> work) {
        Actor outer = (Actor) TransactionSynchronizationManager.getResource(KEY);
        if (outer != null) {
            if (!outer.equals(actor)) {
                throw new IllegalStateException("one transaction, one actor");
            }
            return work.get();
        }
        TransactionSynchronizationManager.bindResource(KEY, actor);
        try {
            return transaction.execute(status -> {
                actors.tellDatabase(actor);
                return work.get();
            });
        } finally {
            TransactionSynchronizationManager.unbindResource(KEY);
        }
    }

    public void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
