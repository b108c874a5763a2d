package org.dulae.benefit.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.dulae.DulaeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whatever a program sends, it is told what was wrong with it, in its own language, and nothing breaks. */
@DulaeTest
class HardQuestionTests {
    @Autowired
    private MockMvc web;

    private ResultActions check(String body) throws Exception {
        return web.perform(post("/api/entitlements/check?lang=en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"on": "+999999999-12-31", "facts": {}}                                                           | on
            {"on": "-999999999-01-01", "facts": {"BORN": "1961"}}                                             | on
            {"on": "2200-01-01", "facts": {}}                                                                 | on
            {"on": [], "facts": {}}                                                                           | on
            {"on": null, "facts": {}}                                                                         | on
            {"facts": {"CRIME_ON": "+999999999-12-31", "CRIME_VICTIM": true}}                                 | CRIME_ON
            {"facts": {"DISABILITY_CARD_EXPIRES": "9999-12-31"}}                                              | DISABILITY_CARD_EXPIRES
            {"facts": {"BORN": "-999999999-01-01"}}                                                           | BORN
            {"facts": {"BORN": "3000-01-01"}}                                                                 | BORN
            {"facts": {"BORN": 1961.5}}                                                                       | BORN
            {"facts": {"BORN": ["1961", "1962"]}}                                                             | BORN
            {"facts": {"HOUSEHOLD_INCOME": -1}}                                                               | HOUSEHOLD_INCOME
            {"facts": {"HOUSEHOLD_INCOME": -0.01}}                                                            | HOUSEHOLD_INCOME
            {"facts": {"HOUSEHOLD_INCOME": 1e-400}}                                                           | HOUSEHOLD_INCOME
            {"facts": {"HOUSEHOLD_INCOME": 1e999999999}}                                                      | HOUSEHOLD_INCOME
            {"facts": {"HOUSEHOLD_INCOME": true}}                                                             | HOUSEHOLD_INCOME
            {"facts": {"ADL": 7.5}}                                                                           | ADL
            {"facts": {"ADL": 99999999999999}}                                                                | ADL
            {"facts": {"ADL": true}}                                                                          | ADL
            {"facts": {"THAI": 1}}                                                                            | THAI
            {"facts": {"THAI": [[[[]]]]}}                                                                     | THAI
            {"facts": {"SCHOOL": "\\u0000\\ud800"}}                                                           | SCHOOL
            {"facts": {"RECEIVING": ["NONE_SUCH"]}}                                                           | RECEIVING
            {"facts": {"RECEIVING": {"code": {}}, "THAI": 0}}                                                 | THAI
            {"facts": {"GRANTS_THIS_YEAR": [{"code": "LOW_INCOME_AID"}]}}                                     | GRANTS_THIS_YEAR
            {"facts": {"GRANTS_THIS_YEAR": [{"code": "LOW_INCOME_AID", "on": "-999999999-01-01"}]}}           | GRANTS_THIS_YEAR
            {"facts": {"GRANTS_THIS_YEAR": [{"code": "LOW_INCOME_AID", "on": "2026-10-01 NOBODY"}]}}          | GRANTS_THIS_YEAR
            {"facts": {"thai": true}}                                                                         | thai
            {"facts": [{"THAI": true}]}                                                                       | facts
            {"facts": {"THAI": tru}}                                                                          | facts
            {"facts": {"ADL": NaN}}                                                                           | facts
            {"facts": {}} {"facts": {}}                                                                       | facts
            """)
    void whatCannotBeMeantIsRefusedByName(String sent, String field) throws Exception {
        check(sent)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("The question cannot be read"))
                .andExpect(jsonPath("$.field").value(field));
    }

    @Test
    void howeverDeepOrLongItIsNothingBreaks() throws Exception {
        for (String body : List.of(
                "[".repeat(8_000),
                "{\"facts\": {\"THAI\": " + "[".repeat(900) + "]".repeat(900) + "}}",
                "{\"facts\": {\"ADL\": " + "9".repeat(5_000) + "}}",
                "{\"facts\": {\"ADL\": 1e" + "9".repeat(20) + "}}",
                "{\"facts\": {\"" + "x".repeat(5_000) + "\": true}}",
                "{\"facts\": {\"RECEIVING\": \"" + "LOW_INCOME_AID,".repeat(900) + "\", \"THAI\": 0}}")) {
            check(body)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.field").exists())
                    .andExpect(jsonPath("$.detail", hasLength(lessThan(200))));
        }
    }

    @Test
    void aDayLongAgoOrFarAheadIsAnswered() throws Exception {
        String facts = "\"facts\": {\"BORN\": \"1850-01-02\", \"DISABILITY_CARD_EXPIRES\": \"2199-12-31\"}}";
        check("{\"on\": \"2199-12-31\", " + facts).andExpect(status().isOk());
        check("{\"on\": \"1850-01-02\", " + facts)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers[?(@.code == 'OLD_AGE_ALLOWANCE')]", hasSize(0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            th-TH,th;q=0.9,en;q=0.8 | ไม่รู้จักข้อมูลชื่อ AGE
            en-GB,en;q=0.9,th;q=0.1 | There is no fact AGE
            fr,en;q=0.5             | There is no fact AGE
            fr                      | ไม่รู้จักข้อมูลชื่อ AGE
            *;;q=x                  | ไม่รู้จักข้อมูลชื่อ AGE
            """)
    void speaksTheLanguageTheProgramAccepts(String accepted, String said) throws Exception {
        MockHttpServletRequestBuilder wrong = post("/api/entitlements/check")
                .header("Accept-Language", accepted)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"facts\": {\"AGE\": 60}}");
        web.perform(wrong).andExpect(jsonPath("$.detail", startsWith(said)));
        web.perform(wrong.param("lang", "th"))
                .andExpect(jsonPath("$.detail", startsWith("ไม่รู้จักข้อมูลชื่อ")))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void theCatalogueIsKeptApartForEachLanguage() throws Exception {
        web.perform(get("/api/entitlements").header("Accept-Language", "en"))
                .andExpect(jsonPath("$[0].amounts[0].words").value("600 baht a month"))
                .andExpect(header().string("Vary", containsString("Accept-Language")));
        web.perform(get("/api/entitlements?lang=xx"))
                .andExpect(jsonPath("$[0].amounts[0].words").value("600 บาทต่อเดือน"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void aWrongWayOfAskingIsSaidToAProgramAsToAProgram() throws Exception {
        web.perform(post("/api/entitlements/check")
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<THAI/>"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("application/json")));
        web.perform(put("/api/entitlements").header("Accept-Language", "en"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(jsonPath("$.title").value("This address cannot be called that way"));
        web.perform(get("/api/entitlements/check"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.title").value("ที่อยู่นี้ไม่รับการเรียกแบบนี้"));
        web.perform(get("/api/entitlements").accept(MediaType.APPLICATION_XML))
                .andExpect(status().isNotAcceptable())
                .andExpect(jsonPath("$.title").value("ตอบเป็นชนิดข้อมูลที่ขอไม่ได้"));
    }
}
