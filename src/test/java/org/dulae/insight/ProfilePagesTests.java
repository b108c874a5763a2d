package org.dulae.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.area.Ageing;
import org.dulae.area.Ages;
import org.dulae.area.AreaCode;
import org.dulae.area.Indicator;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Profiles of areas: every figure with its parts, days, source and base; two pyramids over each other; areas nobody was counted in. */
@DulaeTest
class ProfilePagesTests {
    private static final Pattern OPENED = Pattern.compile("(?s)<details class=\"parts\">.*?</details>");

    @Autowired
    private MockMvc pages;

    @Autowired
    private Ageing ageing;

    private final Actor officer = SomeActor.officerOf("521305");

    /** The five pilot provinces of the second seed, and Lampang. */
    @ParameterizedTest
    @ValueSource(strings = {"74", "21", "90", "56", "34", "52"})
    void S2_04_pilotProvincesHaveTheirFiguresWithDaysAndLabels(String code) throws Exception {
        String page = page("/areas/" + code);

        assertThat(page)
                .contains("31 ธ.ค. 2563", "31 ธ.ค. 2555", "ค่าประมาณ ไม่ใช่การนับ", "อีก 20 ปีข้างหน้า")
                .contains("ตามสัดส่วนอายุของจังหวัด 31 ธ.ค. 2560", "ทุกคนที่มีชื่อในทะเบียนราษฎร")
                .contains(
                        "เริ่มสูงวัยที่ 10 % สมบูรณ์ที่ 20 % สุดยอดที่ 28 %",
                        "เริ่มสูงวัยที่ 7 % สมบูรณ์ที่ 14 % สุดยอดที่ 20 %");
        Ages ages = ageing.ages(new AreaCode(code)).getFirst();
        assertThat(ages.basis()).isEqualTo(Ages.Basis.ESTIMATED);
        for (Indicator indicator : Indicator.values()) {
            Indicator.Value value = indicator.of(ages);
            assertThat(OPENED.matcher(page).results().map(one -> one.group()))
                    .as("opens to the parts of " + indicator)
                    .anyMatch(parts -> parts.contains(number(value.part()))
                            && parts.contains(number(value.whole()))
                            && parts.split("31 ธ.ค. 2563", -1).length > 2
                            && parts.contains("ค่าประมาณ")
                            && parts.contains("ทุกคนที่มีชื่อในทะเบียนราษฎร"));
        }
    }

    private static String number(int number) {
        return String.format("%,d คน", number);
    }

    @Test
    void theOtherPyramidIsTheOneThatWasAskedFor() throws Exception {
        assertThat(page("/areas/52")).contains("ทั้งประเทศ 31 ธ.ค. 2563 · ค่าประมาณ");
        assertThat(page("/areas/52?beside=20"))
                .contains("31 ธ.ค. 2583 · คาดการณ์", "class=\"line PROJECTED\"", "เส้นคือการคาดการณ์ ไม่ใช่การนับ")
                .contains("beside=20\"");
        assertThat(page("/areas/52?beside=none")).doesNotContain("class=\"line");
        assertThat(page("/areas/521305?beside=20"))
                .as("a tambon is not told ahead")
                .doesNotContain("คาดการณ์ ไม่ใช่การนับ")
                .contains("ทั้งประเทศ 31 ธ.ค. 2563");
        assertThat(page("/areas/52?of=2999-01-01&beside=%3Cscript%3E"))
                .as("what is not there to be chosen")
                .contains("ทั้งประเทศ 31 ธ.ค. 2563 · ค่าประมาณ");
        assertThat(page("/areas/00")).contains("31 ธ.ค. 2583 · คาดการณ์");
    }

    @Test
    void theExportSaysOfEveryLineWhatKindOfFigureItIs() throws Exception {
        List<String> lines =
                page("/areas/52/ages.csv?beside=10").lines().skip(1).toList();

        assertThat(lines).hasSize(2 * Ages.GROUPS);
        assertThat(lines.subList(0, Ages.GROUPS))
                .allMatch(line -> line.startsWith("52,2020-12-31,") && line.contains(",ค่าประมาณ,\"ทุกคน\","));
        assertThat(lines.subList(Ages.GROUPS, 2 * Ages.GROUPS))
                .allMatch(line -> line.startsWith("52,2030-12-31,") && line.contains(",คาดการณ์,"));
    }

    @Test
    void anAreaNobodyWasCountedInSaysSoKindly(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password)
            throws Exception {
        JdbcClient owner = TableOwner.of(url, user, password);
        owner.sql("delete from area.population where code = '104703'").update();

        assertThat(page("/areas/104703")).contains("ยังไม่มีตัวเลขของพื้นที่นี้", "href=\"/areas/1047\"");
        assertThat(page("/areas/104703/ages.csv").strip().lines()).hasSize(1);
    }

    @Test
    void aPlaceThatIsNoneIsNotFound() throws Exception {
        assertThat(pages.perform(get("/areas/999999").with(SignedIn.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = pages.perform(
                        get(java.net.URI.create(address)).with(SignedIn.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
