package org.dulae;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.centre.Attendance;
import org.dulae.centre.Chairs;
import org.dulae.centre.Meeting;
import org.dulae.centre.Meeting.Group;
import org.dulae.centre.Meetings;
import org.dulae.centre.Meetings.NewMeeting;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/** Who chairs the volunteers of the demo province, and a meeting of theirs yesterday at which people counted themselves: all invented. */
@Component
class DemoVolunteers {
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final LocalTime BEGIN = LocalTime.of(9, 30);
    private static final Map<String, String> CHAIRS = Map.of(
            "5213", "นายสมศักดิ์ สมมุติชน",
            "521305", "นางแสงดา ทดลองนาม",
            "521301", "นายบุญมา ตัวอย่างดี",
            "521303", "นางคำปัน สมมุติแก้ว");

    private final Chairs chairs;
    private final Meetings meetings;
    private final Attendance attendance;
    private final ShiftingClock clock;

    DemoVolunteers(Chairs chairs, Meetings meetings, Attendance attendance, Clock clock) {
        this.chairs = chairs;
        this.meetings = meetings;
        this.attendance = attendance;
        this.clock = (ShiftingClock) clock;
    }

    void make(Actor province) {
        CHAIRS.forEach((area, name) -> chairs.appoint(province, chair(area, name), null));
        LocalDate yesterday = LocalDate.now(clock.withZone(ThaiDate.ZONE)).minusDays(1);
        UUID meeting = meetings.record(province, gathering(yesterday));
        // While it lasted: nobody counts themselves on another day.
        Duration since =
                Duration.between(yesterday.atTime(BEGIN).atZone(ThaiDate.ZONE).toInstant(), clock.instant());
        clock.ago(since, () -> {
            Stream.of(
                            Group.VOLUNTEER,
                            Group.VOLUNTEER,
                            Group.VOLUNTEER,
                            Group.VOLUNTEER,
                            Group.HEALTH_STATION,
                            Group.LOCAL_LINE)
                    .forEach(group -> attendance.came(meeting, NewId.next(), group));
            return Boolean.TRUE;
        });
    }

    private static Chairs.Chair chair(String area, String name) {
        return new Chairs.Chair(NewId.next(), area, name, "089 111 " + (area + "00").substring(2, 6), SINCE, null);
    }

    private static NewMeeting gathering(LocalDate on) {
        return new NewMeeting(
                Meeting.Kind.OTHER,
                on.atTime(BEGIN).atZone(ThaiDate.ZONE).toInstant(),
                "521305",
                "ศาลากลางบ้านหัวเมือง",
                "อบต.หัวเมือง",
                "ประธาน อพม. ตำบลหัวเมือง",
                "อพม. พบกันประจำเดือน แบ่งกันเยี่ยมบ้าน",
                null,
                0,
                Map.of());
    }
}
