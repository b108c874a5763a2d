package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.dulae.DulaeTest;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was answered about rights of the wrong person goes to the right one with the contact, and back. */
@DulaeTest
class RightsMovedTests extends RightsHeardScene {
    private PersonId right;

    @BeforeEach
    void theRightOne() {
        right = SomePerson.named("บัว", "นามเล่าครั้งเดียว")
                .in(TAMBON)
                .born("5 ก.พ. 2496")
                .registeredBy(officer, people);
    }

    private String advice(PersonId of, String... answers) {
        return saved(told().param("type", "ADVICE").param("personId", of.toString()), answers);
    }

    private void move(String at, PersonId to) {
        pages.answer(
                operator,
                post(at + "/person")
                        .param("clientKey", NewId.next().toString())
                        .param("version", row(at).get("version").toString()),
                "personId",
                to.toString(),
                "looked",
                "yes",
                "reason",
                "ชื่อคล้ายกัน");
        assertThat(row(at)).containsEntry("person_id", to.value());
    }

    @Test
    void andWhatWasKnownBeforeHoldsAgain() {
        advice(boon, "rightIncome", "5000", "rightPeople", "1", "rightReceives", "DISABILITY_ALLOWANCE");
        String at = advice(boon, ANSWERS);
        assertThat(known(boon)).contains("RECEIVING DISABILITY_ALLOWANCE,OLD_AGE_ALLOWANCE CONTACT");
        move(at, right);
        assertThat(known(boon))
                .containsExactly("HOUSEHOLD_INCOME 5000.00/MONTH/1 CONTACT", "RECEIVING DISABILITY_ALLOWANCE CONTACT");
        assertThat(known(right))
                .containsExactly(
                        "HOUSEHOLD_INCOME 9000.00/MONTH/3 CONTACT",
                        "RECEIVING OLD_AGE_ALLOWANCE CONTACT",
                        "STATE_PENSION no CONTACT",
                        "THAI yes CONTACT");
        assertThat(pages.page(operator, at)).contains("href=\"/people/" + right + "/rights\"");
        move(at, boon);
        assertThat(known(right)).isEmpty();
        assertThat(known(boon)).contains("HOUSEHOLD_INCOME 9000.00/MONTH/3 CONTACT", "THAI yes CONTACT");
    }

    @Test
    void whatIsKnownOfTheRightOneIsAddedTo() {
        advice(right, "rightReceives", "DISABILITY_ALLOWANCE", "rightTHAI", "no");
        String at = advice(boon, "rightReceives", "OLD_AGE_ALLOWANCE", "rightTHAI", "yes");
        move(at, right);
        assertThat(known(boon)).isEmpty();
        assertThat(known(right))
                .containsExactly("RECEIVING DISABILITY_ALLOWANCE,OLD_AGE_ALLOWANCE CONTACT", "THAI yes CONTACT");
    }
}
