package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.area.SomeAgeFile;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Bringing an age file of the register: looked at first, taken once, taken back; whatever is sent instead gets a sentence. */
@DulaeTest
class AgeImportPagesTests {
    private static final String DAY = "31 ธ.ค. 2568";

    @Autowired
    private MockMvc pages;

    private JdbcClient owner;
    private Actor province;

    @BeforeEach
    void anOfficeOfLampang(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
    }

    /** Others in this database look at the same province as if nobody had brought anything. */
    @AfterEach
    void nothingWasBrought() {
        owner.sql("delete from area.register_age").update();
        owner.sql("delete from area.age_import").update();
    }

    @Test
    void aFileIsLookedAtThenTakenThenTakenBack() throws Exception {
        byte[] content = SomeAgeFile.empty()
                .aged("52 จังหวัดลำปาง", 3)
                .aged("51 จังหวัดลำพูน", 3)
                .line("เทศบาลนครลำปาง|1")
                .bytes();
        String look = sent(content, DAY, "THAI_ONLY").getRedirectedUrl();

        pages.perform(get(look).with(SignedIn.as(province)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("อ่านได้ 1 พื้นที่")))
                .andExpect(content().string(containsString("1 แถวเป็นของพื้นที่นอกจังหวัดที่คุณดูแล")))
                .andExpect(content().string(containsString("บรรทัดที่ 3: เทศบาลนครลำปาง")))
                .andExpect(content().string(containsString("นำเข้า 1 พื้นที่")));
        profile(province).andExpect(content().string(containsString("ค่าประมาณ ไม่ใช่การนับ")));

        take(look, "key-1");

        profile(province)
                .andExpect(content().string(not(containsString("ค่าประมาณ ไม่ใช่การนับ"))))
                .andExpect(content().string(containsString("เฉพาะคนสัญชาติไทย")))
                .andExpect(content().string(containsString("ages.txt")));
        UUID taken =
                owner.sql("select id from area.age_import").query(UUID.class).single();
        pages.perform(get("/age-files").with(SignedIn.as(province)))
                .andExpect(content().string(containsString("/age-imports/" + taken + "/undo")))
                .andExpect(content().string(containsString(province.name())));
        pages.perform(post("/age-imports/" + taken + "/undo")
                        .with(SignedIn.as(province))
                        .with(SomeActor.token()))
                .andExpect(status().isSeeOther());
        profile(province).andExpect(content().string(containsString("ค่าประมาณ ไม่ใช่การนับ")));
        pages.perform(get("/age-files").with(SignedIn.as(province)))
                .andExpect(content().string(containsString("ถอนแล้วโดย")));
        assertThat(owner.sql("select count(*) from access.audit where :id = any(subjects)")
                        .param("id", taken)
                        .query(Integer.class)
                        .single())
                .as("audit of taking and taking back")
                .isEqualTo(2);
    }

