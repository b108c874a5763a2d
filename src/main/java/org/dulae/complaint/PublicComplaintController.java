package org.dulae.complaint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Complaining without an account, and seeing by its code where a complaint is. The code stands on the page that answers, never in an
 * address. Who asks too often from one address waits an hour and may call meanwhile.
 */
@Controller
class PublicComplaintController {
    private static final Actor ANYBODY = ComplaintDesk.anybody();
    private final ComplaintDesk desk;
    private final ComplainForms forms;

    PublicComplaintController(ComplaintDesk desk, ComplainForms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    /** @param found null until a code was sent that there is */
    record FollowPage(String code, @Nullable Followed found, Problems problems) {}

    @GetMapping("/complain")
    @MayUse(anyone = true)
    String form(@RequestParam(defaultValue = "") String province, Texts t, Model model) {
        model.addAttribute("page", forms.page(ANYBODY, false, province, ComplaintForm.EMPTY, Problems.NONE, t));
        return "complaint/complain";
    }

    @PostMapping("/complain")
    @MayUse(anyone = true)
    ModelAndView take(
            @RequestParam(defaultValue = "") String province,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            Texts t,
            HttpServletRequest request) {
        ComplaintForm form = new ComplaintForm(fields);
        String known = forms.known(province);
        Problems problems =
                known.isEmpty() ? form.problems().and("province", "complaint.missing.province") : form.problems();
        if (problems.any()) {
            return again(known, form, problems, HttpStatus.UNPROCESSABLE_CONTENT, t);
        }
        if (!desk.mayTry(ANYBODY, "complain", request.getRemoteAddr())) {
            Problems often = Problems.of("story", "complaint.too-often");
            return again(known, form, often, HttpStatus.TOO_MANY_REQUESTS, t);
        }
        return new ModelAndView(
                "complaint/received", "taken", forms.take(ANYBODY, Complaint.Channel.WEB, known, form, key));
    }

    private ModelAndView again(String province, ComplaintForm form, Problems problems, HttpStatus status, Texts t) {
        return new ModelAndView("complaint/complain", status)
                .addObject("page", forms.page(ANYBODY, false, province, form, problems, t));
    }

    @GetMapping("/complain/follow")
    @MayUse(anyone = true)
    String ask(Model model) {
        model.addAttribute("page", new FollowPage("", null, Problems.NONE));
        return "complaint/follow";
    }

    @PostMapping("/complain/follow")
    @MayUse(anyone = true)
    ModelAndView follow(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        if (!desk.mayTry(ANYBODY, "follow", request.getRemoteAddr())) {
            return follow(code, Problems.of("code", "complaint.too-often"), HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Followed> found = desk.follow(ANYBODY, code);
        return found.isEmpty()
                ? follow(code, Problems.of("code", "complaint.follow.none"), HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("complaint/follow", "page", new FollowPage("", found.get(), Problems.NONE));
    }

    private static ModelAndView follow(String code, Problems problems, HttpStatus status) {
        return new ModelAndView("complaint/follow", status).addObject("page", new FollowPage(code, null, problems));
    }
}
