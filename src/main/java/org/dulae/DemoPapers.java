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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.dulae.person.PersonId;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

/**
 * Of the families of the demo: a picture of a house with a hole in its roof, drawn and not taken, and a paper that was only looked at; of
 * the first family of each office a letter that was signed and scanned, one whose number was cancelled, and what could not be given.
 */
@Component
class DemoPapers {
    private static final Letterhead HEAD = new Letterhead(
            "ลป 52301",
            "ศูนย์ช่วยเหลือสังคมตำบลหัวเมือง",
            "ที่ทำการ อบต.หัวเมือง อำเภอเมืองปาน\nจังหวัดลำปาง 52240",
            "งานสวัสดิการสังคม\nโทร. 0 5400 0000",
            0);
    private static final byte[] HOUSE = house();
    private static final String FACE = "/Sarabun_400Regular.ttf";

    private final Letters letters;
    private final LetterRegister register;
    private final Organisations organisations;
    private final Attachments attachments;
    private final CaseReader cases;
    private final RefusalRegister refusals;

    DemoPapers(
            Letters letters,
            LetterRegister register,
            Organisations organisations,
            Attachments attachments,
            CaseReader cases,
            RefusalRegister refusals) {
        this.letters = letters;
        this.register = register;
        this.organisations = organisations;
        this.attachments = attachments;
        this.cases = cases;
        this.refusals = refusals;
    }

    void write(Actor officer, CaseId about, LocalDate today) {
        if (register.head(officer).isKnown()) {
            return;
        }
        register.keepHead(officer, HEAD);
        Organisation station = organisations.list(officer, "52", OrganisationKind.HEALTH_STATION, today).stream()
                .findFirst()
                .orElseGet(() -> organisations.list(officer, "52", null, today).getFirst());
        UUID wrong = numbered(officer, about, station);
        register.cancel(officer, entry(officer, wrong), "พิมพ์ตำแหน่งผู้รับผิด");
        letters.signed(officer, numbered(officer, about, station), signed());
        refusals.refuse(officer, about, refused(officer, about, today));
    }

    private Refusal.Told refused(Actor officer, CaseId about, LocalDate today) {
        LocalDate until = refusals.lastDay(officer, cases.cover(officer, about).file(), today, Refusal.USUAL_DAYS);
        return new Refusal.Told(
                "",
                "ค่าซ่อมบ้านจากกองทุนสวัสดิการชุมชน",
                Refusal.Decision.NOT_GIVEN,
                "ระเบียบกองทุนสวัสดิการชุมชนตำบล (ตัวอย่าง) ข้อ 12",
                "กองทุนช่วยค่าซ่อมบ้านให้สมาชิกที่ส่งเงินครบ 6 เดือน ตอนนี้ส่งมาแล้ว 4 เดือน จึงยังไม่เข้าเกณฑ์ข้อนี้",
                "ดูสมุดสมาชิกกับเจ้าตัวที่บ้าน และถามประธานกองทุนทางโทรศัพท์",
                today,
                "คณะกรรมการกองทุนสวัสดิการชุมชนตำบล",
                Refusal.How.BOTH,
                today,
                new Refusal.Appeal(
                        "คณะกรรมการกองทุนสวัสดิการชุมชนตำบล",
                        until,
                        "ระเบียบกองทุนสวัสดิการชุมชนตำบล (ตัวอย่าง) ข้อ 20"),
                "ขอใหม่ได้เมื่อส่งครบ 6 เดือน ระหว่างนี้ศูนย์กำลังถามเรื่องซ่อมบ้านกับ อบต.",
                true);
    }

