package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dulae.area.StatedFigures.Stated;
import org.junit.jupiter.api.Test;

/** A share printed in a text is held against the numbers beside it. */
class StatedFiguresTests {
    private static final String SEED =
            "จังหวัดอุบลราชธานีมีประชากร 1,868,907 คน (มีนาคม 2567) มีผู้สูงอายุ 278,537 คน (ปี 2566) คิดเป็นร้อยละ 19.55";

    @Test
    void S2_12_shareOfTheSeedIsNotWhatItsOwnNumbersGive() {
        Stated stated = only(SEED);

        assertThat(stated.percent()).isEqualTo(19.55);
        assertThat(stated.figure()).isEqualTo(new Figure(278_537, 1_868_907, new AsOf(2023, null), new AsOf(2024, 3)));
        assertThat(stated.figure().percent().getAsDouble()).isBetween(14.90, 14.905);
        assertThat(stated.holds()).isFalse();
        assertThat(stated.figure().ofDifferentDays()).isTrue();
        assertThat(stated.figure().wholeFor(19.55)).contains(1_424_742L);
        assertThat(stated.figure().partFor(19.55)).isEqualTo(365_371);
    }

    @Test
    void S2_12_mistakeOfTheSeedMakesAnotherSocietyOfIt() {
        assertThat(AgeingStage.of(14.90, AgeingStage.Base.SIXTY)).isEqualTo(AgeingStage.AGEING);
        assertThat(only("ผู้สูงอายุ 278,537 จาก 1,868,907 คน เท่ากับ 20.55 %").changesStage())
                .isTrue();
        assertThat(only("ผู้สูงอายุ 278,537 จาก 1,868,907 คน เท่ากับ 15.55 %").changesStage())
                .isFalse();
        // 19.55 is read as "almost an aged society"; 14.90 is not.
        assertThat(only(SEED).changesStage()).isTrue();
    }

    @Test
    void shareThatIsRoundedHolds() {
        assertThat(only("Thailand, Sep 2566: 66,061,517 people, 13,043,792 aged 60 and over = 19.74 %")
                        .holds())
                .isTrue();
        assertThat(only("ประเทศไทย ๖๔,๙๘๙,๕๐๔ คน ผู้สูงอายุ ๑๓,๔๕๐,๓๙๑ คน ร้อยละ ๒๐.๗๐")
                        .holds())
                .isTrue();
    }

    @Test
    void rowsOfATableNeedNoSignOfPerCent() {
        List<Stated> rows = StatedFigures.in(
                "จังหวัด\tผู้สูงอายุ\tประชากร\tร้อยละ\nอุบล\t278,537\t1,868,907\t19.55\nตัวอย่าง\t150\t1,000\t15.0\n");

        assertThat(rows).extracting(Stated::line).containsExactly(2, 3);
        assertThat(rows).extracting(Stated::holds).containsExactly(false, true);
        assertThat(rows).extracting(Stated::base).containsOnly(AgeingStage.Base.SIXTY);
    }

    @Test
    void partsOnOtherLinesOfTheParagraphCount() {
        List<Stated> found =
                StatedFigures.in("ประชากรทั้งหมด 1,000 คน\nผู้สูงอายุ 150 คน\nคิดเป็น 25 %\n\nอีกเรื่องหนึ่ง 12 %");

        assertThat(found).extracting(Stated::line).containsExactly(3, 5);
        assertThat(found.getFirst().figure()).isEqualTo(new Figure(150, 1000, null, null));
        assertThat(found.getFirst().holds()).isFalse();
        assertThat(found.getLast().figure()).isNull();
    }

    @Test
    void partsFarAwayAreNotTaken() {
        String between = "บรรทัดที่ไม่มีตัวเลข\n".repeat(6);

        assertThat(only("ประชากร 1,000 คน ผู้สูงอายุ 150 คน\n" + between + "คิดเป็น 25 %")
                        .figure())
                .isNull();
    }

    /** Reading each line together with all the others would take hours here. */
    @Test
    void longTablesOfSharesAloneAreReadLineByLine() {
        List<Stated> rows =
                StatedFigures.in("ตำบล;ร้อยละของผู้สูงอายุ;หมายเหตุ\n" + "ตัวอย่าง;12.5;-\n".repeat(100_000));

        assertThat(rows).hasSize(100_000).allMatch(row -> row.figure() == null);
        assertThat(rows.getLast().base()).isEqualTo(AgeingStage.Base.SIXTY);
    }

    @Test
    void baseOfTheShareIsReadFromItsWords() {
        assertThat(only("อายุ 65 ปีขึ้นไป 142 จาก 1,000 คน = 14.2 %").base()).isEqualTo(AgeingStage.Base.SIXTY_FIVE);
        assertThat(only("นักเรียน 142 จาก 1,000 คน = 14.2 %").base()).isNull();
    }

    @Test
    void yearsAndDaysAreNoPeople() {
        Stated stated = only("ณ วันที่ 31 ธันวาคม 2563 มีผู้สูงอายุ 150 คน จากทั้งหมด 1,000 คน คิดเป็น 15 %");

        assertThat(stated.figure().part()).isEqualTo(150);
        assertThat(stated.figure().whole()).isEqualTo(1000);
    }

    private static Stated only(String text) {
        List<Stated> found = StatedFigures.in(text);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
