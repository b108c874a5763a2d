package org.dulae.centre.cover;

import static org.assertj.core.api.Assertions.assertThat;

import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.centre.cover.OnDuty.Deputy;
import org.dulae.centre.cover.OnDuty.Holder;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is to look after what waits: one, and the next only when that one is not there or did not do it in time. */
class OnDutyTests {
    private static final Actor DEPUTY = SomeActor.officerOf("520102");
    private static final Actor PROVINCE = SomeActor.provinceOfficerOf("52");
    private static final Actor HOTLINE = SomeActor.operatorOf("52");

    private static OnDuty duty(Holder holder, @Nullable Actor deputy, UnitKind fallback) {
        return new OnDuty(
                new OnDuty.Place(new UnitId(NewId.next()), "ศูนย์ทดสอบ", "A test centre", "520101", null),
                holder,
                false,
                deputy == null ? null : new Deputy(deputy.id(), deputy.name(), true),
                fallback);
    }

    @Test
    void isTheDeputysAndTheFallbacksWhenNobodyTookItInTime() {
        OnDuty duty = duty(Holder.DEPUTY, DEPUTY, UnitKind.PROVINCE);
        assertThat(duty.fallsTo(DEPUTY, false)).isTrue();
        assertThat(duty.fallsTo(PROVINCE, false)).isFalse();
        assertThat(duty.fallsTo(DEPUTY, true)).isTrue();
        assertThat(duty.fallsTo(PROVINCE, true)).isTrue();
        assertThat(duty.fallsTo(HOTLINE, true)).isFalse();
    }

    @Test
    void isTheFallbacksAtOnceWhenTheDeputyIsAway() {
        OnDuty duty = duty(Holder.FALLBACK, null, UnitKind.HOTLINE);
        assertThat(duty.fallsTo(HOTLINE, false)).isTrue();
        assertThat(duty.fallsTo(SomeActor.nationalOperator(), false)).isTrue();
        assertThat(duty.fallsTo(SomeActor.operatorOf("53"), true)).isFalse();
        assertThat(duty.fallsTo(DEPUTY, true)).isFalse();
        assertThat(duty.fallsTo(PROVINCE, true)).isFalse();
    }

    @Test
    void isNobodyElsesWhileTheOfficerIsThere() {
        OnDuty duty = duty(Holder.OFFICER, null, UnitKind.PROVINCE);
        assertThat(duty.isElsewhere()).isFalse();
        assertThat(duty.fallsTo(DEPUTY, true)).isFalse();
        assertThat(duty.fallsTo(PROVINCE, true)).isFalse();
    }
}
