package org.dulae;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.directory.Organisation;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.letter.Letter;
import org.dulae.letter.LetterRegister;
import org.dulae.letter.Letterhead;
import org.dulae.letter.Letters;
import org.springframework.stereotype.Component;

/** Letters of the demo, of the first family of each office: one that was signed and scanned, and one whose number was cancelled. */
@Component
class DemoLetters {
    private static final Letterhead HEAD = new Letterhead(
            "ลป 52301",
            "ศูนย์ช่วยเหลือสังคมตำบลหัวเมือง",
            "ที่ทำการ อบต.หัวเมือง อำเภอเมืองปาน\nจังหวัดลำปาง 52240",
            "งานสวัสดิการสังคม\nโทร. 0 5400 0000",
            0);
    private static final byte[] SCAN = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private final Letters letters;
    private final LetterRegister register;
    private final Organisations organisations;

    DemoLetters(Letters letters, LetterRegister register, Organisations organisations) {
        this.letters = letters;
        this.register = register;
        this.organisations = organisations;
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
        letters.signed(officer, numbered(officer, about, station), SCAN);
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
}
