package org.dulae.insight.monthly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.area.AreaCode;
import org.dulae.shared.PageOf;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/** The month's return of an office, for its own people and for the province above it, and what each of its numbers counts. */
@Service
public class MonthlyReturn {
    private final Acting acting;
    private final Audit audit;
    private final Units units;
    private final Vocabulary words;
    private final MonthlyReturnRepository work;

    MonthlyReturn(Acting acting, Audit audit, Units units, Vocabulary words, MonthlyReturnRepository work) {
        this.acting = acting;
        this.audit = audit;
        this.units = units;
        this.words = words;
        this.work = work;
    }

    /** One page of what a number counts. */
    record Counted(int total, PageOf<MonthlyReturnRepository.Line> lines) {}

    /** @throws NotFound for whoever works neither there nor in the province above */
    Unit office(Actor actor, UnitId id) {
        return units.find(id)
                .filter(unit -> actor.unit().equals(id)
                        || isAbove(actor) && actor.scope().covers(unit.areaCode()))
                .orElseThrow(() -> new NotFound("office"));
    }

    static boolean isAbove(Actor actor) {
        return actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD);
    }

    /** The offices whose returns the actor may read. */
    List<Unit> offices(Actor actor) {
        return isAbove(actor)
                ? units.in(actor, actor.unitArea()).stream()
                        .filter(unit -> unit.kind() != UnitKind.SYSTEM)
                        .toList()
                : List.of(units.get(actor.unit()));
    }

    ReturnFigures count(Actor actor, UnitId office, ReturnMonth month) {
        Map<String, Object> params = params(actor, office(actor, office), month);
        return acting.as(actor, () -> {
            audit.recordWith(actor, "insight.return", month.month().toString(), office.value());
            return work.count(params);
        });
    }

    /** @throws NotFound when a code is asked for that must not be inferred */
    Counted list(Actor actor, UnitId office, ReturnMonth month, Slice slice, int page) {
        if (words.isSensitive(Axis.PROBLEM.list(), List.of(slice.problem()))
                || words.isSensitive(Axis.GROUP.list(), List.of(slice.group()))) {
            throw new NotFound("number");
        }
        Map<String, Object> params = params(actor, office(actor, office), month);
        return acting.as(actor, () -> {
            List<MonthlyReturnRepository.Line> found = work.list(params, slice, page);
            audit.recordWith(actor, "insight.return.list", slice.done().name(), ids(found));
            int total = found.isEmpty() ? 0 : found.getFirst().total();
            return new Counted(total, PageOf.cut(found, page, MonthlyReturnRepository.PAGE));
        });
    }

    private static UUID[] ids(List<MonthlyReturnRepository.Line> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.opens(), line.personId()))
                .filter(java.util.Objects::nonNull)
                .toArray(UUID[]::new);
    }

    private Map<String, Object> params(Actor actor, Unit office, ReturnMonth month) {
        Map<String, Object> params = new HashMap<>(actor.scope().params());
        params.putAll(month.params());
        params.put("office", office.id().value());
        params.put(
                "step",
                office.areaCode().equals(AreaCode.COUNTRY.value())
                        ? 2
                        : office.areaCode().length() + 2);
        params.put("secretProblems", secret(Axis.PROBLEM, month));
        params.put("secretGroups", secret(Axis.GROUP, month));
        return params;
    }

    private String[] secret(Axis axis, ReturnMonth month) {
        return words.terms(axis.list(), month.today()).stream()
                .filter(Term::sensitive)
                .map(Term::code)
                .toArray(String[]::new);
    }
}
