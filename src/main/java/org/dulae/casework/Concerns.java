package org.dulae.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Stale;
import org.dulae.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a case is about: its problems, never just one by force, and the others it concerns. */
@Service
public class Concerns {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseFileRepository files;
    private final MatterRepository matters;
    private final Casework.Company company;

    Concerns(
            Acting acting,
            Audit audit,
            Clock clock,
            CaseFileRepository files,
            MatterRepository matters,
            Casework.Company company) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.files = files;
        this.matters = matters;
        this.company = company;
    }

    /** One more problem; one that is there already stays as it is. */
    public void addProblem(Actor actor, CaseId id, String code, String note) {
        acting.run(actor, () -> {
            CaseFile file = open(actor, id);
            boolean known = matters.of(actor, id).open().stream()
                    .anyMatch(problem -> problem.code().equals(code));
            if (!known) {
                matters.addProblem(file, code, note, actor, clock.instant());
                company.begin(actor, file, List.of(code), clock.instant());
            }
            audit.recordWith(actor, "casework.problem", code, id.value());
        });
    }

    /** What became of a problem. */
    public void judge(
            Actor actor, CaseId id, UUID problem, int version, Matter.@Nullable Outcome outcome, String note) {
        change(actor, id, problem, version, (was, now) -> was.judged(outcome, note));
    }

    /** It turned out not to be one; it stays to be read. */
    public void takeOff(Actor actor, CaseId id, UUID problem, int version) {
        change(actor, id, problem, version, (was, now) -> was.ended(now));
    }

    /** It is one after all. */
    public void putOn(Actor actor, CaseId id, UUID problem, int version) {
        change(actor, id, problem, version, (was, now) -> was.ended(null));
    }

    public void addPerson(Actor actor, CaseId id, int version, PersonId other, NewCase.Part part, String note) {
        acting.run(actor, () -> {
            CaseFile file = files.at(actor, id, version);
            file.requireOpen();
            Instant now = clock.instant();
            List<UUID> all = new ArrayList<>(file.concerned());
            all.add(other.value());
            matters.addPerson(file, other, part, note, actor, now);
            files.save(file.concerning(all), new CaseChange(CaseChange.Kind.PERSON, "", part.name(), note), actor, now);
            audit.record(actor, "casework.person.add", id.value(), other.value());
        });
    }

    public void endPerson(Actor actor, CaseId id, int version, UUID entry) {
        acting.run(actor, () -> {
            CaseFile file = files.at(actor, id, version);
            file.requireOpen();
            Matter.Concerned one = matters.of(actor, id).people().stream()
                    .filter(person -> person.id().equals(entry))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("person"));
            Instant now = clock.instant();
            List<UUID> rest = file.concerned().stream()
                    .filter(person -> !person.equals(one.person().value()))
                    .toList();
            matters.endPerson(id, entry, actor, now);
            files.save(
                    file.concerning(rest),
                    new CaseChange(CaseChange.Kind.PERSON, one.part().name(), "", ""),
                    actor,
                    now);
            audit.record(actor, "casework.person.end", id.value(), one.person().value());
        });
    }

    private interface Rule {
        Matter.Problem on(Matter.Problem was, Instant now);
    }

    private void change(Actor actor, CaseId id, UUID problem, int version, Rule rule) {
        acting.run(actor, () -> {
            open(actor, id);
            Matter.Problem was = matters.of(actor, id).problems().stream()
                    .filter(one -> one.id().equals(problem))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("problem"));
            Instant now = clock.instant();
            if (was.version() != version || !matters.save(rule.on(was, now), id, actor, now)) {
                throw new Stale("problem");
            }
            audit.recordWith(actor, "casework.problem.outcome", was.code(), id.value());
        });
    }

    private CaseFile open(Actor actor, CaseId id) {
        CaseFile file = files.get(actor, id);
        file.requireOpen();
        return file;
    }
}
