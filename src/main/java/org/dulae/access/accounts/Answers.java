package org.dulae.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How a form is answered: done and on to a page, or the same form again with what is wrong. */
final class Answers {
    private Answers() {}

    static ModelAndView seeOther(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    static ModelAndView again(String template, Object page) {
        return new ModelAndView(template, HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", page);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }

    static Optional<LocalDate> date(@Nullable String typed, LocalDate today) {
        return text(typed).isEmpty() ? Optional.empty() : ThaiDate.parse(text(typed), today);
    }
}
