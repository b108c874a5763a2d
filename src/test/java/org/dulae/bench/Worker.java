package org.dulae.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dulae.shared.NewId;

/** Somebody at work: signed in, with a browser, doing one thing after the other as the pages allow. */
final class Worker implements AutoCloseable {
    private static final String STORY =
            "แม่เลี้ยงเดี่ยว ลูกสามคน รายได้ไม่พอ ค้างค่าเช่าบ้านสองเดือน ขอคำปรึกษาเรื่องเงินสงเคราะห์และที่พักสำหรับครอบครัว";
    private static final String[] GIVEN = {
        "สมหญิง", "มานี", "ปิติ", "วีระ", "จันทร์", "ชูใจ", "บุญมี", "คำแก้ว", "ทองดี", "สายใจ"
    };
    private static final String[] FAMILY = {
        "สมมุติ", "ทดลองงาน", "ตัวอย่างดี", "ลองใช้", "ไม่มีจริง", "สมมุติวงศ์", "ทดสอบไทย", "ตัวอย่างสุข"
    };
    private final Browser browser;
    private final Known known;
    private final Random random;
    private final List<Known.CaseAt> cases;
    private int next;

    /** @param cases those this worker works on, nobody else's */
    Worker(Browser browser, Known known, List<Known.CaseAt> cases, long seed) {
        this.browser = browser;
        this.known = known;
        this.cases = new ArrayList<>(cases);
        this.random = new Random(seed);
    }

    /** Searches people by name and reads the page of who was found. */
    void search() throws IOException {
        Browser.Answer sent = expect(303, browser.post("/people/searches", Browser.form("q", known.heard(random))));
        expect(200, browser.get(sent.location()));
    }

    void list() throws IOException {
        expect(200, browser.get("/today"));
    }

    void open() throws IOException {
        expect(200, browser.get("/cases/" + cases.get(next++ % cases.size()).id()));
    }

    /** A call that needed advice only. */
    void advise() throws IOException {
        expect(
                303,
                browser.post(
                        "/contacts",
                        Browser.form(
                                "type", "ADVICE",
                                "channel", "PHONE",
                                "notes", STORY,
                                "problems", "INCOME",
                                "callerPhone", phone(),
                                "callerRelation", "SELF",
                                "callerSafe", "SAFE",
                                "clientKey", NewId.next().toString())));
    }

    /** A call that becomes a person, a contact and a case of the responsible office. */
    void create() throws IOException {
        expect(
                303,
                browser.post(
                        "/contacts",
                        Browser.form(
                                "type", "HELP",
                                "channel", "HOTLINE_1300",
                                "title", "นาง",
                                "given", GIVEN[random.nextInt(GIVEN.length)],
                                "family", FAMILY[random.nextInt(FAMILY.length)],
                                "sex", "F",
                                "birth", String.valueOf(2490 + random.nextInt(60)),
                                "notes", STORY,
                                "problems", "INCOME",
                                "problems", "SINGLE_PARENT",
                                "groups", "SINGLE_PARENT_FAMILY",
                                "urgency", "P3",
                                "place", known.tambon(random),
                                "placeText", "บ้านเลขที่ 12 หมู่ 3 ใกล้วัด",
                                "callerPhone", phone(),
                                "callerRelation", "SELF",
                                "callerSafe", "SAFE",
                                "clientKey", NewId.next().toString())));
    }

    /** Decides anew how urgent a case is. The version is known: nobody else works on this case. */
    void move() throws IOException {
        int at = next++ % cases.size();
        Known.CaseAt matter = cases.get(at);
        String form = Browser.form(
                "version",
                String.valueOf(matter.version()),
                "choice",
                matter.version() % 2 == 0 ? "P2" : "P3",
                "reason",
                "โทรติดตามแล้ว",
                "clientKey",
                NewId.next().toString());
        expect(303, browser.post("/cases/" + matter.id() + "/urgency", form));
        cases.set(at, new Known.CaseAt(matter.id(), matter.version() + 1));
    }

    private String phone() {
        return "080000" + (1000 + random.nextInt(9000));
    }

    private static Browser.Answer expect(int status, Browser.Answer answer) throws IOException {
        if (answer.status() != status) {
            String text = answer.text();
            throw new IOException(answer.status() + " instead of " + status + ": "
                    + text.substring(0, Math.min(2000, text.length())));
        }
        return answer;
    }

    @Override
    public void close() {
        browser.close();
    }
}
