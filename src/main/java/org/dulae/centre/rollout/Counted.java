package org.dulae.centre.rollout;

import java.util.Optional;
import java.util.stream.Stream;
import org.dulae.centre.rollout.Board.Line;
import org.dulae.centre.rollout.Board.Reached;
import org.dulae.shared.Texts;

/** Something a board counts, so that every number opens to exactly what it counts. */
interface Counted {
    /** The code in addresses. */
    String name();

    /** The message key of what it is called. */
    String key();

    boolean counts(Line line);

    /** Why this tambon is among those counted. */
    String reason(Line line, Texts t);

    static Optional<Counted> of(String code) {
        return Stream.<Counted>concat(Stream.of(Reached.values()), Stream.of(Blocker.values()))
                .filter(one -> one.name().equals(code))
                .findFirst();
    }
}
