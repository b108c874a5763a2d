package org.dulae.insight.monthly;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The month's return: on screen, what each number counts, for the printer, and as a workbook. */
@Controller
class MonthlyReturnController {
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MonthlyReturn returns;
    private final ReturnNames names;
    private final Clock clock;

    MonthlyReturnController(MonthlyReturn returns, ReturnNames names, Clock clock) {
        this.returns = returns;
        this.names = names;
        this.clock = clock;
    }

    /** What is asked about in an address; what does not matter stays out of it. */
    record Query(
            @Nullable String month,
            @Nullable String count,
            @Nullable String problem,
            @Nullable String group,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String to,
            @Nullable String at) {
        ReturnMonth month(Instant now) {
            return ReturnMonth.of(month == null ? "" : month, now);
        }

        /** @throws NotFound when nothing is counted under that word */
        Slice slice() {
            Done done = count == null || count.isEmpty()
                    ? Done.OPENED
                    : Stream.of(Done.values())
                            .filter(one -> one.name().equals(count))
                            .findFirst()
                            .orElseThrow(() -> new NotFound("number"));
            return new Slice(
                    done, code(problem), code(group), code(channel), code(kind), new Whereabouts(office(to), code(at)));
        }

        private static String office(@Nullable String given) {
            try {
                return given == null || given.isEmpty()
                        ? Slice.ALL
                        : UnitId.valueOf(given).toString();
            } catch (IllegalArgumentException nobodysId) {
                throw new NotFound("office");
            }
        }

        private static String code(@Nullable String given) {
            return given == null || given.isEmpty() ? Slice.ALL : given;
        }
    }

    /**
     * One page of what a number counts.
     *
     * @param opens whether the reader may open a case
     */
    record Behind(ReturnPage head, Slice slice, MonthlyReturn.Counted found, boolean opens) {
        /** Where a line leads, or nothing where the reader may not go there. */
        String open(MonthlyReturnRepository.Line line) {
            if (slice.done() == Done.CONTACTS) {
                return "/contacts/" + line.opens();
            }
            return opens && line.personId() != null ? "/cases/" + line.opens() : "";
        }
    }

    /** Of one's own office; whoever reads several chooses. */
    @GetMapping("/returns")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String offices(Actor actor, Model model) {
        if (!MonthlyReturn.isAbove(actor)) {
            return "redirect:/returns/" + actor.unit().value();
        }
        model.addAttribute("offices", returns.offices(actor));
        return "insight/monthly/offices";
    }

    @GetMapping("/returns/{office}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String month(Actor actor, @PathVariable UnitId office, Query asked, Model model) {
        model.addAttribute("page", page(actor, office, asked));
        return "insight/monthly/month";
    }

    @GetMapping("/returns/{office}/paper")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String paper(Actor actor, @PathVariable UnitId office, Query asked, Model model) {
        model.addAttribute("page", page(actor, office, asked));
        return "paper:insight/monthly/paper";
    }

    @GetMapping("/returns/{office}/return.xlsx")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable UnitId office, Query asked, Texts t) {
        ReturnPage page = page(actor, office, asked);
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("return-" + page.month().month() + ".xlsx")
                                .build()
                                .toString())
                .body(ReturnBook.of(page, t));
    }

    @GetMapping("/returns/{office}/list")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String list(
            Actor actor,
            @PathVariable UnitId office,
            Query asked,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ReturnMonth month = asked.month(clock.instant());
        Slice slice = asked.slice();
        ReturnPage head = new ReturnPage(
                returns.office(actor, office),
                month,
                ReturnFigures.NONE,
                Slice.of(Done.OPENED),
                MonthlyReturn.isAbove(actor),
                names);
        model.addAttribute(
                "page",
                new Behind(
                        head,
                        slice,
                        returns.list(actor, office, month, slice, Math.max(1, page)),
                        actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD)));
        return "insight/monthly/behind";
    }

    private ReturnPage page(Actor actor, UnitId office, Query asked) {
        ReturnMonth month = asked.month(clock.instant());
        Slice slice = asked.slice();
        Done told = Done.TOLD.contains(slice.done()) ? slice.done() : Done.OPENED;
        Slice shown = Axis.CHANNEL.of(Slice.of(told), slice.channel());
        return new ReturnPage(
                returns.office(actor, office),
                month,
                returns.count(actor, office, month),
                shown,
                MonthlyReturn.isAbove(actor),
                names);
    }
}
