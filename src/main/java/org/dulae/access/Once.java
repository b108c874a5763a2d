package org.dulae.access;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a retried request happen once: the key is stored in the transaction that did the work, with the answer's location. */
@Service
public class Once {
    private final Acting acting;
    private final ClientKeyRepository keys;
    private final Clock clock;

    Once(Acting acting, ClientKeyRepository keys, Clock clock) {
        this.acting = acting;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Does the work, or answers what the same request answered before.
     *
     * @param key null when the client sent none: then every request counts
     * @throws KeyReused when the key came before with another body
     */
    public URI once(Actor actor, @Nullable ClientKey key, Supplier<URI> work) {
        if (key == null) {
            return acting.as(actor, work);
        }
        try {
            return acting.as(actor, () -> workAndRemember(actor, key, work));
        } catch (RuntimeException failure) {
            // A retry may fail on what the first try changed (already closed): the first answer counts. Looked up only
            // then,
            // so that the ordinary request pays one statement.
            return earlier(actor, key).orElseThrow(() -> failure);
        }
    }

    private URI workAndRemember(Actor actor, ClientKey key, Supplier<URI> work) {
        URI location = work.get();
        if (!keys.insert(actor.id(), key, location.toString(), clock.instant())) {
            throw new HappenedAlready();
        }
        return location;
    }

    private Optional<URI> earlier(Actor actor, ClientKey key) {
        return acting.as(actor, () -> keys.find(actor.id(), key.value())).map(known -> {
            if (!MessageDigest.isEqual(known.bodyHash(), key.bodyHash())) {
                throw new KeyReused();
            }
            return URI.create(known.location());
        });
    }

    /** The same key came with another body: answered with 422. */
    public static class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Rolls the second of two equal requests back; never leaves this class. */
    private static class HappenedAlready extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
