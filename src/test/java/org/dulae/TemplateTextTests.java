package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTextTests {
    @Test
    void findsLettersBetweenTagsAndInSpokenAttributes() {
        assertThat(TemplateText.of("<p class=\"lead\">สวัสดี</p>")).containsExactly("สวัสดี");
        assertThat(TemplateText.of("<button title=\"Close\">×</button>")).containsExactly("Close");
        assertThat(TemplateText.of("<p>1 &middot; Hello ${f.t().text(\"a.b\")}</p>"))
                .containsExactly("1   Hello");
    }

    @Test
    void findsLettersInsideContentBlocksAndBranches() {
        assertThat(TemplateText.of("@template.ui.layout(f = f, content = @`<p>Inside</p>@if(x)<b>Deep</b>@endif`)"))
                .containsExactly("Inside", "Deep");
        assertThat(TemplateText.of("@template.ui.field(label = \"ชื่อ\")")).containsExactly("ชื่อ");
    }

    @Test
    void leavesCodeNamesAndCommentsAlone() {
        String template = """
                @import org.dulae.access.Frame
                @param Frame f
                @param String type = "text"
                <%-- why this is so --%>
                !{var x = f.t().text("a.b");}
                @for(var row : page.rows())
                  <a class="row" href="/cases/${row.id()}" @if(row.late())aria-current="page"@endif data-x="y">${row.name()}</a>
                @endfor
                @template.ui.icon(name = "phone")
                """;
        assertThat(TemplateText.of(template)).isEmpty();
    }
}