    private UUID numbered(Actor officer, CaseId about, Organisation to) {
        Letter.Words words = new Letter.Words(
                "ผู้อำนวยการ" + to.nameTh(),
                "ขอความอนุเคราะห์เยี่ยมบ้านและดูแลสุขภาพ",
                "",
                "สำเนาบันทึกการประชุมทีมสหวิชาชีพ จำนวน 1 ชุด",
                "ด้วยศูนย์ช่วยเหลือสังคมตำบลหัวเมือง ได้รับเรื่องของครอบครัวหนึ่งในตำบลหัวเมือง มีผู้สูงอายุที่ต้องมีคนดูแลใกล้ชิด และที่ประชุมทีมสหวิชาชีพเห็นตรงกันว่าต้องมีคนช่วยดูแลที่บ้าน",
                "ศูนย์ช่วยเหลือสังคมตำบลหัวเมือง จึงขอความอนุเคราะห์ให้เจ้าหน้าที่ไปเยี่ยมบ้านพร้อมกัน และประเมินความต้องการด้านสุขภาพ",
                "จึงเรียนมาเพื่อโปรดพิจารณา และขอขอบคุณมา ณ โอกาสนี้",
                "นายสมมุติ ตัวอย่าง",
                "นายกองค์การบริหารส่วนตำบลหัวเมือง");
        UUID letter = letters.draft(officer, about, new Letter.Recipient(to.id(), to.nameTh()), words);
        letters.number(officer, letter, 1);
        return letter;
    }

    private UUID entry(Actor officer, UUID letter) {
        Letter.Numbered numbered = letters.get(officer, letter).numbered();
        if (numbered == null) {
            throw new IllegalStateException("the letter has a number");
        }
        return numbered.entry();
    }

    void keep(Actor officer, CaseId id, LocalDate today) {
        PersonId person = cases.cover(officer, id).file().person();
        Attachment.Told card = new Attachment.Told(
                Attachment.Kind.SEEN,
                "บัตรประชาชน ชื่อตรงกับที่บอก ยังไม่หมดอายุ",
                "ขอเบี้ยและเงินสงเคราะห์",
                today,
                "0019");
        attachments.add(officer, id, person, card, null, null);
        Attachment.Told roof =
                new Attachment.Told(Attachment.Kind.PHOTO, "หลังคาบ้านที่รั่ว (ภาพวาด)", "ขอซ่อมบ้าน", today, "");
        Consent said = new Consent(
                Consent.By.SELF,
                "",
                "",
                Set.of(Consent.Purpose.HELP, Consent.Purpose.REFERRAL),
                Consent.How.SPOKEN,
                today,
                "");
        attachments.add(officer, id, person, roof, said, HOUSE);
    }

    /** What a scanner might make of a signed letter. */
    static byte[] signed() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Document paper = new Document(PageSize.A4, 85, 57, 71, 57)) {
            PdfWriter writer = PdfWriter.getInstance(paper, file);
            String face =
                    Objects.requireNonNull(DemoPapers.class.getResource(FACE)).toString();
            Font font = new Font(BaseFont.createFont(face, BaseFont.IDENTITY_H, BaseFont.EMBEDDED), 15);
            paper.open();
            paper.add(new Paragraph("(ตัวอย่าง) สำเนาหนังสือที่ลงนามแล้ว\n\n" + HEAD.office(), font));
            paper.add(
                    new Paragraph("เรื่อง  ขอความอนุเคราะห์เยี่ยมบ้านและดูแลสุขภาพ\n\nขอแสดงความนับถือ\n\n\n\n", font));
            paper.add(new Paragraph("(นายสมมุติ ตัวอย่าง)", font));
            PdfContentByte ink = writer.getDirectContent();
            ink.setRGBColorStroke(20, 40, 140);
            ink.setLineWidth(1.6f);
            ink.moveTo(95, 545);
            ink.curveTo(120, 600, 130, 500, 150, 560);
            ink.curveTo(165, 600, 175, 520, 215, 555);
            ink.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] house() {
        BufferedImage picture = new BufferedImage(960, 720, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(pen, 0xDCEBF2, 0, 0, 960, 520);
        fill(pen, 0xC9D9A8, 0, 520, 960, 200);
        for (int stilt = 260; stilt <= 700; stilt += 110) {
            fill(pen, 0x6B5138, stilt, 470, 18, 120);
        }
        fill(pen, 0xB98B5A, 240, 300, 480, 180);
        fill(pen, 0x7A5A3A, 440, 350, 80, 130);
        fill(pen, 0x4F6D7A, 290, 350, 90, 70);
        roof(pen);
        pen.dispose();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static void fill(Graphics2D pen, int colour, int x, int y, int width, int height) {
        pen.setColor(new Color(colour));
        pen.fillRect(x, y, width, height);
    }
}
