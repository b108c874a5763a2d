package org.dulae.complaint;

import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A complaint that somebody speaks out: a colleague writes down her words, reads out the code, and sees it no more. */
@Controller
class SpokenComplaintController {
    private static final String NATION = "00";
    private final ComplainForms forms;

    SpokenComplaintController(ComplainForms forms) {
        this.forms = forms;
    }

    @GetMapping("/complaints/new")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    String form(Actor actor, @RequestParam(defaultValue = "") String province, Texts t, Model model) {
        String where = province.isEmpty() ? own(actor) : province;
        model.addAttribute("page", forms.page(actor, true, where, ComplaintForm.EMPTY, Problems.NONE, t));
        return "complaint/spoken";
    }

    /** Who works for the whole country says first where it happened. */
    private static String own(Actor actor) {
        String area = actor.unitArea();
        return area.equals(NATION) ? "" : area.substring(0, 2);
    }

    @PostMapping("/complaints/new")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView take(
            Actor actor,
            @RequestParam(defaultValue = "") String province,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            Texts t) {
        ComplaintForm form = new ComplaintForm(fields);
        String known = forms.known(province);
        Problems problems =
                known.isEmpty() ? form.problems().and("province", "complaint.missing.province") : form.problems();
        if (problems.any()) {
            return new ModelAndView("complaint/spoken", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", forms.page(actor, true, known, form, problems, t));
        }
        return new ModelAndView(
                "complaint/taken", "taken", forms.take(actor, Complaint.Channel.SPOKEN, known, form, key));
    }
}
