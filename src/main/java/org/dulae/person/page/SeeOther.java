package org.dulae.person.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The usual answer to a form: see there. */
final class SeeOther {
    private SeeOther() {}

    static ModelAndView to(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    /** @param done key of what the next page says was done */
    static ModelAndView to(String path, RedirectAttributes flash, String done) {
        flash.addFlashAttribute("done", done);
        return to(path);
    }
}
