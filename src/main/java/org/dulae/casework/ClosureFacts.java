package org.dulae.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.shared.ThaiDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a case must know before it may be closed: its own records, and what higher modules say is still open. */
@Component
class ClosureFacts {
    private final EntryRepository entries;
    private final AssessmentRepository assessments;
    private final PlanRepository plans;
    private final Units units;
    private final ObjectProvider<ClosureCondition> conditions;

    ClosureFacts(
            EntryRepository entries,
            AssessmentRepository assessments,
            PlanRepository plans,
            Units units,
            ObjectProvider<ClosureCondition> conditions) {
        this.entries = entries;
        this.assessments = assessments;
        this.plans = plans;
        this.units = units;
        this.conditions = conditions;
    }

    CaseFile.Done of(Actor actor, CaseFile file, Closure closure) {
        CaseId id = file.id();
        List<Entries.Help> helps = entries.helps(actor, id);
        List<Assessment> looks = assessments.of(actor, id);
        List<String> open = conditions
                .orderedStream()
                .flatMap(condition -> condition.open(actor, id, closure).stream())
                .toList();
        return new CaseFile.Done(
                !helps.isEmpty(),
                assessedAfter(helps, looks),
                plans.of(actor, id).open(),
                open,
                reached(file, helps),
                Assessment.course(looks));
    }

    Closure.Level reached(Actor actor, CaseFile file) {
        return reached(file, entries.helps(actor, file.id()));
    }

    // Where a case ended is not what one would like to report: an office of the province, or help from there, is beyond
    // the tambon.
    private Closure.Level reached(CaseFile file, List<Entries.Help> helps) {
        Stream<Closure.Level> office =
                units.find(new UnitId(file.place().unit())).map(Unit::areaCode).map(Closure.Level::of).stream();
        return Stream.concat(office, helps.stream().map(Entries.Help::level))
                .max(Comparator.naturalOrder())
                .orElse(Closure.Level.TAMBON);
    }

    /** A first assessment is the picture before; only a later look, after the first help, shows what the help has done. */
    static boolean assessedAfter(List<Entries.Help> oldestFirst, List<Assessment> all) {
        if (oldestFirst.isEmpty()) {
            return false;
        }
        LocalDate helped = LocalDate.ofInstant(oldestFirst.getFirst().givenAt(), ThaiDate.ZONE);
        return all.stream()
                .anyMatch(one ->
                        one.phase() != Assessment.Phase.FIRST && !one.on().isBefore(helped));
    }
}