    @Test
    void takingTwiceIsTakingOnceAndTheSameFileIsToldToBeTheSame() throws Exception {
        byte[] content = SomeAgeFile.empty().aged("52", 3).bytes();
        String look = sent(content, DAY, "EVERYBODY").getRedirectedUrl();
        String first = take(look, "key-2");

        assertThat(take(look, "key-2")).isEqualTo(first);

        String again = sent(content, DAY, "EVERYBODY").getRedirectedUrl();
        pages.perform(get(again).with(SignedIn.as(province)))
                .andExpect(content().string(containsString("เหมือนกับที่มีอยู่แล้ว")))
                .andExpect(content().string(not(containsString(again + "/take"))));
        assertThat(take(again, "key-3")).as("back to where it says so").isEqualTo(again);
        assertThat(owner.sql("select count(*) from area.age_import")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsWrongGetsASentenceAndWhatWasChosenStays() throws Exception {
        byte[] content = SomeAgeFile.empty().aged("52", 3).bytes();

        String page = refused(content, "วันศุกร์หน้า", "THAI_ONLY");
        assertThat(page)
                .contains("อ่านค่าในช่องนี้ไม่ได้", "แฟ้ม ages.txt ยังอยู่", "value=\"วันศุกร์หน้า\"")
                .containsPattern("value=\"THAI_ONLY\" checked");
        String kept = page.replaceAll("(?s).*name=\"kept\" value=\"([^\"]+)\".*", "$1");
        MockHttpServletResponse second = pages.perform(multipart("/age-files")
                        .param("kept", kept)
                        .param("asOf", DAY)
                        .param("base", "THAI_ONLY")
                        .with(SignedIn.as(province))
                        .with(SomeActor.token()))
                .andReturn()
                .getResponse();
        assertThat(second.getRedirectedUrl()).isEqualTo("/age-files/" + kept);

        assertThat(refused(content, "31 ธ.ค. 2599", "EVERYBODY")).contains("วันที่ต้องไม่ใช่อนาคต");
        assertThat(refused(content, "", "")).contains("บอกวันที่ที่แฟ้มนี้นับคน", "เลือกว่าแฟ้มนี้นับใครบ้าง");
        assertThat(refused(content, DAY, "ใครก็ได้")).contains("เลือกว่าแฟ้มนี้นับใครบ้าง");
        assertThat(refused(new byte[0], DAY, "EVERYBODY")).contains("แฟ้มนี้ว่าง");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0}, DAY, "EVERYBODY")).contains("แฟ้มนี้ไม่ใช่แฟ้มข้อความ");
        assertThat(refused(new byte[org.dulae.area.AgeFiles.MOST_BYTES + 1], DAY, "EVERYBODY"))
                .contains("ใหญ่เกิน 20 เมกะไบต์");
    }

    @Test
    void aFileWithoutAnyRowThatFitsCannotBeTaken() throws Exception {
        String look = sent("ก,ข,ค\n1,2,3\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), DAY, "EVERYBODY")
                .getRedirectedUrl();

        pages.perform(get(look).with(SignedIn.as(province)))
                .andExpect(content().string(containsString("ไม่มีแถวที่นำเข้าได้")))
                .andExpect(content().string(containsString("2 แถวมีข้อมูลไม่ครบทุกอายุ")))
                .andExpect(content().string(not(containsString("/take"))));
    }

    @Test
    void anotherProvinceSeesNeitherTheFileNorTheImport() throws Exception {
        String look = sent(SomeAgeFile.empty().aged("52", 3).bytes(), DAY, "EVERYBODY")
                .getRedirectedUrl();
        take(look, "key-4");
        String waiting = sent(SomeAgeFile.empty().aged("52", 4).bytes(), DAY, "EVERYBODY")
                .getRedirectedUrl();
        UUID taken =
                owner.sql("select id from area.age_import").query(UUID.class).single();
        Actor other = SomeActor.stored(owner, SomeActor.provinceOfficerOf("51"));

        pages.perform(get(waiting).with(SignedIn.as(other))).andExpect(status().isNotFound());
        pages.perform(get("/age-files").with(SignedIn.as(other)))
                .andExpect(content().string(not(containsString(taken.toString()))));
        pages.perform(post("/age-imports/" + taken + "/undo")
                        .with(SignedIn.as(other))
                        .with(SomeActor.token()))
                .andExpect(status().isNotFound());
    }

    @Test
    void anAdministratorOfAProvinceTakesNoFiguresOfAnother() throws Exception {
        Actor admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "52"));
        String look = send(
                        admin, SomeAgeFile.empty().aged("52", 3).aged("51", 3).bytes(), DAY, "EVERYBODY")
                .getRedirectedUrl();
        pages.perform(post(look + "/take").with(SignedIn.as(admin)).with(SomeActor.token()))
                .andExpect(status().isSeeOther());
        assertThat(owner.sql(
                                "select distinct code from area.register_age r join area.age_import i on i.id = r.import_id where i.taken_by = ?")
                        .param(admin.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("52");
    }

    @Test
    void anAdministratorOfTheCountryTakesAllOfItAndEveryProvinceSeesThat() throws Exception {
        Actor admin = SomeActor.stored(owner, SomeActor.of(Role.ADMIN, UnitKind.HOTLINE, "00"));
        String look = send(
                        admin, SomeAgeFile.empty().aged("52", 3).aged("51", 3).bytes(), DAY, "EVERYBODY")
                .getRedirectedUrl();
        pages.perform(post(look + "/take").with(SignedIn.as(admin)).with(SomeActor.token()))
                .andExpect(status().isSeeOther());

        pages.perform(get("/age-files").with(SignedIn.as(province)))
                .andExpect(content().string(containsString("ใช้อยู่")))
                .andExpect(content().string(not(containsString("/undo"))));
    }

    private ResultActions profile(Actor actor) throws Exception {
        return pages.perform(get("/areas/52?beside=none").with(SignedIn.as(actor)))
                .andExpect(status().isOk());
    }

    private String take(String look, String key) throws Exception {
        return Objects.requireNonNull(pages.perform(post(look + "/take")
                        .param("clientKey", key)
                        .with(SignedIn.as(province))
                        .with(SomeActor.token()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private MockHttpServletResponse sent(byte[] content, String day, String base) throws Exception {
        return send(province, content, day, base);
    }

    private String refused(byte[] content, String day, String base) throws Exception {
        MockHttpServletResponse answer = send(province, content, day, base);
        assertThat(answer.getStatus()).isEqualTo(422);
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Actor actor, byte[] content, String day, String base) throws Exception {
        return pages.perform(multipart("/age-files")
                        .file(new MockMultipartFile("file", "C:\\tmp\\ages.txt", "text/plain", content))
                        .param("asOf", day)
                        .param("base", base)
                        .with(SignedIn.as(actor))
                        .with(SomeActor.token()))
                .andReturn()
                .getResponse();
    }
}
