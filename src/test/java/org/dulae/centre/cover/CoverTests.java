package org.dulae.centre.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.dulae.centre.CoverPart;
import org.dulae.centre.cover.Cover.Away;
import org.dulae.centre.cover.Cover.Deputy;
import org.dulae.centre.cover.Cover.Fallback;
import org.dulae.centre.cover.Cover.Hours;
import org.dulae.centre.cover.OnDuty.Holder;
import org.dulae.clock.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** A centre of one is well looked after when it says its hours, who stands in and who answers otherwise: then somebody answers at every hour. */
class CoverTests {
    private static final Hours HOURS =
            new Hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 30), LocalTime.of(16, 30));
    private static final Deputy DEPUTY = new Deputy(UUID.randomUUID(), "สมชาย ทดสอบ", true, true);
    private static final Cover COMPLETE = new Cover(HOURS, DEPUTY, Fallback.HOTLINE_1300, 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final WorkingCalendar ORDINARY = new WorkingCalendar(Set.of());
    private static final Away OFFICER = new Away(true, false);
    private static final Away BOTH = new Away(true, true);

    private static LocalDateTime at(int hour, int minute) {
        return MONDAY.atTime(hour, minute);
    }

    private static Holder holder(Cover cover, LocalDateTime at, Away away) {
        return cover.at(at, ORDINARY, away);
    }

    @Test
    void isCompleteWithHoursStandInAndFallback() {
        assertThat(COMPLETE.complete()).isTrue();
        assertThat(COMPLETE.missing()).isEmpty();
    }

    @Test
    void saysWhichOfTheThreeIsMissing() {
        assertThat(Cover.NONE.missing()).containsExactly(CoverPart.HOURS, CoverPart.DEPUTY, CoverPart.FALLBACK);
        assertThat(new Cover(null, DEPUTY, Fallback.PROVINCE_OFFICE, 1).missing())
                .containsExactly(CoverPart.HOURS);
        assertThat(new Cover(HOURS, null, Fallback.PROVINCE_OFFICE, 1).missing())
                .containsExactly(CoverPart.DEPUTY);
        assertThat(new Cover(HOURS, DEPUTY, null, 1).missing()).containsExactly(CoverPart.FALLBACK);
    }

    @Test
    void whoHasLeftStandsInForNobody() {
        Cover left = new Cover(HOURS, new Deputy(DEPUTY.id(), DEPUTY.name(), false, true), Fallback.HOTLINE_1300, 1);
        assertThat(left.missing()).containsExactly(CoverPart.DEPUTY);
        assertThat(holder(left, at(12, 0), OFFICER)).isEqualTo(Holder.FALLBACK);
    }

    @Test
    void fallsToTheOfficerFromTheFirstToTheLastMinuteOfTheHours() {
        assertThat(holder(COMPLETE, at(8, 29).plusSeconds(59), Away.NOBODY)).isEqualTo(Holder.DEPUTY);
        assertThat(holder(COMPLETE, at(8, 30), Away.NOBODY)).isEqualTo(Holder.OFFICER);
        assertThat(holder(COMPLETE, at(16, 29).plusSeconds(59), Away.NOBODY)).isEqualTo(Holder.OFFICER);
        assertThat(holder(COMPLETE, at(16, 30), Away.NOBODY)).isEqualTo(Holder.DEPUTY);
    }

    @Test
    void fallsToTheDeputyOnOtherDaysAndWhileTheOfficerIsAway() {
        assertThat(holder(COMPLETE, at(12, 0).minusDays(1), Away.NOBODY)).isEqualTo(Holder.DEPUTY);
        assertThat(holder(COMPLETE, at(12, 0), OFFICER)).isEqualTo(Holder.DEPUTY);
    }

    @Test
    void fallsToTheDeputyOnAPublicHolidayWhicheverDayItIs() {
        WorkingCalendar holiday = new WorkingCalendar(Set.of(MONDAY));
        assertThat(COMPLETE.at(at(12, 0), holiday, Away.NOBODY)).isEqualTo(Holder.DEPUTY);
        assertThat(COMPLETE.at(at(12, 0).plusDays(1), holiday, Away.NOBODY)).isEqualTo(Holder.OFFICER);
        Cover everyDay =
                new Cover(new Hours(EnumSet.allOf(DayOfWeek.class), HOURS.from(), HOURS.to()), DEPUTY, null, 1);
        WorkingCalendar sunday = new WorkingCalendar(Set.of(MONDAY.minusDays(1)));
        assertThat(everyDay.at(at(12, 0).minusDays(1), sunday, Away.NOBODY)).isEqualTo(Holder.DEPUTY);
        assertThat(holder(everyDay, at(12, 0).minusDays(1), Away.NOBODY)).isEqualTo(Holder.OFFICER);
    }

    @Test
    void fallsToTheFallbackWhenTheDeputyIsAwayToo() {
        assertThat(holder(COMPLETE, at(12, 0), BOTH)).isEqualTo(Holder.FALLBACK);
        assertThat(holder(COMPLETE, at(20, 0), new Away(false, true))).isEqualTo(Holder.FALLBACK);
        assertThat(holder(COMPLETE, at(12, 0), new Away(false, true))).isEqualTo(Holder.OFFICER);
    }

    @Test
    void fallsToNobodyWhereNobodyIsNamed() {
        assertThat(holder(Cover.NONE, at(12, 0), Away.NOBODY)).isEqualTo(Holder.NOBODY);
        assertThat(holder(new Cover(HOURS, DEPUTY, null, 1), at(20, 0), BOTH)).isEqualTo(Holder.NOBODY);
        assertThat(holder(new Cover(HOURS, null, Fallback.HOTLINE_1300, 1), at(20, 0), Away.NOBODY))
                .isEqualTo(Holder.FALLBACK);
    }
}
