package org.dulae.centre;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the offices that answer for a tambon takes this matter. Plain rules, so that anybody can say why. */
final class Routing {
    private Routing() {}

    /**
     * An office that answers for one of these groups comes first, the tambon's centre next, then the agency for everybody else. An
     * office for other groups only takes nothing else. Among equals the one that has been there longest.
     */
    static Optional<Responsibility> choose(List<Responsibility> here, Set<String> groups) {
        return here.stream()
                .filter(one -> one.group() == null || groups.contains(one.group()))
                .min(Comparator.comparing((Responsibility one) -> one.group() == null)
                        .thenComparing(one -> !one.isCentre())
                        .thenComparing(Responsibility::from)
                        .thenComparing(Responsibility::id));
    }
}
