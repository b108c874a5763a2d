package org.dulae.letter;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.document.Documents;
import org.dulae.shared.NewId;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The door to letters about cases: written, numbered once, printed, signed in ink, and the signed one scanned. */
@Service
public class Letters {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseReader cases;
    private final LetterRepository letters;
    private final Counter counter;

    Letters(Acting acting, Audit audit, Clock clock, CaseReader cases, LetterRepository letters, Counter counter) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.cases = cases;
        this.letters = letters;
        this.counter = counter;
    }

    /** Where numbers come from and scans go. */
    @Component
    record Counter(LetterRegister register, Scans scans) {}

    /** Newest first. */
    public List<Letter> of(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            cases.cover(actor, id);
            return letters.of(actor, id);
        });
    }

    /** For the story of a case, which is read as a whole. */
    Stream<Letter> told(Actor actor, CaseId id) {
        return acting.as(actor, () -> letters.of(actor, id)).stream();
    }

    /** @throws NotFound when there is none, or not for this actor */
    public Letter get(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            Letter found = letters.find(actor, id).orElseThrow(() -> new NotFound("letter"));
            audit.record(
                    actor,
                    "letter.read",
                    id,
                    found.about().value(),
                    found.place().person());
            return found;
        });
    }

    /** Whether the actor may open the case it is about: a letter stays with who wrote it, its case may have gone on. */
    public boolean isCaseOpen(Actor actor, Letter letter) {
        return acting.as(actor, () -> letters.isOpen(actor, letter.about()));
    }

    public UUID draft(Actor actor, CaseId about, Letter.Recipient to, Letter.Words words) {
        return acting.as(actor, () -> {
            CaseFile file = cases.cover(actor, about).file();
            Letter.Place place = place(actor, file);
            Letter letter = new Letter(
                    NewId.next(),
                    about,
                    place,
                    to,
                    words,
                    null,
                    Letterhead.NONE,
                    null,
                    1,
                    actor.name(),
                    clock.instant());
            letters.insert(actor, letter);
            audit.record(actor, "letter.draft", letter.id(), about.value(), place.person());
            return letter.id();
        });
    }

    private static Letter.Place place(Actor actor, CaseFile file) {
        CaseFile.Place where = file.place();
        return new Letter.Place(
                actor.unit().value(),
                where.areaCode(),
                where.team(),
                file.person().value());
    }

    /** @throws Stale when it has a number by now or a colleague saved first */
    public void change(Actor actor, UUID id, int version, Letter.Words words) {
        acting.run(actor, () -> {
            own(actor, id);
            if (!letters.change(actor, id, version, words, clock.instant())) {
                throw new Stale("letter");
            }
            audit.record(actor, "letter.change", id);
        });
    }

    /**
     * Gives it its number and its date; from now on it stays as it is.
     *
     * @throws NoLetterhead when the office has not said how its letters begin
     * @throws Stale when it has a number by now or a colleague changed it
     */
    public void number(Actor actor, UUID id, int version) {
        acting.run(actor, () -> {
            Letter draft = own(actor, id);
            Letterhead head = counter.register().head(actor);
            if (!head.isKnown()) {
                throw new NoLetterhead();
            }
            if (!letters.hold(actor, id, version)) {
                throw new Stale("letter");
            }
            RegisterLine line = registered(actor, draft, head);
            Letter.Numbered numbered = new Letter.Numbered(line.id(), head.code() + "/" + line.shown(), line.on());
            letters.number(actor, id, numbered, head, clock.instant());
        });
    }

    private RegisterLine registered(Actor actor, Letter draft, Letterhead head) {
        RegisterLine.Told told = new RegisterLine.Told(
                "", null, head.office(), draft.to().name(), draft.words().subject(), "");
        UUID team = draft.place().team();
        String series =
                team == null ? "" : cases.cover(actor, draft.about()).file().number();
        return counter.register().enter(actor, RegisterLine.Way.OUT, told, series, team, draft.id());
    }

    /**
     * Keeps a scan of the signed letter.
     *
     * @throws org.dulae.document.Unusable when it is no file we keep
     */
    public void signed(Actor actor, UUID id, byte[] scan) {
        acting.run(actor, () -> {
            Letter letter = own(actor, id);
            if (letter.isDraft() || letter.isCancelled()) {
                throw new Stale("letter");
            }
            counter.scans().keep(actor, owner(id), scan);
        });
    }

    /** Scans of the signed letter, newest first. */
    public List<Documents.Kept> scans(Actor actor, UUID id) {
        return counter.scans().of(actor, owner(id));
    }

    /** Those that were not of this letter, newest first. */
    public List<Misfiled> misfiled(Actor actor, UUID id) {
        return counter.scans().misfiled(actor, owner(id));
    }

    /** Of a letter of the actor's office. */
    Documents.Kept ownScan(Actor actor, Letter letter, UUID file) {
        return counter.scans().get(actor, owner(own(actor, letter.id()).id()), file);
    }

    /**
     * This scan is not of this letter: erased, with the reason kept.
     *
     * @throws NotFound when it has no such scan, or no longer
     */
    public void misfile(Actor actor, UUID id, UUID file, String reason) {
        acting.run(
                actor, () -> counter.scans().misfile(actor, owner(own(actor, id).id()), file, reason));
    }

    public Documents.Opened scan(Actor actor, UUID id, UUID file) {
        return acting.as(actor, () -> {
            get(actor, id);
            return counter.scans().open(actor, owner(id), file);
        });
    }

    private static Documents.Owner owner(UUID letter) {
        return new Documents.Owner("letter.letter", letter);
    }

    /** Others in the area read it; the office that wrote it changes it. */
    private Letter own(Actor actor, UUID id) {
        Letter letter = get(actor, id);
        if (!letter.place().unit().equals(actor.unit().value())) {
            throw new NotFound("letter");
        }
        return letter;
    }

    /** Without the office's code there is no number. */
    public static class NoLetterhead extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
