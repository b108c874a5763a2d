package org.dulae.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a centre has come. {@link #OPENED} means founded; whether somebody answers there is another fact, and only an answered call
 * says it ({@link CentreLife#answered}).
 */
public enum Milestone {
    PROPOSED,
    BRIEFING,
    RESOLUTION,
    PREPARED,
    OPENED,
    OPERATING,
    SUSPENDED,
    CLOSED;

    /** The way of a centre when nothing comes between. */
    static final List<Milestone> PATH = List.of(PROPOSED, BRIEFING, RESOLUTION, PREPARED, OPENED, OPERATING);

    /** Where it may go from here. */
    List<Milestone> next() {
        return switch (this) {
            case PROPOSED -> List.of(BRIEFING, CLOSED);
            case BRIEFING -> List.of(RESOLUTION, CLOSED);
            case RESOLUTION -> List.of(PREPARED, CLOSED);
            case PREPARED -> List.of(OPENED, CLOSED);
            case OPENED -> List.of(OPERATING, SUSPENDED, CLOSED);
            case OPERATING -> List.of(SUSPENDED, CLOSED);
            case SUSPENDED -> List.of(OPERATING, CLOSED);
            case CLOSED -> List.of(PROPOSED);
        };
    }

    boolean mayGoTo(Milestone to) {
        return next().contains(to);
    }

    /** The step that is next on the way, or null where nothing more is to be done. */
    public @Nullable Milestone usual() {
        return switch (this) {
            case OPERATING, CLOSED -> null;
            default -> next().getFirst();
        };
    }

    /** A meeting has agreed to it, and it has not been closed since. */
    boolean agreed() {
        return this != CLOSED && compareTo(RESOLUTION) >= 0;
    }

    /** It has been opened, and not been closed since. */
    boolean founded() {
        return this != CLOSED && compareTo(OPENED) >= 0;
    }

    /** It says that it serves people now. */
    boolean serving() {
        return this == OPENED || this == OPERATING;
    }
}
