package org.dulae.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What forms send and what they get back. */
public final class FormAnswer {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)(?:\\s*น\\.?)?");

    private FormAnswer() {}

    public static ModelAndView seeOther(String path, RedirectAttributes flash, String done) {
        flash.addFlashAttribute("done", done);
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    static ModelAndView again(String template, Object page) {
        return new ModelAndView(template, HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", page);
    }

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    public static Optional<LocalDate> date(@Nullable String typed, LocalDate today) {
        return text(typed).isEmpty() ? Optional.empty() : ThaiDate.parse(text(typed), today);
    }

    /** A time of day as people write it: 13.30 น., 13:30, ๑๓.๓๐. */
    public static Optional<LocalTime> time(@Nullable String typed) {
        Matcher found = TIME.matcher(ThaiText.arabicDigits(text(typed)));
        return found.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ThaiDate.ZONE).toInstant();
    }
}
