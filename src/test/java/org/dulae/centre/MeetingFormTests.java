package org.dulae.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dulae.area.AreaFound;
import org.dulae.area.AreaPath;
import org.junit.jupiter.api.Test;

class MeetingFormTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AreaFound PLACE = new AreaFound.One(new AreaPath(List.of()));

    private static MeetingForm form(String... changed) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "kind", "BRIEFING",
                "date", "9 มี.ค. 2565",
                "time", "13.30",
                "venue", "ที่ทำการทดลอง",
                "people-DISTRICT_LINE", "๑๒",
                "people-LOCAL_LINE", "8",
                "total", "30"));
        for (int i = 0; i < changed.length; i += 2) {
            typed.put(changed[i], changed[i + 1]);
        }
        return new MeetingForm(typed);
    }

    @Test
    void readsNumbersDateAndTimeAsPeopleWriteThem() {
        MeetingForm form = form();
        assertThat(form.problems(PLACE, TODAY).byField()).isEmpty();
        Meetings.NewMeeting meeting = form.meeting("521305", TODAY);
        assertThat(meeting.beginsAt()).isEqualTo(FormAnswer.instant(LocalDate.of(2022, 3, 9), LocalTime.of(13, 30)));
        assertThat(meeting.people())
                .containsEntry(Meeting.Group.DISTRICT_LINE, 12)
                .containsEntry(Meeting.Group.LOCAL_LINE, 8)
                .hasSize(2);
        assertThat(meeting.total()).isEqualTo(30);
    }

    @Test
    void addsUpWhenNoTotalIsTyped() {
        assertThat(form("total", "").meeting("521305", TODAY).total()).isEqualTo(20);
    }

    @Test
    void refusesATotalBelowItsGroupsNobodyAtAllAndAnHourThatIsNone() {
        assertThat(form("total", "19").problems(PLACE, TODAY).of("total")).isEqualTo("centre.problem.meeting.total");
        assertThat(form("total", "", "people-DISTRICT_LINE", "", "people-LOCAL_LINE", "0")
                        .problems(PLACE, TODAY)
                        .of("total"))
                .isEqualTo("centre.problem.meeting.people");
        assertThat(form("total", "", "people-DISTRICT_LINE", "", "people-LOCAL_LINE", "", "date", TODAY.toString())
                        .problems(PLACE, TODAY)
                        .of("total"))
                .as("of today: perhaps it has not begun")
                .isNull();
        assertThat(form("time", "25.00").problems(PLACE, TODAY).of("time")).isEqualTo("centre.problem.time");
        assertThat(form("people-LOCAL_LINE", "แปด").problems(PLACE, TODAY).of("people-LOCAL_LINE"))
                .isEqualTo("ui.error.unreadable");
        assertThat(form().problems(new AreaFound.None(), TODAY).of("place")).isEqualTo("centre.problem.place");
    }
}
