package org.dulae.insight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dulae.area.Ages;
import org.dulae.area.CareNeed;
import org.dulae.directory.CareCapacity;
import org.dulae.directory.CareKind;
import org.dulae.directory.CareTotal;
import org.dulae.shared.Texts;

/**
 * What older people may need beside what there is to give it. What is needed is assumed and says so; what there is was counted by somebody who is
 * named. Where nobody has counted, nothing is said.
 *
 * @param years today, and of a district and up ten and twenty years ahead
 * @param inside codes of the places directly inside
 * @param names of the areas whose figures are told
 */
record CareBalance(
        String area,
        List<Ages> years,
        List<CareTotal> totals,
        Set<String> inside,
        Map<String, String> names,
        boolean mayWrite) {

    /** What is weighed against the need in one line. */
    enum Line {
        CARERS(CareKind.CARE_GIVER, CareKind.CARE_VOLUNTEER),
        MANAGERS(CareKind.CARE_MANAGER),
        DAYS(CareKind.DAY_PLACE),
        HOMES(CareKind.RESIDENTIAL_PLACE),
        REPAIRS(CareKind.HOME_REPAIR);

        private final List<CareKind> kinds;

        Line(CareKind... kinds) {
            this.kinds = List.of(kinds);
        }
    }

    boolean isTold() {
        return !totals.isEmpty();
    }

    List<Line> lines() {
        return List.of(Line.values());
    }

    List<CareNeed> needs() {
        return years.stream().map(CareNeed::of).toList();
    }

    List<CareTotal> have(Line line) {
        return totals.stream()
                .filter(total -> line.kinds.contains(total.kind()))
                .toList();
    }

    List<CareCapacity> parts(Line line) {
        return have(line).stream().flatMap(total -> total.parts().stream()).toList();
    }

    int amount(Line line) {
        return have(line).stream().mapToInt(CareTotal::amount).sum();
    }

    /** So many carers; people who may need somebody every day, for everything else: each has one home. */
    String need(Line line, CareNeed need, Texts t) {
        return line == Line.CARERS
                ? t.text("insight.care.range", need.fewestCarers(), need.mostCarers())
                : t.number(need.people());
    }

    /** The difference in plain words; none where figures of some places are missing. */
    String gap(Line line, Texts t) {
        List<CareTotal> have = have(line);
        if (have.isEmpty()) {
            return t.text("insight.care.gap.untold");
        }
        if (!have.stream().allMatch(total -> total.isAllOf(area, inside))) {
            return t.text("insight.care.gap.partly");
        }
        CareNeed now = needs().getFirst();
        int there = amount(line);
        return switch (line) {
            case CARERS -> carers(now, there, t);
            case MANAGERS -> each("insight.care.gap.manager", now.people(), there, t);
            case DAYS, HOMES -> t.text("insight.care.gap.places", Math.min(there, now.people()), now.people());
            case REPAIRS -> each("insight.care.gap.repair", now.people(), there, t);
        };
    }

    private static String carers(CareNeed need, int there, Texts t) {
        if (there >= need.mostCarers()) {
            return t.text("insight.care.gap.enough");
        }
        return there >= need.fewestCarers()
                ? t.text("insight.care.gap.just", need.mostCarers() - there)
                : t.text("insight.care.gap.short", need.fewestCarers() - there, need.mostCarers() - there);
    }

    private static String each(String key, int people, int there, Texts t) {
        return there == 0
                ? t.text("insight.care.gap.nobody")
                : t.text(key, String.format(Locale.ROOT, "%,d", Math.ceilDiv(people, there)));
    }

    String name(CareCapacity part) {
        return names.getOrDefault(part.areaCode(), part.areaCode());
    }

    /** Today and, where they are told, ten and twenty years ahead. */
    static List<Ages> years(List<Ages> steps) {
        return steps.size() == 1 ? steps : Stream.of(0, 2, 4).map(steps::get).toList();
    }
}
