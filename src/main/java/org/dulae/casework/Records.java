package org.dulae.casework;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is written into a case: facts, help, remarks; and moving what was written into the wrong one. */
@Service
public class Records {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseFileRepository files;
    private final EntryRepository entries;
    private final Progress progress;

    Records(
            Acting acting,
            Audit audit,
            Clock clock,
            CaseFileRepository files,
            EntryRepository entries,
            Progress progress) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.files = files;
        this.entries = entries;
        this.progress = progress;
    }

    public record NewFact(
            Instant foundAt, Entries.FactKind kind, String place, String source, String content, String ownWords) {}

    /** @param code of the entitlement it is; empty = another kind */
    public record NewHelp(
            Entries.HelpKind kind,
            String code,
            String what,
            @Nullable BigDecimal amount,
            @Nullable UUID providerId,
            String provider,
            Closure.Level level,
            Instant givenAt) {}

    /** Something found out; the first one begins the fact-finding. */
    public void fact(Actor actor, CaseId id, NewFact told) {
        acting.run(actor, () -> {
            CaseFile file = open(actor, id);
            Instant now = clock.instant();
            notAhead(told.foundAt(), now);
            Entries.Fact fact = new Entries.Fact(
                    NewId.next(),
                    told.foundAt(),
                    told.kind(),
                    told.place(),
                    told.source(),
                    told.content(),
                    told.ownWords(),
                    actor.name());
            entries.insert(file, fact, actor, Timestamp.from(now));
            progress.reach(file, CaseStatus.FACT_FINDING, actor, now);
            audit.record(actor, "casework.fact", id.value(), file.person().value());
        });
    }

    /** Help that reached the person; the first of it is counted as the first help. */
    public void help(Actor actor, CaseId id, NewHelp given) {
        acting.run(actor, () -> {
            CaseFile file = open(actor, id);
            Instant now = clock.instant();
            notAhead(given.givenAt(), now);
            Entries.Help help = new Entries.Help(
                    NewId.next(),
                    given.kind(),
                    given.code(),
                    given.what(),
                    given.amount(),
                    given.providerId(),
                    given.provider(),
                    given.level(),
                    given.givenAt(),
                    actor.name());
            entries.insert(file, help, actor, Timestamp.from(now));
            progress.reach(countHelp(actor, file), CaseStatus.HELPING, actor, now);
            audit.record(actor, "casework.help", id.value(), file.person().value());
        });
    }

    /** A remark; also on a closed case. */
    public void note(Actor actor, CaseId id, String content, boolean ownWords) {
        acting.run(actor, () -> {
            CaseFile file = files.get(actor, id);
            entries.insert(
                    file, new Entries.Note(NewId.next(), content, ownWords, actor.name(), clock.instant()), actor);
            audit.record(actor, "casework.note", id.value(), file.person().value());
        });
    }

    /**
     * Brings what was written into the wrong case to the one it belongs to. Nothing is deleted: both histories tell it.
     *
     * @throws NotFound when one of the cases or the entry is not there for this actor
     */
    public void move(Actor actor, CaseId from, Entries.Kind kind, UUID entry, CaseId to, String reason) {
        acting.run(actor, () -> {
            CaseFile wrong = files.get(actor, from);
            CaseFile right = files.get(actor, to);
            tell(actor, wrong, right, kind.name(), reason, entries.move(actor, kind, entry, wrong, right));
            Stream.of(wrong, right).forEach(file -> countAgain(actor, file, kind));
        });
    }

    /** The same with what another module keeps in the case. */
    public void move(Actor actor, CaseId from, Entries.Elsewhere kept, UUID entry, CaseId to, String reason) {
        acting.run(actor, () -> {
            CaseFile wrong = files.get(actor, from);
            CaseFile right = files.get(actor, to);
            tell(actor, wrong, right, kept.kind(), reason, kept.move(actor, entry, wrong, right));
        });
    }

    private void tell(Actor actor, CaseFile wrong, CaseFile right, String kind, String reason, boolean moved) {
        if (!moved || wrong.id().equals(right.id())) {
            throw new NotFound("entry");
        }
        Instant now = clock.instant();
        files.tell(wrong, new CaseChange(CaseChange.Kind.MOVED_OUT, kind, "", reason, right.id()), actor, now);
        files.tell(right, new CaseChange(CaseChange.Kind.MOVED_IN, kind, "", reason, wrong.id()), actor, now);
        audit.recordWith(
                actor,
                "casework.entry.move",
                kind,
                wrong.id().value(),
                right.id().value(),
                wrong.person().value(),
                right.person().value());
    }

    private void countAgain(Actor actor, CaseFile file, Entries.Kind moved) {
        if (moved == Entries.Kind.HELP) {
            countHelp(actor, file);
        } else if (moved == Entries.Kind.ASSESSMENT) {
            progress.courseAgain(file, actor);
        }
    }

    private CaseFile countHelp(Actor actor, CaseFile file) {
        Entries known = new Entries(List.of(), entries.helps(actor, file.id()), List.of());
        CaseFile counted = file.firstHelped(known.firstHelp());
        files.keepFirstHelp(counted, actor);
        return counted;
    }

    private CaseFile open(Actor actor, CaseId id) {
        CaseFile file = files.get(actor, id);
        file.requireOpen();
        return file;
    }

    private static void notAhead(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw new Assessments.NotYet();
        }
    }
}
