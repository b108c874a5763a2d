package org.dulae.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.centre.Chairs.Chair;
import org.dulae.shared.NewId;
import org.dulae.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DulaeTest
class ChairsTests {
    @Autowired
    private Chairs chairs;

    @Autowired
    private MockMvc pages;

    private final Actor province = SomeActor.provinceOfficerOf("95");

    private void appoint(String area, String name, LocalDate from, @Nullable UUID before) {
        chairs.appoint(province, new Chair(NewId.next(), area, name, "0890000001", from, null), before);
    }

    private Chair latest(String area) {
        return chairs.of(province, area).getFirst();
    }

    @Test
    void whoeverFollowsEndsTheOneBeforeAndBothStayInTheHistory() {
        appoint("950101", "สมมุติ หนึ่ง", LocalDate.of(2024, 1, 1), null);
        UUID first = latest("950101").id();
        appoint("950101", "สมมุติ สอง", LocalDate.of(2025, 6, 1), first);
        assertThat(chairs.of(province, "950101"))
                .extracting(Chair::name, Chair::to)
                .containsExactly(tuple("สมมุติ สอง", null), tuple("สมมุติ หนึ่ง", LocalDate.of(2025, 5, 31)));
        assertThat(chairs.in(province, "9501")).extracting(Chair::name).containsExactly("สมมุติ สอง");
        assertThatThrownBy(() -> appoint("950101", "สมมุติ สาม", LocalDate.of(2025, 7, 1), first))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> appoint(
                        "950101",
                        "สมมุติ สาม",
                        LocalDate.of(2025, 6, 1),
                        latest("950101").id()))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void aDistrictHasAChairOfItsOwnAndTheOfficeMayStandEmpty() {
        appoint("9502", "สมมุติ อำเภอ", LocalDate.of(2024, 1, 1), null);
        chairs.leave(province, "9502", latest("9502").id(), LocalDate.of(2024, 12, 31));
        assertThat(chairs.in(province, "9502")).isEmpty();
        appoint(
                "9502",
                "สมมุติ คนใหม่",
                LocalDate.of(2025, 3, 1),
                latest("9502").id());
        assertThat(chairs.in(province, "9502")).extracting(Chair::name).containsExactly("สมมุติ คนใหม่");
    }

    @Test
    void theOfficeOfThePlaceWritesAndAnotherDoesNot() {
        Actor elsewhere = SomeActor.provinceOfficerOf("96");
        Chair chair = new Chair(NewId.next(), "950102", "สมมุติ", null, LocalDate.of(2024, 1, 1), null);
        assertThatThrownBy(() -> chairs.appoint(elsewhere, chair, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void showsEveryTambonOfTheProvinceAndKeepsWhatWasTyped() throws Exception {
        pages.perform(get("/centres/chairs").with(SignedIn.as(province)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/centres/chairs/950301")));
        pages.perform(post("/centres/chairs/950301")
                        .param("phone", "0890000009")
                        .param("from", "วันไหนก็ได้")
                        .with(SignedIn.as(province))
                        .with(SomeActor.token()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("0890000009")))
                .andExpect(content().string(containsString("วันไหนก็ได้")));
        pages.perform(get("/centres/chairs/999999").with(SignedIn.as(province))).andExpect(status().isNotFound());
    }
}
