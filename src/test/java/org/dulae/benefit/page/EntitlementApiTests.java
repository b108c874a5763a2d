package org.dulae.benefit.page;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.dulae.DulaeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DulaeTest
class EntitlementApiTests {
    @Autowired
    private MockMvc web;

    private ResultActions check(String body) throws Exception {
        return web.perform(post("/api/entitlements/check?lang=en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void tellsEverythingWithItsLawDatesSourceAndCertainty() throws Exception {
        web.perform(get("/api/entitlements"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(38)))
                .andExpect(jsonPath("$[0].code").value("OLD_AGE_ALLOWANCE"))
                .andExpect(jsonPath("$[0].from").value("2023-08-12"))
                .andExpect(jsonPath("$[0].rules[0].to").value("2023-08-11"))
                .andExpect(jsonPath("$[0].amounts[0].baht").value(600.0))
                .andExpect(jsonPath("$[0].amounts[0].words").value("600 บาทต่อเดือน"))
                .andExpect(jsonPath("$[*].law.title.th", everyItem(notNullValue())))
                .andExpect(jsonPath("$[*].source", everyItem(notNullValue())))
                .andExpect(jsonPath("$[*].checkedOn", everyItem(startsWith("20"))))
                .andExpect(jsonPath("$[*].certainty", everyItem(oneOf("CONFIRMED", "REPORTED", "MEMORY"))))
                .andExpect(jsonPath("$[?(@.active == false)].code", hasItem("HIGHLAND_AID")))
                .andExpect(jsonPath("$[*].documents[0].words", hasSize(38)));
    }

    @Test
    void listsTheFactsThatMayBeSent() throws Exception {
        web.perform(get("/api/entitlements/facts?lang=en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.fact == 'SCHOOL')].codes[0]").value("KINDERGARTEN"))
                .andExpect(jsonPath("$[0].words").value("What is the date of birth?"));
    }

    @Test
    void answersAnybodyAndKeepsNothing() throws Exception {
        check("""
                {"on": "2026-11-22", "facts": {"BORN": "1961-05-01", "THAI": true, "IN_HOUSE_REGISTER": "yes", "STATE_PENSION": false,
                 "HOUSEHOLD_INCOME": 100000.01, "GRANTS_THIS_YEAR": [{"code": "LOW_INCOME_AID", "on": "2026-10-01"}],
                 "RECEIVING": ["DISABILITY_ALLOWANCE"], "ADL": 11, "SCHOOL": null}}""")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(jsonPath("$.answers", hasSize(38)))
                .andExpect(jsonPath("$.answers[0].verdict").value("LIKELY"))
                .andExpect(jsonPath("$.answers[0].rule").value("OLD_AGE_ALLOWANCE/2566"))
                .andExpect(jsonPath("$.answers[0].words", startsWith("May be entitled because")))
                .andExpect(jsonPath("$.answers[0].words", containsString("An officer decides")))
                .andExpect(jsonPath("$.answers[0].amounts[0].baht").value(600.0))
                .andExpect(jsonPath("$.answers[0].reasons[1].values.BORN", containsString("1 May 1961")))
                .andExpect(jsonPath("$.answers[1].verdict").value("ALREADY_RECEIVING"))
                .andExpect(jsonPath("$.answers[2].verdict").value("UNLIKELY"))
                .andExpect(jsonPath("$.answers[7].missing[0]").value("CARE_PLAN"))
                .andExpect(jsonPath("$.ask[0].code", notNullValue()));
    }

    @Test
    void namesTheFactThatDoesNotExistInTheReadersLanguage() throws Exception {
        check("{\"facts\": {\"AGE\": 60}}")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.field").value("AGE"))
                .andExpect(jsonPath("$.detail", startsWith("There is no fact AGE")));
        web.perform(post("/api/entitlements/check")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"facts\": {\"AGE\": 60}}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", startsWith("ไม่รู้จักข้อมูลชื่อ AGE")));
    }

    @Test
    void namesTheValueThatCannotBeReadAndNeverRepeatsIt() throws Exception {
        check("{\"facts\": {\"THAI\": \"perhaps\"}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("THAI"))
                .andExpect(content().string(not(containsString("perhaps"))));
        check("{\"facts\": {\"BORN\": \"2026-13-01\"}}")
                .andExpect(jsonPath("$.field").value("BORN"));
        check("{\"facts\": {\"HOUSEHOLD_INCOME\": 1e9999}}")
                .andExpect(jsonPath("$.field").value("HOUSEHOLD_INCOME"));
        check("{\"facts\": {\"ADL\": {}}}").andExpect(jsonPath("$.field").value("ADL"));
        check("{\"on\": 5, \"facts\": {}}").andExpect(jsonPath("$.field").value("on"));
        check("{\"facts\": {}, \"name\": \"x\"}").andExpect(jsonPath("$.field").value("name"));
    }

    @Test
    void refusesWhatIsNoQuestion() throws Exception {
        for (String body : new String[] {"", "[]", "{", "{\"facts\": 5}", "null", "{}"}) {
            check(body)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.field").value("facts"));
        }
        web.perform(post("/api/entitlements/check")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("THAI=yes"))
                .andExpect(status().isUnsupportedMediaType());
        check("{\"facts\": {\"THAI\": \"" + "x".repeat(20_000) + "\"}}").andExpect(status().isContentTooLarge());
    }

    @Test
    void readsAnIncomeAsItIsSaidAndWhatIsReceivedWithWhoPays() throws Exception {
        check("""
                {"on": "2026-11-22", "facts": {"BORN": "1950-05-01", "STATE_PENSION": true, "SOCIAL_SECURITY_SECTION": "S40", "TENURE": "RENTER",
                 "HOUSEHOLD_INCOME": {"amount": 9000, "per": "MONTH", "heads": 3}, "OWN_INCOME": {"amount": 300, "per": "DAY", "daysPerMonth": 20},
                 "RECEIVING": ["DISABILITY_ALLOWANCE", {"code": "OLD_AGE_ALLOWANCE", "amount": 700, "per": "MONTH", "payer": "LOCAL_GOVERNMENT",
                   "from": "2020-10", "until": null}]}}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers[0].verdict").value("CONFLICT"))
                .andExpect(jsonPath("$.answers[0].received.baht").value(700.0))
                .andExpect(jsonPath("$.answers[0].received.payer").value("LOCAL_GOVERNMENT"))
                .andExpect(jsonPath("$.answers[0].received.from").value("2020-10"))
                .andExpect(jsonPath("$.answers[0].received.until").doesNotExist())
                .andExpect(jsonPath("$.answers[1].received.baht").doesNotExist())
                .andExpect(jsonPath(
                        "$.answers[3].reasons[*].values.HOUSEHOLD_INCOME",
                        hasItem(containsString("3,000 baht a month for each"))))
                .andExpect(jsonPath("$.answers[6].verdict").value("ALREADY_RECEIVING"));
        check("{\"facts\": {\"HOUSEHOLD_INCOME\": {\"amount\": 9000, \"per\": \"WEEK\"}}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("HOUSEHOLD_INCOME"));
        check("{\"facts\": {\"RECEIVING\": [{\"code\": \"OLD_AGE_ALLOWANCE\", \"amount\": 700}]}}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("RECEIVING"));
        check("{\"facts\": {\"TENURE\": \"CASTLE\"}}")
                .andExpect(jsonPath("$.field").value("TENURE"));
    }

    @Test
    void whoPaysMayBeSentByName() throws Exception {
        String receipt =
                "{\"on\": \"2026-11-22\", \"facts\": {\"RECEIVING\": [{\"code\": \"OLD_AGE_ALLOWANCE\", \"payerName\": \"%s\"%s}]}}";
        check(receipt.formatted("Temple fund, Ban Mai", ""))
                .andExpect(jsonPath("$.answers[0].received.payer").doesNotExist())
                .andExpect(jsonPath("$.answers[0].received.payerName").value("Temple fund, Ban Mai"))
                .andExpect(jsonPath("$.answers[0].received.words").value(containsString("Temple fund, Ban Mai")));
        for (String wrong : List.of(
                receipt.formatted("x".repeat(81), ""), receipt.formatted("Temple", ", \"payer\": \"COMPTROLLER\""))) {
            check(wrong)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.field").value("RECEIVING"));
        }
    }

    @Test
    void everyFactStandsInTheDescriptionWithItsShape() throws Exception {
        String facts = "$.components.schemas.CheckAsked.properties.facts.properties";
        web.perform(get("/v3/api-docs"))
                .andExpect(jsonPath(facts + ".length()").value(org.dulae.benefit.Fact.values().length))
                .andExpect(jsonPath(facts + ".TENURE.enum", hasItem("ENCROACHING")))
                .andExpect(jsonPath(facts + ".SOCIAL_SECURITY_SECTION.enum", hasItem("S39")))
                .andExpect(jsonPath(facts + ".RECEIVING.items.oneOf[1].properties.payer.enum", hasItem("COMPTROLLER")))
                .andExpect(jsonPath(facts + ".RECEIVING.items.oneOf[1].properties.payerName.maxLength")
                        .value(80))
                .andExpect(jsonPath(facts + ".HOUSEHOLD_INCOME.oneOf[1].properties.heads")
                        .exists());
    }

    @Test
    void standsInTheDescriptionOfTheInterface() throws Exception {
        web.perform(get("/v3/api-docs"))
                .andExpect(jsonPath("$.paths['/api/entitlements'].get.parameters[*].name", contains("lang")))
                .andExpect(jsonPath("$.paths['/api/entitlements/check'].post.requestBody")
                        .exists());
    }
}
