package org.dulae.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.centre.Meeting.Group;
import org.dulae.centre.Meetings.NewMeeting;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiText;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DulaeTest
class AttendanceTests {
    private static final String TAMBON = "521305";

    @Autowired
    private MockMvc pages;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Clock clock;

    private final Actor officer = SomeActor.provinceOfficerOf("52");

    private UUID meeting(Duration fromNow) {
        return meetings.record(
                officer,
                new NewMeeting(
                        Meeting.Kind.BRIEFING,
                        clock.instant().plus(fromNow),
                        TAMBON,
                        "ที่ทำการ อบต. ทดลอง",
                        "อบต. ทดลอง",
                        "นายก อบต.",
                        "1. ชี้แจง\n2. ลงมติ",
                        null,
                        0,
                        Map.of()));
    }

    @Test
    void aTelephoneCountsOnceAndMayCorrectItself() throws Exception {
        UUID meeting = meeting(Duration.ofMinutes(20));
        pages.perform(get("/came/" + meeting))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ที่ทำการ อบต. ทดลอง")));
        Cookie ticket = Objects.requireNonNull(pages.perform(post("/came/" + meeting)
                        .secure(true)
                        .param("from", "VILLAGER")
                        .with(SomeActor.token()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getCookie("ticket"));
        assertThat(ticket.getSecure()).as("over https").isTrue();
        pages.perform(post("/came/" + meeting)
                .param("from", "VOLUNTEER")
                .cookie(ticket)
                .with(SomeActor.token()));
        pages.perform(post("/came/" + meeting).param("from", "VILLAGER").with(SomeActor.token()));
        assertThat(attendance.arrived(officer, meeting))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Group.VOLUNTEER, 1, Group.VILLAGER, 1));
        pages.perform(post("/came/" + meeting).with(SomeActor.token()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("เลือกว่าท่านมาจากไหน")));
    }

    @Test
    void nobodyCountsThemselvesAtAMeetingThatIsNotNow() throws Exception {
        for (Duration other : new Duration[] {Duration.ofHours(3), Duration.ofHours(-9)}) {
            UUID meeting = meeting(other);
            pages.perform(get("/came/" + meeting))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("ไม่มีประชุมในเวลานี้")));
            assertThatThrownBy(() -> attendance.came(meeting, NewId.next(), Group.VILLAGER))
                    .isInstanceOf(NotFound.class);
        }
        pages.perform(get("/came/" + NewId.next())).andExpect(content().string(containsString("ไม่มีประชุมในเวลานี้")));
    }

    @Test
    void whoeverWritesTheMinutesSettlesTheNumberAndASecondSaveIsStale() throws Exception {
        UUID meeting = meeting(Duration.ofMinutes(-20));
        attendance.came(meeting, NewId.next(), Group.POLICE);
        pages.perform(get("/meetings/" + meeting + "/people").with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("สแกนหน้างานแล้ว 1 คน")));
        int version = meetings.get(officer, meeting).version();
        attendance.count(officer, meeting, Map.of(Group.POLICE, 2, Group.FAITH, 1), 30, version);
        assertThat(meetings.get(officer, meeting).people())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Group.POLICE, 2, Group.FAITH, 1));
        assertThat(meetings.get(officer, meeting).total()).isEqualTo(30);
        assertThatThrownBy(() -> attendance.count(officer, meeting, Map.of(), 1, version))
                .isInstanceOf(Stale.class);
        Actor elsewhere = SomeActor.provinceOfficerOf("34");
        assertThatThrownBy(() -> attendance.count(elsewhere, meeting, Map.of(), 1, version + 1))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitation", "minutes", "sheet"})
    void printsThePapersOfAMeeting(String paper) throws Exception {
        UUID meeting = meeting(Duration.ofDays(4));
        byte[] pdf = pages.perform(
                        get("/meetings/" + meeting + "/papers/" + paper).with(SignedIn.as(officer)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String printed = new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
        assertThat(ThaiText.normalise(printed.replaceAll("\\s", ""))).contains("ที่ทำการอบต.ทดลอง");
    }

    @Test
    void tellsThePublicWhereHelpIsEvenWithoutACentre() throws Exception {
        pages.perform(get("/tambon/949404")).andExpect(status().isNotFound());
        pages.perform(get("/tambon/960101"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("tel:1300")));
        pages.perform(get("/tambon/52")).andExpect(status().isNotFound());
        pages.perform(get("/centres/" + NewId.next() + "/papers/poster").with(SignedIn.as(officer)))
                .andExpect(status().isNotFound());
        pages.perform(get("/meetings").with(SignedIn.as(officer)))
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andExpect(content().string(startsWith("<!doctype html>")));
    }
}
