package org.dulae.casework.refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Closure;
import org.dulae.casework.Closures;
import org.dulae.clock.Holidays;
import org.dulae.shared.NewId;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * The door to what could not be given. Each is told with its rule, its facts and where and by when to appeal; what was told once stays to
 * be read, a correction is its next version. Nothing here decides: officers do, and write it down.
 */
@Service
public class RefusalRegister {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseReader cases;
    private final RefusalRepository refusals;
    private final Around around;

    RefusalRegister(
            Acting acting, Audit audit, Clock clock, CaseReader cases, RefusalRepository refusals, Around around) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.cases = cases;
        this.refusals = refusals;
        this.around = around;
    }

    /** Where a refusal reaches: the end of the case, and the days on which offices work. */
    @Component
    record Around(Closures closures, Holidays holidays) {}

    /** Newest first. */
    public List<Refusal> of(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            cases.cover(actor, id);
            return refusals.of(actor, id);
        });
    }

    /** @throws NotFound when this case has no such refusal, or not for this actor */
    public Refusal get(Actor actor, CaseId id, UUID refusal) {
        return acting.as(actor, () -> {
            audit.record(actor, "casework.refusal.read", id.value(), refusal);
            return find(actor, id, refusal);
        });
    }

    private Refusal find(Actor actor, CaseId id, UUID refusal) {
        return of(actor, id).stream()
                .filter(one -> one.id().equals(refusal))
                .findFirst()
                .orElseThrow(() -> new NotFound("refusal"));
    }

    /** The one that a case could end on now. */
    public Optional<Refusal> standing(Actor actor, CaseId id) {
        return acting.as(actor, () -> Refusal.standing(of(actor, id), refusals.opened(actor, id)));
    }

    /** What the last day would be; where offices are closed on it, the next day they work. */
    public LocalDate lastDay(Actor actor, CaseFile file, LocalDate toldOn, int days) {
        return Refusal.lastDay(
                toldOn, days, around.holidays().calendar(actor, file.place().areaCode(), toldOn));
    }

    /** Writes down that one thing could not be given, while the case goes on. */
    public UUID refuse(Actor actor, CaseId id, Refusal.Told told) {
        return acting.as(actor, () -> {
            CaseFile file = cases.cover(actor, id).file();
            file.requireOpen();
            return insert(actor, file, told);
        });
    }

    private UUID insert(Actor actor, CaseFile file, Refusal.Told told) {
        UUID refusal = NewId.next();
        refusals.insert(actor, file, new RefusalRepository.Key(refusal, 1), told, "", clock.instant());
        audit.record(actor, "casework.refusal", file.id().value(), file.person().value(), refusal);
        return refusal;
    }

    /**
     * Ends the case because nothing can be given, and writes down what the person was told, or neither.
     *
     * @throws CaseFile.CannotCloseYet with everything that is still open
     * @throws Stale when the case went on meanwhile
     */
    public UUID close(Actor actor, CaseId id, int version, Closure closure, Refusal.Told told) {
        return acting.as(actor, () -> {
            UUID refusal = refuse(actor, id, told);
            around.closures().close(actor, id, version, closure);
            return refusal;
        });
    }

    /**
     * Writes it anew; what the person was told before stays to be read. A closed case does not stand against it.
     *
     * @param seen which version the correction was begun from
     * @throws Stale when somebody corrected it meanwhile
     */
    public void correct(Actor actor, CaseId id, UUID refusal, int seen, Refusal.Told told, String why) {
        acting.run(actor, () -> {
            Refusal now = find(actor, id, refusal);
            RefusalRepository.Key next = new RefusalRepository.Key(refusal, seen + 1);
            CaseFile file = cases.cover(actor, id).file();
            if (now.last().ordinal() != seen || !refusals.insert(actor, file, next, told, why, clock.instant())) {
                throw new Stale("refusal");
            }
            audit.record(actor, "casework.refusal.correct", id.value(), refusal);
        });
    }

    /**
     * Writes down what the person says, or what her appeal brought; the case may be closed.
     *
     * @param seen how many answers there were when it was begun
     * @throws Stale when somebody said something meanwhile, or it cannot be said of what there is
     */
    public void answer(
            Actor actor, CaseId id, UUID refusal, int seen, Refusal.Answer answer, LocalDate on, String words) {
        acting.run(actor, () -> {
            Refusal now = find(actor, id, refusal);
            RefusalRepository.Key next = new RefusalRepository.Key(refusal, seen + 1);
            CaseFile file = cases.cover(actor, id).file();
            if (now.answers().size() != seen
                    || !now.next().contains(answer)
                    || !refusals.insert(actor, file, next, answer, on, words, clock.instant())) {
                throw new Stale("refusal");
            }
            audit.recordWith(actor, "casework.refusal.answer", answer.name(), id.value(), refusal);
        });
    }

    /**
     * As it goes on paper to the person.
     *
     * @throws NotFound when there is none, or paper in her bag would not be safe
     */
    public Refusal print(Actor actor, CaseId id, UUID refusal) {
        return acting.as(actor, () -> {
            Refusal found = find(actor, id, refusal);
            if (!found.told().onPaper()) {
                throw new NotFound("paper");
            }
            audit.record(actor, "casework.refusal.print", id.value(), refusal);
            return found;
        });
    }
}
