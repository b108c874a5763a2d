package org.dulae.centre;

import static org.dulae.centre.FormAnswer.again;
import static org.dulae.centre.FormAnswer.seeOther;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaFound;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Meetings about centres: all staff may read them, the provincial office and the officer of the centre record them. */
@Controller
class MeetingController {
    private final Meetings meetings;
    private final ResolutionController resolutions;
    private final Areas areas;
    private final Once once;
    private final Clock clock;

    MeetingController(Meetings meetings, ResolutionController resolutions, Areas areas, Once once, Clock clock) {
        this.meetings = meetings;
        this.resolutions = resolutions;
        this.areas = areas;
        this.once = once;
        this.clock = clock;
    }

    /** @param province null: the whole country */
    record MeetingsPage(@Nullable AreaPath province, List<Line> lines, boolean mayWrite) {
        record Line(Meeting meeting, AreaPath tambon) {}
    }

    record NewMeetingPage(MeetingForm form, Problems problems, String clientKey) {
        String of(Meeting.Group group) {
            return form.get(MeetingForm.field(group));
        }
    }

    /** The meetings of one's province, or of the province asked for. */
    @GetMapping("/meetings")
    @MayUse(signedIn = true)
    String list(Actor actor, @RequestParam(required = false) @Nullable String area, Model model) {
        AreaPath province = AreaCode.parse(area == null ? actor.unitArea().substring(0, 2) : area)
                .filter(code -> areas.find(code).isPresent() && !code.equals(AreaCode.COUNTRY))
                .map(areas::path)
                .orElse(null);
        List<MeetingsPage.Line> lines = meetings
                .in(actor, province == null ? "00" : province.code().value())
                .stream()
                .map(one -> new MeetingsPage.Line(one, areas.path(new AreaCode(one.areaCode()))))
                .toList();
        model.addAttribute(
                "page",
                new MeetingsPage(
                        province,
                        lines,
                        actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD)
                                || Writers.mayWriteIn(actor, actor.unitArea())));
        return "centre/meetings";
    }

    @GetMapping("/meetings/new")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    String blank(@RequestParam(defaultValue = "") String place, Texts t, Model model) {
        String name = AreaCode.parse(place)
                .flatMap(areas::find)
                .map(area -> areas.path(area.code()).full(t))
                .orElse("");
        MeetingForm form = new MeetingForm(Map.of("place", place, "placeText", name));
        model.addAttribute("page", page(form, Problems.NONE));
        return "centre/newMeeting";
    }

    private static NewMeetingPage page(MeetingForm form, Problems problems) {
        return new NewMeetingPage(form, problems, NewId.next().toString());
    }

    @PostMapping("/meetings")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    ModelAndView record(
            Actor actor, @RequestParam Map<String, String> typed, @Nullable ClientKey key, RedirectAttributes flash) {
        MeetingForm form = new MeetingForm(typed);
        LocalDate today = LocalDate.now(clock.withZone(ThaiDate.ZONE));
        AreaFound place = areas.resolve(form.get("placeText"), form.get("place"), AreaLevel.TAMBON);
        Problems problems = form.problems(place, today);
        if (!(place instanceof AreaFound.One one) || problems.any()) {
            return again("centre/newMeeting", page(form, problems));
        }
        String code = one.path().code().value();
        if (!Writers.mayWriteIn(actor, code)) {
            return again("centre/newMeeting", page(form, Problems.of("place", "centre.problem.meeting.elsewhere")));
        }
        URI made = once.once(
                actor, key, () -> URI.create("/meetings/" + meetings.record(actor, form.meeting(code, today))));
        return seeOther(made.toString(), flash, "centre.done.meeting");
    }

    @GetMapping("/meetings/{id}")
    @MayUse(signedIn = true)
    String meeting(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("page", resolutions.page(actor, id, ResolutionController.BLANK, Problems.NONE));
        return "centre/meeting";
    }
}
