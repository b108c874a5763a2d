package org.dulae.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.document.Documents;
import org.dulae.letter.RegisterLine.Way;
import org.dulae.shared.NewId;
import org.dulae.shared.PageOf;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * The door to an office's own register of letters. A number is given in the transaction that writes its line: none is left out, none given
 * twice, whoever asks at the same time. Letters of a restricted case are not in the open register, where a line or a gap would tell of it.
 */
@Service
public class LetterRegister {
    static final int PAGE = 50;
    static final int ALL = 10_000;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final RegisterLineRepository lines;
    private final LetterheadRepository heads;
    private final Behind behind;

    LetterRegister(
            Acting acting,
            Audit audit,
            Clock clock,
            RegisterLineRepository lines,
            LetterheadRepository heads,
            Behind behind) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.lines = lines;
        this.heads = heads;
        this.behind = behind;
    }

    /** The letters that have the numbers, and what was looked for. */
    @Component
    record Behind(
            LetterRepository letters,
            ReceivedRepository received,
            LetterSearchRepository searches,
            Documents documents) {}

    /**
     * Which part of the register.
     *
     * @param year calendar year of the Buddhist era
     * @param typed part of a subject, a name or a number; empty = all
     */
    public record Asked(Way way, int year, String typed, int page) {}

    public PageOf<RegisterLine> list(Actor actor, Asked asked) {
        return read(actor, asked, PAGE);
    }

    /** The whole of a year, to be printed. */
    public PageOf<RegisterLine> whole(Actor actor, Asked asked) {
        return read(actor, asked, ALL);
    }

    private PageOf<RegisterLine> read(Actor actor, Asked asked, int size) {
        return acting.as(actor, () -> {
            PageOf<RegisterLine> found = PageOf.cut(lines.list(actor, asked, size), asked.page(), size);
            audit.recordWith(
                    actor, "letter.register", asked.way().name(), actor.unit().value());
            return found;
        });
    }

    /** Keeps what was typed for an hour, for who typed it: it may be a person's name, and an address is written down on its way. */
    public UUID keepSearch(Actor actor, Asked asked) {
        return acting.as(actor, () -> {
            UUID id = NewId.next();
            behind.searches().keep(actor, id, asked, clock.instant());
            return id;
        });
    }

    /** What was asked for; empty when it has expired or is somebody else's. */
    public Optional<Asked> searched(Actor actor, UUID search, int page) {
        return acting.as(actor, () -> behind.searches().find(actor, search, page, clock.instant()));
    }

    /** Which of these lines have a scan that the actor may open. */
    public Set<UUID> scanned(Actor actor, List<RegisterLine> of) {
        Map<UUID, UUID> lineOf = new HashMap<>();
        of.forEach(line -> lineOf.put(Objects.requireNonNullElse(line.letter(), line.id()), line.id()));
        return acting.as(
                actor,
                () -> Stream.of("letter.letter", "letter.received")
                        .flatMap(table -> behind.documents().of(actor, table, lineOf.keySet()).stream())
                        .map(file -> Objects.requireNonNull(lineOf.get(file.owner())))
                        .collect(Collectors.toSet()));
    }

    public RegisterLine get(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            audit.record(actor, "letter.entry.read", id);
            return lines.find(actor, id).orElseThrow(() -> new NotFound("entry"));
        });
    }

    /** Registers a letter that came, or one that was written elsewhere and goes out. */
    public RegisterLine enter(Actor actor, Way way, RegisterLine.Told told) {
        return enter(actor, way, told, "", null, null);
    }

    /**
     * @param series empty, or the number of the restricted case it counts for
     * @param team who alone sees it
     */
    RegisterLine enter(
            Actor actor, Way way, RegisterLine.Told told, String series, @Nullable UUID team, @Nullable UUID letter) {
        return acting.as(actor, () -> {
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, ThaiDate.ZONE);
            int year = ThaiDate.yearBe(today);
            int number = series.isEmpty() ? lines.next(actor, way, year) : lines.next(actor, way, year, series);
            RegisterLine line =
                    new RegisterLine(NewId.next(), way, year, series, number, today, told, letter, null, actor.name());
            RegisterLine kept = way == Way.OUT ? line.sent(head(actor).code()) : line;
            lines.insert(actor, kept, team, now);
            audit.recordWith(actor, "letter.number", way.name(), kept.id());
            return kept;
        });
    }

    /**
     * The number stays in the register, as cancelled, and so does the letter that had it.
     *
     * @throws Stale when it is cancelled already
     */
    public void cancel(Actor actor, UUID id, String reason) {
        acting.run(actor, () -> {
            get(actor, id);
            Instant now = clock.instant();
            if (!lines.cancel(actor, id, reason, now)) {
                throw new Stale("entry");
            }
            behind.letters().cancel(actor, id, reason, now);
            behind.received().cancel(actor, id, reason, now);
            audit.record(actor, "letter.cancel", id);
        });
    }

    /** Of the actor's own office. */
    public Letterhead head(Actor actor) {
        return acting.as(actor, () -> heads.find(actor.unit().value()).orElse(Letterhead.NONE));
    }

    /** When it was saved last; only of one that is known. */
    Instant headChanged(Actor actor) {
        return acting.as(actor, () -> heads.changed(actor.unit().value()));
    }

    /** @throws Stale when a colleague saved first */
    public void keepHead(Actor actor, Letterhead head) {
        acting.run(actor, () -> {
            if (!heads.save(actor, head, clock.instant())) {
                throw new Stale("letterhead");
            }
            audit.record(actor, "letter.head", actor.unit().value());
        });
    }
}
