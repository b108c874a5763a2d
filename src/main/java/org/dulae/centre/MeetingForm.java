package org.dulae.centre;

import static org.dulae.centre.FormAnswer.orNull;
import static org.dulae.centre.FormAnswer.text;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.dulae.access.Problems;
import org.dulae.area.AreaFound;
import org.dulae.centre.Meeting.Group;
import org.dulae.centre.Meetings.NewMeeting;
import org.dulae.shared.ThaiText;

/** A meeting as it was typed. */
record MeetingForm(Map<String, String> typed) {
    private static final String NUMBER = "\\d{1,5}";

    String get(String field) {
        return text(typed.get(field));
    }

    /** The field of one group of people. */
    static String field(Group group) {
        return "people-" + group;
    }

    Problems problems(AreaFound place, LocalDate today) {
        Problems found = Problems.NONE;
        if (get("kind").isEmpty()) {
            found = found.and("kind", "centre.problem.meeting.kind");
        }
        if (FormAnswer.date(get("date"), today).isEmpty()) {
            found = found.and("date", "centre.problem.meeting.date");
        }
        if (FormAnswer.time(get("time")).isEmpty()) {
            found = found.and("time", "centre.problem.time");
        }
        if (!(place instanceof AreaFound.One)) {
            found = found.and("place", "centre.problem.place");
        }
        if (get("venue").isEmpty()) {
            found = found.and("venue", "centre.problem.meeting.venue");
        }
        boolean toCome = FormAnswer.date(get("date"), today)
                .filter(day -> !day.isBefore(today))
                .isPresent();
        return counted(found, toCome);
    }

    /** @param toCome it has perhaps not begun, so nobody needs to be counted */
    Problems counted(Problems problems, boolean toCome) {
        Problems found = problems;
        for (Group group : Group.values()) {
            if (!get(field(group)).isEmpty() && !isNumber(field(group))) {
                found = found.and(field(group), "ui.error.unreadable");
            }
        }
        if (!get("total").isEmpty() && !isNumber("total")) {
            return found.and("total", "ui.error.unreadable");
        }
        if (total() < Meeting.sum(people())) {
            return found.and("total", "centre.problem.meeting.total");
        }
        return total() == 0 && !toCome ? found.and("total", "centre.problem.meeting.people") : found;
    }

    private boolean isNumber(String field) {
        return ThaiText.arabicDigits(get(field)).matches(NUMBER);
    }

    private int number(String field) {
        return isNumber(field) ? Integer.parseInt(ThaiText.arabicDigits(get(field))) : 0;
    }

    Map<Group, Integer> people() {
        Map<Group, Integer> people = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            if (number(field(group)) > 0) {
                people.put(group, number(field(group)));
            }
        }
        return people;
    }

    /** What was typed, or everybody counted in a group. */
    int total() {
        return get("total").isEmpty() ? Meeting.sum(people()) : number("total");
    }

    NewMeeting meeting(String areaCode, LocalDate today) {
        return new NewMeeting(
                Meeting.Kind.valueOf(get("kind")),
                FormAnswer.instant(
                        FormAnswer.date(get("date"), today).orElseThrow(),
                        FormAnswer.time(get("time")).orElseThrow()),
                areaCode,
                get("venue"),
                orNull(get("host")),
                orNull(get("chair")),
                orNull(get("agenda")),
                orNull(get("minutes")),
                total(),
                people());
    }
}
