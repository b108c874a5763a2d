package org.dulae.area;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.dulae.DulaeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DulaeTest
class AreaControllerTests {
    @Autowired
    MockMvc pages;

    @Test
    void findsPlacesForAnybodyWithoutAnAccount() throws Exception {
        pages.perform(get("/api/areas").param("q", "หัวเมือง ลำปาง").param("lang", "th"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].code").value("521305"))
                .andExpect(jsonPath("$[0].level").value("TAMBON"))
                .andExpect(jsonPath("$[0].name").value("หัวเมือง"))
                .andExpect(jsonPath("$[0].above").value("อ.เมืองปาน จ.ลำปาง"))
                .andExpect(jsonPath("$[0].full").value("ต.หัวเมือง อ.เมืองปาน จ.ลำปาง"))
                .andExpect(jsonPath("$[0].postcode").value("52240"));
    }

    @Test
    void answersInEnglishAndAtTheLevelAskedFor() throws Exception {
        pages.perform(get("/api/areas")
                        .param("q", "lampang")
                        .param("level", "PROVINCE")
                        .param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].full").value("Lampang"))
                .andExpect(header().string("Cache-Control", "max-age=3600, public"));
    }

    @Test
    void putsPlacesNearbyFirst() throws Exception {
        pages.perform(get("/api/areas").param("q", "หัวเมือง").param("near", "54"))
                .andExpect(jsonPath("$[0].code").value("540605"));
        pages.perform(get("/api/areas").param("q", "หัวเมือง").param("near", "nowhere"))
                .andExpect(status().isOk());
    }

    @Test
    void findsNothingForNothingAndRefusesAnUnknownLevel() throws Exception {
        pages.perform(get("/api/areas")).andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(0)));
        pages.perform(get("/api/areas").param("q", "x").param("level", "MOON")).andExpect(status().isBadRequest());
    }
}
