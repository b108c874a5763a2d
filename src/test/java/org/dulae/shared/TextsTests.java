package org.dulae.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.StaticMessageSource;

class TextsTests {
    private static final Instant NOW = Instant.parse("2026-11-22T06:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Texts TH = texts(Texts.THAI);
    private static final Texts EN = texts(Texts.ENGLISH);

    private static Texts texts(Locale locale) {
        return new Texts(Bundles.load(), locale, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, วันนี้, today, วันนี้",
        "2026-11-23, พรุ่งนี้, tomorrow, พรุ่งนี้",
        "2026-11-24, อีก 2 วัน, in 2 days, อีก 2 วัน",
        "2026-11-21, เมื่อวาน, yesterday, ช้า 1 วัน",
        "2026-11-19, 3 วันก่อน, 3 days ago, ช้า 3 วัน"
    })
    void saysDaysAsPeopleDo(LocalDate date, String thai, String english, String due) {
        assertThat(TH.day(date)).isEqualTo(thai);
        assertThat(EN.day(date)).isEqualTo(english);
        assertThat(TH.due(date)).isEqualTo(due);
    }

    @Test
    void writesDatesAndTimesInBangkok() {
        assertThat(TH.date(TODAY)).isEqualTo("22 พ.ย. 2569");
        assertThat(TH.dateAndDay(TODAY)).isEqualTo("22 พ.ย. 2569 (วันนี้)");
        assertThat(TH.dateTime(NOW)).isEqualTo("22 พ.ย. 2569 13.30 น.");
        assertThat(EN.dateTime(NOW)).isEqualTo("22 Nov 2026 13:30");
        assertThat(TH.time(Instant.parse("2026-11-22T20:05:00Z"))).isEqualTo("03.05 น.");
        assertThat(texts(Texts.THAI).today()).isEqualTo(TODAY);
    }

    @Test
    void countsHoursWhileThePromiseIsNear() {
        assertThat(TH.due(NOW.plusSeconds(24 * 3600))).isEqualTo("อีก 24 ชม.");
        assertThat(TH.due(NOW.plusSeconds(20 * 60))).isEqualTo("อีก 20 นาที");
        assertThat(TH.due(NOW.minusSeconds(3 * 3600))).isEqualTo("ช้า 3 ชม.");
        assertThat(EN.due(NOW.minusSeconds(3600))).isEqualTo("1 hour late");
        assertThat(TH.due(NOW.plusSeconds(72 * 3600))).isEqualTo("อีก 3 วัน");
    }

    @Test
    void tellsHowLongAgo() {
        assertThat(TH.ago(NOW.minusSeconds(5))).isEqualTo("เมื่อสักครู่");
        assertThat(TH.ago(NOW.minusSeconds(300))).isEqualTo("5 นาทีก่อน");
        assertThat(EN.ago(NOW.minusSeconds(3600))).isEqualTo("1 hour ago");
        assertThat(TH.ago(NOW.minusSeconds(26 * 3600))).isEqualTo("เมื่อวาน");
        assertThat(TH.ago(NOW.minusSeconds(4 * 86400))).isEqualTo("4 วันก่อน");
    }

    @Test
    void theBeginningOfADayStandsForTheDay() {
        assertThat(TH.ago(TODAY.atStartOfDay(ThaiDate.ZONE).toInstant())).isEqualTo("วันนี้");
        assertThat(TH.ago(TODAY.minusDays(1).atStartOfDay(ThaiDate.ZONE).toInstant()))
                .isEqualTo("เมื่อวาน");
    }

    @Test
    void tellsAgesInYearsAndUnderSixInMonthsToo() {
        assertThat(TH.age(LocalDate.of(1972, 1, 1), TODAY)).isEqualTo("54 ปี");
        assertThat(TH.age(LocalDate.of(2023, 9, 22))).isEqualTo("3 ปี 2 เดือน");
        assertThat(EN.age(LocalDate.of(2025, 10, 22))).isEqualTo("1 year 1 month");
        assertThat(TH.age(LocalDate.of(2026, 7, 1))).isEqualTo("4 เดือน");
    }

    @Test
    void writesMoneyAndNumbers() {
        assertThat(TH.baht(3000)).isEqualTo("3,000 บาท");
        assertThat(EN.baht(new Baht(50))).isEqualTo("0.50 baht");
        assertThat(TH.number(1868907)).isEqualTo("1,868,907");
    }

    @Test
    void fillsArgumentsAndChoosesByNumber() {
        StaticMessageSource source = new StaticMessageSource();
        source.addMessage("x.y", Texts.ENGLISH, "{0} has {1} {1|visit|visits}, don't forget {2}");
        source.addMessage("shared.date.and-time", Texts.ENGLISH, "{0} {1}");
        source.addMessage("shared.time", Texts.ENGLISH, "{0}:{1}");
        Texts texts = new Texts(source, Texts.ENGLISH, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(texts.text("x.y", "<b>", 1, TODAY)).isEqualTo("<b> has 1 visit, don't forget 22 Nov 2026");
        assertThat(texts.text("x.y", "A", 1200, NOW)).isEqualTo("A has 1,200 visits, don't forget 22 Nov 2026 13:30");
    }

    @Test
    void throwsWhereAKeyIsMissing() {
        assertThat(TH.has("shared.day.0")).isTrue();
        assertThat(TH.has("shared.nothing")).isFalse();
        assertThatThrownBy(() -> TH.text("shared.nothing")).isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void picksTheNameInTheReadersLanguage() {
        assertThat(TH.pick("ลำปาง", "Lampang")).isEqualTo("ลำปาง");
        assertThat(EN.pick("ลำปาง", "Lampang")).isEqualTo("Lampang");
        assertThat(EN.pick("บ้านไร่", "")).isEqualTo("บ้านไร่");
    }
}
