package org.dulae.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.jspecify.annotations.Nullable;

/** What was written into a case: what was found out, what help came, remarks. */
public record Entries(List<Fact> facts, List<Help> helps, List<Note> notes) {

    /** What another module keeps in a case, and can bring to the one it belongs to. */
    public interface Elsewhere {
        /** In the address, and in the words {@code casework.entry.…}. */
        String kind();

        /** As the story tells it, with the address of its move; empty when it is not in this case. */
        Optional<TimelineSource.Told> told(Actor actor, CaseId id, UUID entry);

        /** False when it is not there for this actor. */
        boolean move(Actor actor, UUID entry, CaseFile wrong, CaseFile right);
    }

    /**
     * @param source who or what told it
     * @param ownWords what the person said, as it was said
     */
    public record Fact(
            UUID id,
            Instant foundAt,
            FactKind kind,
            String place,
            String source,
            String content,
            String ownWords,
            String byName) {}

    public enum FactKind {
        VISIT,
        TALK,
        PHONE,
        DOCUMENT,
        OTHER
    }

    /**
     * @param code of the entitlement it was; empty = another kind, or nobody has said
     * @param amount in baht, null where it was not money's worth
     * @param providerId the organisation, where the directory lists it
     * @param provider who gave it, in words
     * @param level where it came from
     */
    public record Help(
            UUID id,
            HelpKind kind,
            String code,
            String what,
            @Nullable BigDecimal amount,
            @Nullable UUID providerId,
            String provider,
            Closure.Level level,
            Instant givenAt,
            String byName) {}

    public enum HelpKind {
        ADVICE,
        CARE,
        MONEY,
        GOODS,
        HOUSE,
        HEALTH,
        EDUCATION,
        WORK,
        PAPERS,
        PROTECTION,
        OTHER
    }

    /** @param ownWords the words are the person's own */
    public record Note(UUID id, String content, boolean ownWords, String byName, Instant at) {}

    /** What can be moved to the case it belongs to. */
    public enum Kind {
        FACT,
        HELP,
        NOTE,
        ASSESSMENT
    }

    public @Nullable Instant firstHelp() {
        return helps.stream().map(Help::givenAt).min(Comparator.naturalOrder()).orElse(null);
    }
}
