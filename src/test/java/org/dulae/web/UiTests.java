package org.dulae.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.access.Problems;
import org.junit.jupiter.api.Test;

/** The components every page is made of. */
class UiTests {
    private final PretendServer server = new PretendServer();

    @Test
    void tiesLabelHintAndErrorToTheirField() {
        String html = field(
                "text",
                Map.of(
                        "value",
                        "12 มี.ค. 1958",
                        "hint",
                        "เช่น 2501",
                        "problems",
                        Problems.of("birth", "ui.error.unreadable")));
        assertThat(html)
                .contains("<label for=\"birth\"")
                .contains("aria-describedby=\"birth-error birth-hint\"")
                .contains("aria-invalid=\"true\"")
                .contains("id=\"birth-error\"")
                .contains("id=\"birth-hint\"")
                .contains("value=\"12 มี.ค. 1958\"");
    }

    @Test
    void saysWhatMayBeLeftOutAndWhatNot() {
        assertThat(field("text", Map.of("value", "")))
                .contains("aria-required=\"true\"")
                .doesNotContain("ไม่บังคับ");
        assertThat(field("text", Map.of("value", "", "optional", true)))
                .contains("ไม่บังคับ")
                .doesNotContain("aria-required");
    }

    @Test
    void keepsTypedTextAsText() {
        assertThat(field("textarea", Map.of("value", "<script>x</script>\n\"'")))
                .contains("&lt;script&gt;x&lt;/script&gt;")
                .doesNotContain("<script>");
        assertThat(field("text", Map.of("value", "\" onfocus=\"x"))).contains("value=\"&#34; onfocus=&#34;x\"");
    }

    @Test
    void showsHowADateIsWrittenWithoutBeingTold() {
        assertThat(field("date", Map.of("value", "")))
                .containsPattern("เช่น \\d{1,2} \\S+ 25\\d\\d")
                .contains("aria-describedby=\"birth-hint\"");
    }

    @Test
    void marksTheChosenOfSeveral() {
        List<Choice> choices = List.of(new Choice("a", "เจ้าตัว"), new Choice("b", "ญาติ", "พี่น้องหรือลูกหลาน"));
        assertThat(field("radios", Map.of("value", "b", "choices", choices)))
                .contains("<fieldset")
                .contains("value=\"b\" checked")
                .doesNotContain("value=\"a\" checked")
                .contains("พี่น้องหรือลูกหลาน");
        assertThat(field("checkboxes", Map.of("values", List.of("a"), "choices", choices)))
                .contains("value=\"a\" checked");
        assertThat(field("select", Map.of("value", "b", "choices", choices))).contains("<option value=\"b\" selected>");
    }

    @Test
    void leadsFromTheSummaryToEachFault() {
        String html = server.render(
                "ui/errors", Map.of("f", server.frame(), "problems", Problems.of("birth", "ui.error.unreadable")));
        assertThat(html).contains("role=\"alert\"").contains("href=\"#birth\"");
        assertThat(server.render("ui/errors", Map.of("f", server.frame(), "problems", Problems.NONE)))
                .isBlank();
    }

    @Test
    void everyFormCarriesTheTokenAndTheKeyOfItsRequest() {
        gg.jte.Content nothing = output -> {};
        assertThat(server.render(
                        "ui/form",
                        Map.of("f", server.frame(), "action", "/contacts", "clientKey", "k-1", "content", nothing)))
                .contains("method=\"post\"")
                .contains("name=\"_csrf\" value=\"first-token\"")
                .contains("name=\"clientKey\" value=\"k-1\"");
    }

    @Test
    void everyLevelOfThePathIsALinkButThePageItself() {
        String html = server.render(
                "ui/crumbs",
                Map.of("f", server.frame(), "path", List.of(new Crumb("ลำปาง", "/areas/52"), new Crumb("หัวเมือง"))));
        assertThat(html)
                .contains("<a href=\"/areas/52\">ลำปาง</a>")
                .contains("<span aria-current=\"page\">หัวเมือง</span>");
    }

    private String field(String kind, Map<String, Object> more) {
        Map<String, Object> all =
                new java.util.HashMap<>(Map.of("f", server.frame(), "name", "birth", "label", "วันเกิด"));
        all.putAll(more);
        return server.render("ui/field/" + kind, all);
    }
}
