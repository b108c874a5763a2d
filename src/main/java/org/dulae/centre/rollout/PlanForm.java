package org.dulae.centre.rollout;

import static org.dulae.centre.FormAnswer.date;

import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Problems;
import org.dulae.centre.rollout.Board.Line;
import org.jspecify.annotations.Nullable;

/**
 * What the plan of some tambons is to be, as it was typed.
 *
 * @param districts all tambons of these
 * @param seen for each tambon on the page its code and how often it had been planned: 521305.2
 */
record PlanForm(
        String area,
        @Nullable List<String> tambons,
        @Nullable List<String> districts,
        @Nullable List<String> seen,
        @Nullable String openBy,
        @Nullable String off,
        @Nullable String note) {
    boolean chose(Line line) {
        String code = line.areaCode();
        return tambons != null && tambons.contains(code)
                || districts != null && districts.contains(code.substring(0, 4));
    }

    boolean takesOff() {
        return "true".equals(off);
    }

    boolean saw(Line line) {
        return seen != null && seen.contains(line.areaCode() + "." + line.ordinal());
    }

    @Nullable
    LocalDate day(LocalDate today) {
        return takesOff() ? null : date(openBy, today).orElse(null);
    }

    Problems problems(List<Line> chosen, LocalDate today) {
        Problems found = chosen.isEmpty() ? Problems.of("tambons", "centre.problem.tambons") : Problems.NONE;
        return !takesOff() && day(today) == null ? found.and("openBy", "centre.problem.plan.day") : found;
    }
}
