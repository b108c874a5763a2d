package org.dulae.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Installing, the nightly backup, the drill and the upgrade stand on one sheet that hangs beside the machine. */
@DulaeTest
class GuideTests {
    @Autowired
    private MockMvc mvc;

    @Test
    void theOperatorsPageIsOneSheetOfPaper() throws IOException {
        Pages pages = new Pages(mvc);
        Actor admin = SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "16");
        MockHttpServletResponse sheet = pages.open(admin, "/upkeep/guide");
        assertThat(sheet.getContentType()).isEqualTo("application/pdf");
        assertThat(new PdfReader(sheet.getContentAsByteArray()).getNumberOfPages())
                .isEqualTo(1);
        assertThat(Pages.paper(pages.ask(admin, get("/upkeep/guide"))))
                .contains("1.เครื่องDebian13", "systemctlenable--nowdulae", "sudodulaerestore--drill", "DULAE-026");
        assertThat(pages.status(SomeActor.officerOf("160101"), "/upkeep/guide")).isEqualTo(403);
    }
}
