package org.dulae.centre;

import static org.dulae.centre.FormAnswer.again;
import static org.dulae.centre.FormAnswer.date;
import static org.dulae.centre.FormAnswer.orNull;
import static org.dulae.centre.FormAnswer.seeOther;
import static org.dulae.centre.FormAnswer.text;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaFound;
import org.dulae.area.AreaLevel;
import org.dulae.area.Areas;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The provincial office proposes a centre for a tambon. */
@Controller
class ProposalController {
    /** What every centre of a tambon is called, before the name of the tambon. */
    private static final String OFFICIAL_TH = "ศูนย์ช่วยเหลือสังคมตำบล";

    private static final String OFFICIAL_EN = " Social Assistance Centre";

    private final LifeCycle lives;
    private final Areas areas;
    private final Once once;
    private final Clock clock;

    ProposalController(LifeCycle lives, Areas areas, Once once, Clock clock) {
        this.lives = lives;
        this.areas = areas;
        this.once = once;
        this.clock = clock;
    }

    record ProposalPage(ProposalForm form, Problems problems, String clientKey) {}

    record ProposalForm(
            @Nullable String place,
            @Nullable String placeText,
            @Nullable String hostKind,
            @Nullable String hostName,
            @Nullable String on,
            @Nullable String note) {
        Problems problems(AreaFound found, LocalDate today) {
            Problems wrong = Problems.NONE;
            if (!(found instanceof AreaFound.One)) {
                wrong = wrong.and("place", "centre.problem.place");
            }
            if (text(hostKind).isEmpty()) {
                wrong = wrong.and("hostKind", "centre.problem.host");
            }
            if (!text(on).isEmpty() && date(on, today).isEmpty()) {
                wrong = wrong.and("on", "ui.error.unreadable");
            }
            return text(note).isEmpty() ? wrong.and("note", "centre.problem.proposal.note") : wrong;
        }

        LifeCycle.Proposal proposal(Area tambon, LocalDate today) {
            return new LifeCycle.Proposal(
                    OFFICIAL_TH + tambon.nameTh(),
                    tambon.nameEn() + OFFICIAL_EN,
                    tambon.code().value(),
                    Profile.HostKind.valueOf(text(hostKind)),
                    orNull(hostName),
                    date(on, today).orElse(today),
                    text(note));
        }
    }

    @GetMapping("/centres/new")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String blank(@RequestParam(defaultValue = "") String tambon, Model model) {
        String name =
                AreaCode.parse(tambon).flatMap(areas::find).map(Area::nameTh).orElse("");
        ProposalForm form = new ProposalForm(tambon, name, "", "", "", "");
        model.addAttribute("page", page(form, Problems.NONE));
        return "centre/newCentre";
    }

    private static ProposalPage page(ProposalForm form, Problems problems) {
        return new ProposalPage(form, problems, NewId.next().toString());
    }

    @PostMapping("/centres")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView propose(Actor actor, ProposalForm form, @Nullable ClientKey key, RedirectAttributes flash) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDate.ZONE));
        AreaFound found = areas.resolve(text(form.placeText()), form.place(), AreaLevel.TAMBON);
        Problems problems = form.problems(found, today);
        if (found instanceof AreaFound.One one && !problems.any()) {
            LifeCycle.Proposal proposal = form.proposal(one.path().area(), today);
            try {
                URI made = once.once(actor, key, () -> URI.create("/centres/" + lives.propose(actor, proposal)));
                return seeOther(made.toString(), flash, "centre.done.proposal");
            } catch (NotNow why) {
                problems = Problems.of(why.field(), why.key());
            }
        }
        return again("centre/newCentre", page(form, problems));
    }
}
