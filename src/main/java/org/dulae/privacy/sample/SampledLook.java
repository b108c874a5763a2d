package org.dulae.privacy.sample;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.UserId;
import org.dulae.privacy.sample.LookMark.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One search or opening that was drawn, as far as who reads it may know.
 *
 * @param act code of the audit
 * @param seen of whom or what the reader may know
 * @param hidden whether there is anything else: then nothing of it is told
 * @param awaits whether the one who searched has still to answer
 */
public record SampledLook(
        UUID id,
        UUID sample,
        Instant at,
        Searcher searcher,
        String act,
        List<Seen> seen,
        boolean hidden,
        Work work,
        boolean awaits,
        List<LookMark> marks) {

    public record Searcher(UserId id, String name, String unitTh, String unitEn) {}

    /** @param title a name, or the number of a case */
    public record Seen(UUID id, String title) {}

    /** What the office worked on near that day, of what the reader may see. */
    public enum Work {
        CASE,
        TASK,
        CONTACT,
        NONE
    }

    public @Nullable Kind state() {
        return marks.isEmpty() ? null : marks.getLast().kind();
    }

    /** What the reviewer may say now. */
    Set<Kind> next() {
        return Kind.after(state());
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
