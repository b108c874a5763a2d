package org.dulae;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.dulae.access.Actor;
import org.dulae.attachment.Attachment;
import org.dulae.attachment.Attachments;
import org.dulae.attachment.Consent;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.refusal.Refusal;
import org.dulae.casework.refusal.RefusalRegister;
import org.dulae.directory.Organisation;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.letter.Letter;
import org.dulae.letter.LetterRegister;
import org.dulae.letter.Letterhead;
import org.dulae.letter.Letters;
import org.dulae.letter.ReceivedLetters;
import org.dulae.letter.RegisterLine;
import org.dulae.person.PersonId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.web.Press;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.springframework.stereotype.Component;

/**
 * Of the families of the demo: a picture of a house with a hole in its roof, drawn and not taken, and a paper that was only looked at; of
 * the first family of each office a letter that was signed and scanned, its answer, one whose number was cancelled, and what could not
 * be given.
 */
@Component
class DemoPapers {
    private static final Letterhead HEAD = new Letterhead(
            "ลป 52301",
            "ศูนย์ช่วยเหลือสังคมตำบลหัวเมือง",
            "ที่ทำการ อบต.หัวเมือง อำเภอเมืองปาน\nจังหวัดลำปาง 52240",
            "งานสวัสดิการสังคม\nโทร. 0 5400 0000",
            0);
    /** Sky, ground, wall, door and window: colour, place and size. */
    private static final int[][] BOXES = {
        {0xDCEBF2, 0, 0, 960, 520},
        {0xC9D9A8, 0, 520, 960, 200},
        {0xB98B5A, 240, 300, 480, 180},
        {0x7A5A3A, 440, 350, 80, 130},
        {0x4F6D7A, 290, 350, 90, 70}
    };

    private static final byte[] HOUSE = drawn(960, 720, DemoPapers::house);
    private final Office office;
    private final Organisations organisations;
    private final Attachments attachments;
    private final CaseReader cases;
    private final RefusalRegister refusals;

    DemoPapers(
            Office office,
            Organisations organisations,
            Attachments attachments,
            CaseReader cases,
            RefusalRegister refusals) {
        this.office = office;
        this.organisations = organisations;
        this.attachments = attachments;
        this.cases = cases;
        this.refusals = refusals;
    }

    /** Where the letters of an office are written, registered and printed. */
    @Component
    record Office(Letters letters, LetterRegister register, ReceivedLetters received, Press press) {}

    void write(Actor officer, CaseId about, LocalDate today) {
        if (office.register().head(officer).isKnown()) {
            return;
        }
        office.register().keepHead(officer, HEAD);
        Organisation station = organisations.list(officer, "52", OrganisationKind.HEALTH_STATION, today).stream()
                .findFirst()
                .orElseGet(() -> organisations.list(officer, "52", null, today).getFirst());
        UUID wrong = numbered(officer, about, station);
        Letter.Numbered given =
                Objects.requireNonNull(office.letters().get(officer, wrong).numbered());
        office.register().cancel(officer, given.entry(), "พิมพ์ตำแหน่งผู้รับผิด");
        Letter letter = office.letters().get(officer, numbered(officer, about, station));
        office.letters().signed(officer, letter.id(), signed(letter, 259));
        answered(officer, letter, today);
        LocalDate until = refusals.lastDay(officer, cases.cover(officer, about).file(), today, Refusal.USUAL_DAYS);
        refusals.refuse(officer, about, DemoMatter.refused(today, until));
        LocalDate before = ThaiDate.fiscalYearStart(ThaiDate.fiscalYear(today)).minusDays(20);
        UUID old = refusals.refuse(officer, about, DemoMatter.usedUp(before));
        refusals.answer(officer, about, old, 0, Refusal.Answer.DOES_NOT, before.plusDays(16), "");
    }

    private UUID numbered(Actor officer, CaseId about, Organisation to) {
        UUID letter =
                office.letters().draft(officer, about, new Letter.Recipient(to.id(), to.nameTh()), asks(to.nameTh()));
        office.letters().number(officer, letter, 1);
        return letter;
    }

    static Letter.Words asks(String whom) {
        return new Letter.Words(
                "ผู้อำนวยการ" + whom,
                "ขอความอนุเคราะห์เยี่ยมบ้านและดูแลสุขภาพ",
                "",
                "สำเนาบันทึกการประชุมทีมสหวิชาชีพ จำนวน 1 ชุด",
                "ด้วยศูนย์ช่วยเหลือสังคมตำบลหัวเมือง ได้รับเรื่องของครอบครัวหนึ่งในตำบลหัวเมือง มีผู้สูงอายุที่ต้องมีคนดูแลใกล้ชิด และที่ประชุมทีมสหวิชาชีพเห็นตรงกันว่าต้องมีคนช่วยดูแลที่บ้าน",
                "ศูนย์ช่วยเหลือสังคมตำบลหัวเมือง จึงขอความอนุเคราะห์ให้เจ้าหน้าที่ไปเยี่ยมบ้านพร้อมกัน และประเมินความต้องการด้านสุขภาพ",
                "จึงเรียนมาเพื่อโปรดพิจารณา และขอขอบคุณมา ณ โอกาสนี้",
                "นายสมมุติ ตัวอย่าง",
                "นายกองค์การบริหารส่วนตำบลหัวเมือง");
    }

