package org.dulae.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, 12 bits counting within the millisecond, 62 random bits.
 *
 * <p>Made here and not by the database, because PostgreSQL 15 has no {@code uuidv7()} and because a form that is
 * sent twice must be able to carry the id it was given the first time. Ids of one process always grow, so new rows
 * land on the right-hand edge of every index.
 */
public final class NewId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final AtomicLong LAST = new AtomicLong();

    private NewId() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    static UUID at(long millis) {
        // A counter that overflows, or a clock that steps back, borrows from the milliseconds to come.
        long tick = LAST.accumulateAndGet(millis << COUNTER_BITS, (last, now) -> Math.max(last + 1, now));
        long high = (tick >>> COUNTER_BITS) << 16 | 0x7000L | tick & COUNTER_MASK;
        long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
