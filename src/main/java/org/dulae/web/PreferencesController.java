package org.dulae.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dulae.access.MayUse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Language, night colours and keyboard shortcuts of this browser; works without script and without an account. */
@Controller
class PreferencesController {
    @PostMapping("/preferences")
    @MayUse(anyone = true)
    ModelAndView choose(
            @RequestParam(defaultValue = "/") String back, HttpServletRequest request, HttpServletResponse response) {
        for (Preference preference : Preference.values()) {
            String chosen = preference.asked(request);
            if (chosen != null) {
                response.addHeader(HttpHeaders.SET_COOKIE, preference.cookie(chosen, request.isSecure()));
            }
        }
        ModelAndView answer = new ModelAndView("redirect:" + Addresses.local(back));
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
