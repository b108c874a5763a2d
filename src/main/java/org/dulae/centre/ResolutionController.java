package org.dulae.centre;

import static org.dulae.centre.FormAnswer.again;
import static org.dulae.centre.FormAnswer.date;
import static org.dulae.centre.FormAnswer.orNull;
import static org.dulae.centre.FormAnswer.seeOther;
import static org.dulae.centre.FormAnswer.text;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.directory.Organisation;
import org.dulae.directory.Organisations;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a meeting resolved, and its minutes. */
@Controller
class ResolutionController {
    static final ResolutionForm BLANK = new ResolutionForm("", "", "", "");

    private final Meetings meetings;
    private final LifeCycle lives;
    private final Organisations organisations;
    private final Areas areas;
    private final Once once;
    private final Clock clock;

    ResolutionController(
            Meetings meetings, LifeCycle lives, Organisations organisations, Areas areas, Once once, Clock clock) {
        this.meetings = meetings;
        this.lives = lives;
        this.organisations = organisations;
        this.areas = areas;
        this.once = once;
        this.clock = clock;
    }

    /**
     * @param centres those a resolution may agree to
     * @param offices those a resolution may give something to do
     * @param own the reader's office, if she does what it is given to do
     */
    record MeetingPage(
            Meeting meeting,
            AreaPath tambon,
            List<CentreLife.Standing> centres,
            List<Organisation> offices,
            boolean mayWrite,
            @Nullable UnitId own,
            ResolutionForm form,
            Problems problems,
            String clientKey) {
        /** Whether the reader may say that it is done. */
        boolean mayDo(Meeting.Resolution one) {
            return one.isOpen() && (mayWrite || own != null && one.isOf(own));
        }
    }

    record ResolutionForm(
            @Nullable String content,
            @Nullable String centre,
            @Nullable String owner,
            @Nullable String due) {
        Problems problems(LocalDate today) {
            Problems found = Problems.NONE;
            if (text(content).isEmpty()) {
                found = found.and("content", "centre.problem.resolution.content");
            }
            if (!text(due).isEmpty() && date(due, today).isEmpty()) {
                found = found.and("due", "ui.error.unreadable");
            }
            if (!text(due).isEmpty() && text(owner).isEmpty()) {
                found = found.and("owner", "centre.problem.resolution.owner");
            }
            return text(due).isEmpty() && !text(owner).isEmpty()
                    ? found.and("due", "centre.problem.resolution.due")
                    : found;
        }

        Meetings.NewResolution resolution(LocalDate today) {
            return new Meetings.NewResolution(
                    text(content),
                    Optional.ofNullable(orNull(centre)).map(UnitId::valueOf).orElse(null),
                    Optional.ofNullable(orNull(owner)).map(UnitId::valueOf).orElse(null),
                    date(due, today).orElse(null));
        }
    }

    MeetingPage page(Actor actor, UUID id, ResolutionForm form, Problems problems) {
        Meeting meeting = meetings.get(actor, id);
        String province = meeting.areaCode().substring(0, 2);
        boolean mayWrite = Writers.mayWriteIn(actor, meeting.areaCode());
        return new MeetingPage(
                meeting,
                areas.path(new AreaCode(meeting.areaCode())),
                mayWrite ? waiting(actor, province) : List.of(),
                mayWrite ? organisations.list(actor, province, null, today()) : List.of(),
                mayWrite,
                actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD)
                        ? actor.unit()
                        : null,
                form,
                problems,
                NewId.next().toString());
    }

    // Centres about which nobody has resolved anything yet, and about which the actor may write.
    private List<CentreLife.Standing> waiting(Actor actor, String province) {
        return lives.in(actor, province).stream()
                .filter(one -> one.milestone() == null
                        || one.milestone() == Milestone.PROPOSED
                        || one.milestone() == Milestone.BRIEFING)
                .filter(one -> Writers.mayWriteOf(actor, new UnitId(one.centre()), one.areaCode()))
                .toList();
    }

    @PostMapping("/meetings/{id}/resolutions")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    ModelAndView resolve(
            Actor actor,
            @PathVariable UUID id,
            ResolutionForm form,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Problems problems = form.problems(today());
        if (!problems.any()) {
            try {
                once.once(actor, key, () -> {
                    meetings.resolve(actor, id, form.resolution(today()));
                    return URI.create("/meetings/" + id);
                });
                return seeOther("/meetings/" + id, flash, "centre.done.resolution");
            } catch (NotNow why) {
                problems = Problems.of(why.field(), why.key());
            }
        }
        return again("centre/meeting", page(actor, id, form, problems));
    }

    /** @param back which work list it was pressed on; empty = the page of the meeting */
    @PostMapping("/meetings/{id}/resolutions/{resolution}/done")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER, Role.SOCIAL_WORKER})
    ModelAndView done(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID resolution,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes flash) {
        meetings.done(actor, id, resolution);
        boolean listed = Set.of("mine", "unit").contains(back);
        return seeOther(listed ? "/today?who=" + back : "/meetings/" + id, flash, "centre.done.resolution.done");
    }

    @PostMapping("/meetings/{id}/minutes")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.OFFICER})
    ModelAndView minutes(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam int version,
            RedirectAttributes flash) {
        meetings.minutes(actor, id, text(minutes), version);
        return seeOther("/meetings/" + id, flash, "centre.done.minutes");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }
}
