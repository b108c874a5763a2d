package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.shared.NewId;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DulaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapPagesTests {
    private static final String SQUARE = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"521305"},
             "geometry":{"type":"Polygon","coordinates":[[[99.5,18.7],[99.7,18.7],[99.7,18.9],[99.5,18.9],[99.5,18.7]]]}},
             {"type":"Feature","properties":{"code":"341901"},
             "geometry":{"type":"Polygon","coordinates":[[[104,15],[106,15],[106,16],[104,16],[104,15]]]}}]}
            """;

    @Autowired
    private MockMvc pages;

    private JdbcClient owner;
    private Actor officer;
    private Actor province;

    @BeforeAll
    void staff(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        officer = SomeActor.stored(owner, SomeActor.officerOf("521305"));
        province = SomeActor.stored(owner, SomeActor.provinceOfficerOf("52"));
    }

    @AfterEach
    void withoutFiles() {
        owner.sql("delete from area.boundary").update();
        owner.sql("delete from area.boundary_file").update();
    }

    private String html(Actor actor, String address) throws Exception {
        return pages.perform(get(address).with(SignedIn.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static int count(String html, String what) {
        return html.split(java.util.regex.Pattern.quote(what), -1).length - 1;
    }

    @ParameterizedTest
    @CsvSource({"00, 77, 0", "52, 100, 13", "5213, 5, 0", "521305, 5, 0"})
    void drawsEveryPlaceOnceAndListsItOnce(String area, int places, int lines) throws Exception {
        for (Measure measure : Measure.values()) {
            String html = html(officer, "/map?area=" + area + "&show=" + measure);
            assertThat(count(html, "<title>") - 1).as(area + measure).isEqualTo(places);
            assertThat(count(html, "class=\"line-between\"")).isEqualTo(lines);
            assertThat(count(html, "<th scope=\"row\">")).isEqualTo(places);
        }
    }

    @Test
    void opensAtOnesOwnProvinceAndAPlaceThatIsNoneIsNotFound() throws Exception {
        assertThat(html(officer, "/map")).contains("แผนที่ลำปาง");
        pages.perform(get("/map?area=99").with(SignedIn.as(officer))).andExpect(status().isNotFound());
    }

    @Test
    void theKeyCountsThePlacesOfEachShade() throws Exception {
        String html = html(officer, "/map?area=52&show=CENTRES");
        assertThat(html).containsPattern("class=\"m0\"></i>ยังไม่มีศูนย์ <b>100</b>");
    }

    private ResultActions bring(Actor actor, String content, String source, String asOf) throws Exception {
        return pages.perform(multipart("/map/boundaries")
                .file(new MockMultipartFile(
                        "file", "เขต.geojson", "application/geo+json", content.getBytes(StandardCharsets.UTF_8)))
                .param("source", source)
                .param("asOf", asOf)
                .param("clientKey", NewId.next().toString())
                .with(SignedIn.as(actor))
                .with(SomeActor.token()));
    }

    @Test
    void drawsOwnPlacesByAFileAndSaysWhichOfItsFormsAreNotUsed() throws Exception {
        bring(province, SQUARE, "หน่วยงานตัวอย่าง", "1 ม.ค. 2569")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("นำเข้า 1 พื้นที่แล้ว")))
                .andExpect(content().string(containsString("อยู่นอกพื้นที่ที่ท่านรับผิดชอบ")));
        assertThat(html(officer, "/map?area=52"))
                .contains("มีเขตจริง 1 ใน 100 ตำบล")
                .contains("หน่วยงานตัวอย่าง");
    }

    @Test
    void takesAFileOutOfUseAndBack() throws Exception {
        bring(province, SQUARE, "หน่วยงานตัวอย่าง", "1 ม.ค. 2569");
        UUID file =
                owner.sql("select id from area.boundary_file").query(UUID.class).single();
        String undo = (String) Objects.requireNonNull(pages.perform(post("/map/boundaries/" + file + "/withdrawal")
                        .with(SignedIn.as(province))
                        .with(SomeActor.token()))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("done", "insight.done.boundaries-out"))
                .andReturn()
                .getFlashMap()
                .get("undo"));
        assertThat(html(officer, "/map?area=52")).contains("ไม่ใช่เขตจริง");
        pages.perform(post(undo).with(SignedIn.as(province)).with(SomeActor.token()))
                .andExpect(status().isSeeOther());
        assertThat(html(officer, "/map?area=52")).contains("มีเขตจริง 1 ใน 100 ตำบล");
    }

    @Test
    void aFileThatCannotBeUsedLeavesWhatWasTypedAndNothingElse() throws Exception {
        bring(province, "code;shape", "หน่วยงานตัวอย่าง", "1 ม.ค. 2569")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("หน่วยงานตัวอย่าง")))
                .andExpect(content().string(containsString("อ่านไฟล์ไม่ได้")));
        bring(province, SQUARE, "", "เมื่อวานซืนโน้น")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("เมื่อวานซืนโน้น")))
                .andExpect(content().string(not(containsString("นำเข้า 1 พื้นที่แล้ว"))));
        bring(province, SQUARE.replace("521305", "529999"), "หน่วยงานตัวอย่าง", "1 ม.ค. 2569")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ไม่มีรหัสพื้นที่ที่รู้จัก")));
        assertThat(owner.sql("select count(*) from area.boundary_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anOfficerOfATambonBringsNoBoundaries() throws Exception {
        pages.perform(get("/map/boundaries").with(SignedIn.as(officer))).andExpect(status().isForbidden());
        bring(officer, SQUARE, "หน่วยงานตัวอย่าง", "1 ม.ค. 2569").andExpect(status().isForbidden());
    }
}
