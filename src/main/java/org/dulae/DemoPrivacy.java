package org.dulae;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.access.UnitKind;
import org.dulae.directory.OrganisationId;
import org.dulae.intake.Contacts;
import org.dulae.privacy.Agreement;
import org.dulae.privacy.Agreements;
import org.dulae.privacy.Purpose;
import org.dulae.privacy.SignedCopies;
import org.dulae.privacy.retention.DueKind;
import org.dulae.privacy.retention.Retention;
import org.dulae.privacy.sample.LookMark;
import org.dulae.privacy.sample.SampledLook;
import org.dulae.privacy.sample.Samples;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/**
 * What the law on personal data asks for: who controls what is kept, by invented agreements of which one ends soon; silent calls past their
 * time, of which some were erased; advice that only its team knows of, past its time; searches drawn, one found fine, one asked about and
 * answered, one asked about.
 */
@Component
record DemoPrivacy(
        Agreements agreements,
        SignedCopies copies,
        Retention retention,
        Samples samples,
        Contacts contacts,
        Clock clock) {
    private static final Actor DRAW = Actor.system("sample", Scope.NATION);

    void make(DemoStaff staff) {
        Actor privacy = staff.actor("nida");
        Actor hotline = staff.actor(Demo.HOTLINE);
        Actor head = staff.actor("wichai");
        agree(privacy, List.of(hotline, head, staff.actor("mali"), staff.actor("saran")));
        agreedLongAgo(privacy, hotline);
        erase(hotline, privacy, head);
        advised(staff.actor("mali"));
        draw(privacy, staff.actor("mali"), staff.actor("kaew"));
    }

    private void agree(Actor privacy, List<Actor> offices) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
        for (Actor office : offices) {
            boolean agency = office.unitKind() == UnitKind.AGENCY;
            UUID one = agreements.add(
                    privacy,
                    new Agreement.Told(
                            new OrganisationId(office.unit().value()),
                            agency ? Agreement.Part.JOINT : Agreement.Part.CONTROLLER,
                            agency
                                    ? Set.of(Purpose.CASE, Purpose.LETTER)
                                    : Set.of(Purpose.IDENTITY, Purpose.CONTACT, Purpose.CASE),
                            "ลป (ตัวอย่าง) " + (offices.indexOf(office) + 1) + "/2569",
                            today.minusMonths(10),
                            today.minusMonths(10),
                            agency ? today.plusDays(40) : today.plusYears(2),
                            "ผู้รับผิดชอบข้อมูลส่วนบุคคล (ตัวอย่าง) โทร. 0 5400 0000"));
            if (!agency) {
                copies.keep(
                        privacy, one, today.minusMonths(10), "", DemoPapers.drawn(620, 877, DemoPrivacy::agreement));
            }
        }
    }

    /** Ended so long ago that it may be proposed for erasure. */
    private void agreedLongAgo(Actor privacy, Actor office) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE).minusYears(14);
        UUID one = agreements.add(
                privacy,
                new Agreement.Told(
                        new OrganisationId(office.unit().value()),
                        Agreement.Part.PROCESSOR,
                        Set.of(Purpose.CASE),
                        "ลป (ตัวอย่าง) 9/2555",
                        day,
                        day,
                        day.plusYears(3),
                        "ผู้รับผิดชอบข้อมูลส่วนบุคคล (ตัวอย่าง) โทร. 0 5400 0000"));
        copies.keep(privacy, one, day, "", DemoPapers.drawn(620, 877, DemoPrivacy::agreement));
        agreements.end(privacy, one, 1, day.plusYears(3), "สิ้นสุดโครงการ");
    }

    private void erase(Actor hotline, Actor privacy, Actor head) {
        silent(hotline, Duration.ofDays(520));
        silent(hotline, Duration.ofDays(500));
        UUID proposal = retention.propose(privacy, DueKind.QUIET);
        retention.decide(head, proposal, true, "");
        retention.carryOut(head, proposal);
        silent(hotline, Duration.ofDays(480));
        silent(hotline, Duration.ofDays(410));
    }

    private void silent(Actor hotline, Duration age) {
        Map<String, List<String>> told =
                Map.of("channel", List.of("PHONE"), "type", List.of("SILENT"), "notes", List.of("ไม่มีเสียง"));
        ((ShiftingClock) clock).ago(age, () -> contacts.load(hotline, told));
    }

    /** Past its time too, and only its team knows: for its lead to propose. */
    private void advised(Actor officer) {
        Map<String, List<String>> told = Map.of(
                "channel", List.of("WALK_IN"),
                "type", List.of("ADVICE"),
                "restricted", List.of("yes"),
                "notes",
                        List.of("ถามว่าขอเข้าบ้านพักเด็กและครอบครัวได้อย่างไร บอกวิธีและเบอร์ 1300 ไปแล้ว (ตัวอย่าง)"));
        ((ShiftingClock) clock).ago(Duration.ofDays(3680), () -> contacts.load(officer, told));
    }

    /** Of this month: the demo has no other. */
    private void draw(Actor privacy, Actor officer, Actor colleague) {
        samples.draw(DRAW, YearMonth.now(clock.withZone(ThaiDate.ZONE)));
        UUID sample = samples.months(privacy).getFirst().id();
        ask(privacy, sample, officer)
                .ifPresent(one -> samples.answer(officer, one, "ป้าแก้วมาที่ศูนย์ ขอดูเรื่องเบี้ยยังชีพ"));
        ask(privacy, sample, colleague);
        open(privacy, sample).findFirst().ifPresent(one -> samples.mark(privacy, one.id(), 0, LookMark.Kind.FINE, ""));
    }

    private Optional<UUID> ask(Actor privacy, UUID sample, Actor searcher) {
        Optional<UUID> one = open(privacy, sample)
                .filter(look -> look.searcher().id().equals(searcher.id()))
                .map(SampledLook::id)
                .findFirst();
        one.ifPresent(look -> samples.mark(privacy, look, 0, LookMark.Kind.ASKED, "ค้นหรือเปิดดูเพราะงานอะไร"));
        return one;
    }

    private Stream<SampledLook> open(Actor privacy, UUID sample) {
        return samples.get(privacy, sample).looks().stream()
                .filter(look -> look.marks().isEmpty());
    }

    /** A photograph of an agreement that two have signed, without a word that could be read. */
    private static void agreement(Graphics2D pen) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 620, 877);
        pen.setColor(new Color(0xB0B0B0));
        for (int line = 120; line < 600; line += 26) {
            pen.fillRect(90, line, line % 4 == 0 ? 440 : 395, 5);
        }
        pen.setStroke(new BasicStroke(3));
        pen.setColor(new Color(0x14288C));
        pen.drawArc(110, 690, 120, 60, 20, 250);
        pen.drawArc(380, 680, 140, 70, 200, 260);
    }
}