    void keep(Actor officer, CaseId id, LocalDate today) {
        PersonId person = cases.cover(officer, id).file().person();
        String seen = "บัตรประชาชน ชื่อตรงกับที่บอก ยังไม่หมดอายุ";
        Attachment.Told card =
                new Attachment.Told(Attachment.Kind.SEEN, seen, "ขอเบี้ยและเงินสงเคราะห์", today, "0019");
        attachments.add(officer, id, person, card, null, null);
        Attachment.Told roof =
                new Attachment.Told(Attachment.Kind.PHOTO, "หลังคาบ้านที่รั่ว (ภาพวาด)", "ขอซ่อมบ้าน", today, "");
        Set<Consent.Purpose> uses = Set.of(Consent.Purpose.HELP, Consent.Purpose.REFERRAL);
        Consent said = new Consent(Consent.By.SELF, "", "", uses, Consent.How.SPOKEN, today, "");
        attachments.add(officer, id, person, roof, said, HOUSE);
    }

    private static Letter.Words answers(String subject, String from) {
        return new Letter.Words(
                "หัวหน้า" + HEAD.office(),
                subject,
                "",
                "",
                "ตามที่ท่านขอให้ไปเยี่ยมบ้านครอบครัวหนึ่งในตำบลหัวเมืองพร้อมกันนั้น " + from + "ได้ไปเยี่ยมแล้ว",
                "จึงขอแจ้งว่าจะไปเยี่ยมอีกทุกสัปดาห์ และขอให้ท่านช่วยประสานเรื่องที่นอนและห้องน้ำ",
                "จึงเรียนมาเพื่อโปรดทราบ",
                "นางสมมุติ ทดลอง",
                "ผู้อำนวยการ" + from);
    }

    /** The answer to a letter, as it came back on paper. */
    private void answered(Actor officer, Letter asked, LocalDate today) {
        String number = "ลป 0033.101/58";
        String subject = "แจ้งผลการเยี่ยมบ้าน";
        String from = asked.to().name();
        Letter answer = new Letter(
                asked.id(),
                asked.about(),
                asked.place(),
                asked.to(),
                answers(subject, from),
                new Letter.Numbered(asked.id(), number, today),
                new Letterhead("", from, "อำเภอเมืองปาน\nจังหวัดลำปาง 52240", "งานเยี่ยมบ้าน\nโทร. 0 5400 0001", 1),
                null,
                1,
                asked.by(),
                asked.changedAt());
        RegisterLine.Told told =
                new RegisterLine.Told(number, today, from, HEAD.office(), subject, "แจ้งเจ้าของเรื่องแล้ว");
        office.received().register(officer, told, asked.about(), signed(answer, 330));
    }

    /** What a scanner might make of a letter that was signed in blue ink, so high on the paper. */
    byte[] signed(Letter letter, int at) {
        Texts thai = office.press().words();
        Map<String, Object> page = Map.of("letter", letter, "head", letter.head(), "thai", thai);
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        try (PdfReader paper = new PdfReader(office.press().thai("letter/letterPaper", page))) {
            PdfStamper stamper = new PdfStamper(paper, scan);
            PdfContentByte ink = stamper.getOverContent(1);
            ink.setRGBColorStroke(20, 40, 140);
            ink.setLineWidth(1.6f);
            ink.moveTo(345, at);
            ink.curveTo(370, at + 55, 380, at - 45, 400, at + 15);
            ink.curveTo(415, at + 55, 425, at - 25, 465, at + 10);
            ink.stroke();
            stamper.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scan.toByteArray();
    }

    /** As a file of a picture. */
    static byte[] drawn(int width, int height, Consumer<Graphics2D> what) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        what.accept(pen);
        pen.dispose();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void house(Graphics2D pen) {
        for (int[] box : BOXES) {
            pen.setColor(new Color(box[0]));
            pen.fillRect(box[1], box[2], box[3], box[4]);
        }
        pen.setColor(new Color(0x6B5138));
        for (int stilt = 260; stilt <= 700; stilt += 110) {
            pen.fillRect(stilt, 470, 18, 120);
        }
        roof(pen);
    }

    private static void roof(Graphics2D pen) {
        pen.setColor(new Color(0x9A4B3C));
        pen.fillPolygon(new Polygon(new int[] {190, 480, 770}, new int[] {310, 130, 310}, 3));
        pen.setColor(new Color(0x2E2A28));
        pen.fillPolygon(new Polygon(new int[] {560, 620, 640, 590}, new int[] {215, 225, 265, 270}, 4));
        pen.setStroke(new BasicStroke(5));
        pen.setColor(new Color(0x4A86A8));
        for (int drop = 0; drop < 4; drop++) {
            pen.drawLine(585 + 14 * drop, 290 + 22 * drop, 580 + 14 * drop, 312 + 22 * drop);
        }
    }
}
