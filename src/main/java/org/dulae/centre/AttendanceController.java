package org.dulae.centre;

import static org.dulae.centre.FormAnswer.again;
import static org.dulae.centre.FormAnswer.seeOther;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.centre.Meeting.Group;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who came: those at the door say so by telephone, whoever writes the minutes settles the number. */
@Controller
class AttendanceController {
    private static final String TICKET = "ticket";
    private final Attendance attendance;
    private final Meetings meetings;
    private final Areas areas;

    AttendanceController(Attendance attendance, Meetings meetings, Areas areas) {
        this.attendance = attendance;
        this.meetings = meetings;
        this.areas = areas;
    }

    /** @param counted whether this telephone has just said where its owner is from */
    record ArrivalPage(@Nullable Meeting meeting, @Nullable AreaPath tambon, boolean counted, boolean asked) {}

    /** @param form the counts as they were typed, or what is known to begin with */
    record CountPage(Meeting meeting, MeetingForm form, Map<Group, Integer> arrived, Problems problems) {
        String of(Group group) {
            return form.get(MeetingForm.field(group));
        }

        int scanned() {
            return Meeting.sum(arrived);
        }
    }

    @GetMapping("/came/{meeting}")
    @MayUse(anyone = true)
    String door(@PathVariable UUID meeting, @RequestParam(defaultValue = "false") boolean counted, Model model) {
        model.addAttribute("page", door(attendance.now(meeting), counted, false));
        return "centre/came";
    }

    private ArrivalPage door(Optional<Meeting> meeting, boolean counted, boolean asked) {
        return new ArrivalPage(
                meeting.orElse(null),
                meeting.map(one -> areas.path(new AreaCode(one.areaCode()))).orElse(null),
                counted,
                asked);
    }

    @PostMapping("/came/{meeting}")
    @MayUse(anyone = true)
    ModelAndView came(
            @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable Group from,
            @CookieValue(name = TICKET, required = false) @Nullable UUID known,
            HttpServletRequest request,
            HttpServletResponse answer) {
        if (from == null) {
            return again("centre/came", door(attendance.now(meeting), false, true));
        }
        UUID ticket = known == null ? NewId.next() : known;
        attendance.came(meeting, ticket, from);
        answer.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(TICKET, ticket.toString())
                        .path("/came/" + meeting)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(1))
                        .build()
                        .toString());
        return new ModelAndView("redirect:/came/" + meeting + "?counted=true");
    }

    @GetMapping("/meetings/{id}/people")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    String count(Actor actor, @PathVariable UUID id, Model model) {
        Meeting meeting = writable(actor, id);
        Map<Group, Integer> arrived = attendance.arrived(actor, id);
        Map<Group, Integer> begin = meeting.people().isEmpty() ? arrived : meeting.people();
        Map<String, String> form = new HashMap<>();
        begin.forEach((group, people) -> form.put(MeetingForm.field(group), String.valueOf(people)));
        int total = Math.max(meeting.total(), Meeting.sum(begin));
        form.put("total", total == 0 ? "" : String.valueOf(total));
        model.addAttribute("page", new CountPage(meeting, new MeetingForm(form), arrived, Problems.NONE));
        return "centre/people";
    }

    @PostMapping("/meetings/{id}/people")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    ModelAndView count(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam int version,
            RedirectAttributes flash) {
        Meeting meeting = writable(actor, id);
        MeetingForm form = new MeetingForm(typed);
        Problems problems = form.counted(Problems.NONE, false);
        if (problems.any()) {
            return again("centre/people", new CountPage(meeting, form, attendance.arrived(actor, id), problems));
        }
        attendance.count(actor, id, new EnumMap<>(form.people()), form.total(), version);
        return seeOther("/meetings/" + id, flash, "centre.done.people");
    }

    private Meeting writable(Actor actor, UUID id) {
        Meeting meeting = meetings.get(actor, id);
        if (!Writers.mayWriteIn(actor, meeting.areaCode())) {
            throw new NotFound("meeting");
        }
        return meeting;
    }
}
