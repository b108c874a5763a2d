package org.dulae.letter;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseSummary;
import org.dulae.document.Documents;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to letters that came: registered, scanned, read again from the register and from the case they are about. */
@Service
public class ReceivedLetters {
    private static final String CASE_NUMBER = "\\d{2}-\\d{4}-\\d{5,9}";
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseReader cases;
    private final ReceivedRepository received;
    private final Letters.Counter counter;

    ReceivedLetters(
            Acting acting,
            Audit audit,
            Clock clock,
            CaseReader cases,
            ReceivedRepository received,
            Letters.Counter counter) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.cases = cases;
        this.received = received;
        this.counter = counter;
    }

    /** The case of this number, where the actor may see it. */
    public Optional<CaseId> numbered(Actor actor, String typed) {
        String number = ThaiText.arabicDigits(typed).strip();
        return !number.matches(CASE_NUMBER)
                ? Optional.empty()
                : cases.list(actor, CaseFilter.numbered(number)).items().stream()
                        .filter(one -> one.number().equals(number))
                        .map(CaseSummary::id)
                        .findFirst();
    }

    /**
     * Gives a letter that came its number, and keeps its scan. One about a restricted case counts in the series of that case.
     *
     * @param about the case it is about, or null
     * @param scan null when it is scanned later
     * @throws org.dulae.document.Unusable when it is no file we keep: then there is no number either
     */
    public UUID register(Actor actor, RegisterLine.Told told, @Nullable CaseId about, byte @Nullable [] scan) {
        return acting.as(actor, () -> {
            Received.Place place = place(actor, about);
            Received.About of = place.about();
            String series = place.team() == null || of == null || of.number() == null ? "" : of.number();
            RegisterLine line = counter.register().enter(actor, RegisterLine.Way.IN, told, series, place.team(), null);
            received.insert(actor, came(actor, line, place));
            if (scan != null) {
                counter.scans().keep(actor, owner(line.id()), scan);
            }
            return line.id();
        });
    }

    private Received came(Actor actor, RegisterLine line, Received.Place place) {
        RegisterLine.Told told = line.told();
        return new Received(
                line.id(),
                place,
                actor.unitNameTh(),
                line.shown(),
                line.on(),
                new Received.Written(told.theirNumber(), told.theirDate(), told.sender(), told.subject()),
                null,
                actor.name(),
                clock.instant());
    }

    private Received.Place place(Actor actor, @Nullable CaseId about) {
        UUID unit = actor.unit().value();
        if (about == null) {
            return new Received.Place(unit, actor.deskArea(), null, null);
        }
        CaseFile file = cases.cover(actor, about).file();
        Received.About of = new Received.About(about, file.person().value(), file.number());
        return new Received.Place(unit, file.place().areaCode(), file.place().team(), of);
    }

    /** @throws NotFound when there is none, or not for this actor */
    public Received get(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            Received found = received.find(actor, id).orElseThrow(() -> new NotFound("letter"));
            Received.About about = found.place().about();
            UUID[] subjects =
                    about == null ? new UUID[] {id} : new UUID[] {id, about.id().value(), about.person()};
            audit.record(actor, "letter.received.read", subjects);
            return found;
        });
    }

    /** Whether the actor may read it: its line may be seen by more people than the letter. */
    public boolean isOpen(Actor actor, UUID id) {
        return acting.as(actor, () -> received.find(actor, id).isPresent());
    }

    /** Newest first. */
    public List<Received> of(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            cases.cover(actor, id);
            return received.of(actor, id);
        });
    }

    /** For the story of a case, which is read as a whole. */
    Stream<Received> told(Actor actor, CaseId id) {
        return acting.as(actor, () -> received.of(actor, id)).stream();
    }

    /**
     * Says which case it is about; from then on who may see that case may read it. Its line in the register stays as it is.
     *
     * @return false, and nothing is changed, where it is about a restricted matter and others than its team would read it
     */
    public boolean tie(Actor actor, UUID id, CaseId about) {
        return acting.as(actor, () -> {
            UUID team = own(actor, id).place().team();
            Received.Place place = place(actor, about);
            if (team != null && !team.equals(place.team())) {
                return false;
            }
            received.tie(actor, id, place);
            audit.record(actor, "letter.received.tie", id, about.value());
            return true;
        });
    }

    /**
     * Keeps another scan of it.
     *
     * @throws org.dulae.document.Unusable when it is no file we keep
     */
    public void keep(Actor actor, UUID id, byte[] scan) {
        acting.run(actor, () -> {
            if (own(actor, id).isCancelled()) {
                throw new Stale("letter");
            }
            counter.scans().keep(actor, owner(id), scan);
        });
    }

    /** Newest first. */
    public List<Documents.Kept> scans(Actor actor, UUID id) {
        return counter.scans().of(actor, owner(id));
    }

    /** Those that were not of this letter, newest first. */
    public List<Misfiled> misfiled(Actor actor, UUID id) {
        return counter.scans().misfiled(actor, owner(id));
    }

    /** Of a letter that came to the actor's office. */
    Documents.Kept ownScan(Actor actor, Received letter, UUID file) {
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
        return new Documents.Owner("letter.received", letter);
    }

    /** Who may see its case reads it; the office it came to adds to it. */
    private Received own(Actor actor, UUID id) {
        Received letter = get(actor, id);
        if (!letter.place().unit().equals(actor.unit().value())) {
            throw new NotFound("letter");
        }
        return letter;
    }
}
