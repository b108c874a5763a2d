package org.dulae.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What forms send and what they get back. */
final class Sent {
    private Sent() {}

    static ModelAndView seeOther(String path, RedirectAttributes flash, String done) {
        flash.addFlashAttribute("done", done);
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    static ModelAndView again(String template, Object page, HttpStatus status) {
        return new ModelAndView(template, status).addObject("page", page);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    static Optional<LocalDate> date(@Nullable String typed, LocalDate today) {
        return text(typed).isEmpty() ? Optional.empty() : ThaiDate.parse(text(typed), today);
    }
}
