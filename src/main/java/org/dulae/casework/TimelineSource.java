package org.dulae.casework;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.dulae.access.Actor;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What a higher module has to tell in the story of a case: one sentence per event. */
public interface TimelineSource {
    List<Told> of(Actor actor, CaseId id);

    /** What the story can be narrowed to. */
    enum Kind {
        FACT,
        HELP,
        ASSESSMENT,
        CHANGE,
        CONTACT,
        LETTER,
        REFUSAL
    }

    /**
     * @param kind the filter of the page it belongs to
     * @param icon name of an icon in the sprite
     * @param tone "" plain, "good", "hot" urgent, "me" the beginning, {@link #QUIET} goes without saying
     * @param sentence what happened, in the reader's language
     * @param text the rest in the writer's own words, may be empty
     * @param quote the person's own words, or null
     * @param by who wrote it, may be empty
     * @param link where to read or do more, or null
     */
    record Told(
            Instant at,
            Kind kind,
            String icon,
            String tone,
            Function<Texts, String> sentence,
            String text,
            @Nullable String quote,
            String by,
            @Nullable Link link) {
        public static final String QUIET = "quiet";
    }

    /** @param key message key of its words */
    record Link(String key, String href) {}
}
