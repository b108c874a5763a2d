package org.dulae.casework.today;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.access.TaskSource;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.casework.Urgency;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What must I do today? The lines come from every module that has something to do. */
@Controller
class TodayController {
    private static final View NOTHING_NEW =
            (model, request, response) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    private static final Comparator<WorkItem> ORDER =
            Comparator.comparing(WorkItem::group).thenComparing(WorkItem::dueAt);
    private static final int OVERVIEW = 30;
    private static final int WHOLE = 60;

    private final WorkList work;
    private final Clock clock;

    TodayController(WorkList work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @GetMapping("/today")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView today(
            Actor actor,
            @RequestParam(defaultValue = "mine") String who,
            @RequestParam @Nullable Urgency urgency,
            @RequestParam @Nullable Group group,
            @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("casework/today/today", "page", page(actor, !who.equals("unit"), urgency, group, page));
    }

    /** The list for who goes out with paper: no story on it, and of what is restricted no name. */
    @GetMapping("/today/paper")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView paper(
            Actor actor, @RequestParam(defaultValue = "mine") String who, @RequestParam @Nullable Urgency urgency) {
        return new ModelAndView(
                "paper:casework/today/todayPaper", "page", page(actor, !who.equals("unit"), urgency, null, 1));
    }

    /** The list again if it has changed since it was shown, or 204. Every open page asks often enough to show a new matter within two seconds. */
    @GetMapping("/today/lines")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView lines(
            Actor actor,
            @RequestParam(defaultValue = "mine") String who,
            @RequestParam @Nullable Urgency urgency,
            @RequestParam(defaultValue = "") String mark) {
        boolean mine = !who.equals("unit");
        if (work.mark(actor, asked(mine, urgency, 0, OVERVIEW)).equals(mark)) {
            return new ModelAndView(NOTHING_NEW);
        }
        return new ModelAndView("casework/today/todayLines", "page", page(actor, mine, urgency, null, 1));
    }

    private TodayPage page(Actor actor, boolean mine, @Nullable Urgency urgency, @Nullable Group only, int number) {
        int at = Math.max(1, number), size = only == null ? OVERVIEW : WHOLE;
        TaskSource.Asked asked = asked(mine, urgency, only == null ? 0 : (at - 1) * size, size);
        List<TaskSource.Work> all = work.of(actor, asked);
        Map<Group, Integer> totals = new EnumMap<>(Group.class);
        all.forEach(work -> work.totals().forEach((group, total) -> totals.merge(group, total, Integer::sum)));
        return new TodayPage(
                mine,
                LocalDate.ofInstant(asked.now(), ThaiDate.ZONE),
                asked.now(),
                actor.id().value(),
                all.stream()
                        .flatMap(work -> work.items().stream())
                        .sorted(ORDER)
                        .toList(),
                totals,
                all.stream().anyMatch(TaskSource.Work::beyond),
                WorkList.mark(all),
                urgency == null ? "" : urgency.name(),
                only,
                at,
                size);
    }

    private TaskSource.Asked asked(boolean mine, @Nullable Urgency urgency, int skip, int most) {
        Instant now = clock.instant();
        Instant tomorrow = LocalDate.ofInstant(now, ThaiDate.ZONE)
                .plusDays(1)
                .atStartOfDay(ThaiDate.ZONE)
                .toInstant();
        return new TaskSource.Asked(mine, now, tomorrow, skip, most, urgency == null ? null : urgency.name());
    }
}
