package org.dulae.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may say yes to what. */
class ConsentTests {
    static Consent said(Consent.By by, Consent.Purpose... purposes) {
        return new Consent(by, "", "", Set.of(purposes), Consent.How.SPOKEN, LocalDate.of(2025, 11, 3), "");
    }

    @Test
    void nobodySaysYesToMoreThanThereIsToSay() {
        assertThat(said(Consent.By.SELF, Consent.Purpose.values()).isLawful(false))
                .isTrue();
        assertThat(said(Consent.By.SELF, Consent.Purpose.values()).isLawful(true))
                .isFalse();
        assertThat(said(Consent.By.SELF, Consent.Purpose.PUBLIC).isLawful(false))
                .isFalse();
        assertThat(said(Consent.By.CANNOT, Consent.Purpose.HELP).isLawful(true)).isTrue();
        assertThat(said(Consent.By.CANNOT, Consent.Purpose.HELP, Consent.Purpose.REFERRAL)
                        .isLawful(false))
                .isFalse();
    }

    @Test
    void ofANumberOnlyTheEndGetsAnyFurther() {
        Attachment.Told told = new Attachment.Told(
                Attachment.Kind.SEEN, "บัตรประชาชน", "ขอเบี้ย", LocalDate.of(2025, 11, 3), "0-0001-23456-78-9");
        assertThat(told.numberEnd()).isEqualTo("6789");
    }
}
