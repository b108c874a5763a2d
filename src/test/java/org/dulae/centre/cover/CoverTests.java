package org.dulae.centre.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.UUID;
import org.dulae.centre.cover.Cover.Deputy;
import org.dulae.centre.cover.Cover.Fallback;
import org.dulae.centre.cover.Cover.Holder;
import org.dulae.centre.cover.Cover.Hours;
import org.dulae.centre.cover.Cover.Part;
import org.junit.jupiter.api.Test;

/** A centre of one is well looked after when it says its hours, who stands in and who answers otherwise. */
class CoverTests {
    private static final Hours HOURS =
            new Hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 30), LocalTime.of(16, 30));
    private static final Deputy DEPUTY = new Deputy(UUID.randomUUID(), "สมชาย ทดสอบ", true);
    private static final Cover COMPLETE = new Cover(HOURS, DEPUTY, Fallback.HOTLINE_1300, 1);

    @Test
    void isCompleteWithHoursStandInAndFallback() {
        assertThat(COMPLETE.complete()).isTrue();
        assertThat(COMPLETE.missing()).isEmpty();
    }

    @Test
    void saysWhichOfTheThreeIsMissing() {
        assertThat(Cover.NONE.missing()).containsExactly(Part.HOURS, Part.DEPUTY, Part.FALLBACK);
        assertThat(new Cover(null, DEPUTY, Fallback.PROVINCE_OFFICE, 1).missing())
                .containsExactly(Part.HOURS);
        assertThat(new Cover(HOURS, null, Fallback.PROVINCE_OFFICE, 1).missing())
                .containsExactly(Part.DEPUTY);
        assertThat(new Cover(HOURS, DEPUTY, null, 1).missing()).containsExactly(Part.FALLBACK);
    }

    @Test
    void whoHasLeftStandsInForNobody() {
        Cover left = new Cover(HOURS, new Deputy(DEPUTY.id(), DEPUTY.name(), false), Fallback.HOTLINE_1300, 1);
        assertThat(left.missing()).containsExactly(Part.DEPUTY);
        assertThat(left.at(DayOfWeek.MONDAY, LocalTime.NOON, true)).isEqualTo(Holder.FALLBACK);
    }

    @Test
    void fallsToTheOfficerInHoursToTheStandInMeanwhileAndToTheFallbackOtherwise() {
        assertThat(COMPLETE.at(DayOfWeek.MONDAY, LocalTime.of(8, 30), false)).isEqualTo(Holder.OFFICER);
        assertThat(COMPLETE.at(DayOfWeek.MONDAY, LocalTime.NOON, true)).isEqualTo(Holder.DEPUTY);
        assertThat(COMPLETE.at(DayOfWeek.MONDAY, LocalTime.of(16, 30), false)).isEqualTo(Holder.FALLBACK);
        assertThat(COMPLETE.at(DayOfWeek.SUNDAY, LocalTime.NOON, false)).isEqualTo(Holder.FALLBACK);
        assertThat(Cover.NONE.at(DayOfWeek.MONDAY, LocalTime.NOON, false)).isEqualTo(Holder.NOBODY);
    }
}
