package org.dulae.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A colleague left in the middle of a call: the next one at that desk goes on with it. */
class LeftDraftsJourney extends Journey {
    private static final String WORDS = "ยายอยู่คนเดียว ข้าวสารหมดตั้งแต่เมื่อวาน";

    @Autowired
    private Desk desk;

    @BeforeAll
    void twoCallsOfAColleagueWhoLeft() {
        Actor gone = account(SomeActor.operatorOf("52"), "left.gone");
        owner.sql("update access.app_user set status = 'LEFT' where id = ?")
                .params(gone.id().value())
                .update();
        for (int i = 0; i < 2; i++) {
            desk.begin(gone, ContactForm.EMPTY.with("channel", "HOTLINE_1300").with("notes", WORDS));
        }
        owner.sql("update intake.draft set user_id = null, left_by = ? where user_id = ?")
                .params(gone.id().value(), gone.id().value())
                .update();
        Actor next = account(SomeActor.operatorOf("52"), "left.next");
        owner.sql("update intake.draft set unit_id = ? where left_by = ?")
                .params(next.unit().value(), gone.id().value())
                .update();
    }

    @Test
    void theNextOneAtTheDeskGoesOnOnADeskAndOnAPhone() {
        for (Page page : List.of(window(), phone())) {
            signIn(page, "left.next");
            page.navigate("/desk?lang=en");
            seen(page);
            page.navigate("/desk?lang=th");
            assertThat(page.locator("#left")).not().containsText("ข้าวสาร");
            seen(page);
            page.locator("#left button").first().click();
            assertThat(page.locator("#notes")).hasValue(WORDS);
            page.navigate("/desk");
            assertThat(page.locator("main")).containsText("รับช่วงจาก");
            seen(page);
        }
    }
}
