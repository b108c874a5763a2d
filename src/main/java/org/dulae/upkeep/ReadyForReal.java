package org.dulae.upkeep;

import java.util.List;
import java.util.stream.Stream;

/** What must be true before real people may be entered, and what is better so. */
record ReadyForReal(List<Condition> conditions) {
    /** @param needed otherwise it is advice */
    record Condition(Kind kind, boolean met, boolean needed) {}

    /** Words of each: {@code upkeep.ready.<kind>} and what to do, {@code upkeep.ready.<kind>.do}. */
    enum Kind {
        TARGET,
        BACKUP,
        KEYS,
        HOLDER,
        TLS,
        DEMO,
        DECIDES,
        SECOND_HOLDER,
        DRILL
    }

    /**
     * What was found.
     *
     * @param target a place for backups is named and can be written
     * @param fresh the last good backup is not older than a night and two hours
     * @param keysApart no key lies where the backups lie
     * @param closed nobody reaches this from another computer but by TLS
     * @param invented accounts of the demo are here
     * @param decides whoever asks administers the office that reaches widest
     */
    record Found(
            boolean target,
            boolean fresh,
            boolean keysApart,
            int holders,
            boolean closed,
            boolean invented,
            boolean decides,
            boolean drilled) {}

    static ReadyForReal of(Found found) {
        return new ReadyForReal(Stream.of(
                        new Condition(Kind.TARGET, found.target(), true),
                        new Condition(Kind.BACKUP, found.fresh(), true),
                        new Condition(Kind.KEYS, found.keysApart(), true),
                        new Condition(Kind.HOLDER, found.holders() > 0, true),
                        new Condition(Kind.TLS, found.closed(), true),
                        new Condition(Kind.DEMO, !found.invented(), true),
                        new Condition(Kind.DECIDES, found.decides(), true),
                        new Condition(Kind.SECOND_HOLDER, found.holders() > 1, false),
                        new Condition(Kind.DRILL, found.drilled(), false))
                .toList());
    }

    boolean ready() {
        return conditions.stream().allMatch(condition -> condition.met() || !condition.needed());
    }
}
