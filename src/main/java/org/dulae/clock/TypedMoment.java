package org.dulae.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;

/** A moment that has been, as people write it: a day, and an hour if somebody knows it: 13.30, 13:30 น., ๘.๓๐, 8. */
public final class TypedMoment {
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?\\s*(?:น\\.?)?");
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private TypedMoment() {}

    /** Today without an hour is now, another day its morning; empty when it cannot be read or is still to come. */
    public static Optional<Instant> parse(String day, String hour, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ThaiDate.ZONE);
        Optional<LocalDate> on = ThaiDate.parse(day.strip(), today);
        if (hour.isBlank() && on.filter(today::equals).isPresent()) {
            return Optional.of(now);
        }
        Optional<LocalTime> at = hour.isBlank() ? Optional.of(MORNING) : time(hour);
        return on.flatMap(date ->
                        at.map(time -> date.atTime(time).atZone(ThaiDate.ZONE).toInstant()))
                .filter(moment -> !moment.isAfter(now));
    }

    private static Optional<LocalTime> time(String typed) {
        Matcher found = HOUR.matcher(ThaiText.arabicDigits(typed).strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
