package org.dulae.benefit.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.dulae.DulaeTest;
import org.dulae.benefit.Fact;
import org.dulae.benefit.occasion.Occasion.Kind;
import org.dulae.person.fact.KnownFact;
import org.junit.jupiter.api.Test;

/** Days that come by themselves stand once on the list of the office that answers. */
@DulaeTest
class OccasionTests extends OccasionScene {
    @Test
    void standsOnTheListUntilSomebodySaysWhatBecameOfItAndComesBackWhenThatIsTakenBack() throws Exception {
        assertThat(list()).contains("ครบ 60 ปี", "ลงทะเบียนเบี้ยยังชีพผู้สูงอายุได้", "600 บาท", "แก้ว ใจดีสมมุติ");
        String before = occasions.mark(officer);
        assertThat(press("DONE")).isEqualTo(303);
        assertThat(list()).doesNotContain("ครบ 60 ปี");
        assertThat(occasions.mark(officer)).isNotEqualTo(before);
        assertThat(press("OPEN")).isEqualTo(303);
        assertThat(of(officer, kaeo)).hasSize(1);
        assertThat(press("NOT_NEEDED")).isEqualTo(303);
        assertThat(of(officer, kaeo)).isEmpty();
        assertThat(owner.sql("select answer from benefit.occasion_answer where person_id = :id order by created_at, id")
                        .param("id", kaeo.value())
                        .query(String.class)
                        .list())
                .containsExactly("DONE", "OPEN", "NOT_NEEDED");
    }

    @Test
    void whatIsPutOffComesUpAgainAndNeverAfterItCanBeAsked() throws Exception {
        assertThat(press("LATER", "until", today.plusYears(2).toString())).isEqualTo(303);
        assertThat(of(officer, kaeo)).isEmpty();
        LocalDate last = today.plusDays(21).plus(Occasion.AFTER);
        assertThat(occasions.open(officer, last.minusDays(1)))
                .noneMatch(one -> one.person().equals(kaeo));
        assertThat(occasions.open(officer, last)).anyMatch(one -> one.person().equals(kaeo));
    }

    @Test
    void whoeverDiedHasNoBirthdayAndHerFuneralCanBeAskedFor() {
        owner.sql("update person.person set died_on = :day, birth_date = '1950-01-01' where id = :id")
                .param("day", today.minusDays(10))
                .param("id", kaeo.value())
                .update();
        assertThat(of(officer, kaeo)).extracting(Occasion::kind).containsExactly(Kind.FUNERAL);
        owner.sql("update person.person set birth_date = :born where id = :id")
                .param("born", today.plusDays(22).minusYears(60))
                .param("id", kaeo.value())
                .update();
        assertThat(of(officer, kaeo)).as("not quite sixty").isEmpty();
    }

    @Test
    void aCardThatRunsOutIsRenewedBefore() {
        Map<Fact, String> cards = Map.of(
                Fact.DISABILITY_CARD,
                "yes",
                Fact.DISABILITY_CARD_EXPIRES,
                today.plusDays(30).toString(),
                Fact.WELFARE_CARD,
                "yes",
                Fact.WELFARE_CARD_EXPIRES,
                today.plusDays(60).toString());
        rights.tell(officer, kaeo, cards, KnownFact.Source.PAPER, 0);
        assertThat(of(officer, kaeo))
                .extracting(Occasion::kind)
                .containsExactlyInAnyOrder(Kind.AGE_60, Kind.DISABILITY_CARD);
    }

    /** With very many people: the indexes can be used in spite of the locks, so no list reads the register from end to end. */
    @Test
    void readsNoTableOfPeopleFromEndToEnd() {
        String plan = acting.as(officer, () -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + OccasionRepository.NEAR)
                            .params(OccasionRepository.asked(officer, LocalDate.of(2026, 10, 5)))
                            .query(String.class)
                            .list());
        });
        assertThat(plan)
                .contains("person_born", "person_pkey")
                .doesNotContain(
                        "Seq Scan on person",
                        "Seq Scan on fact",
                        "Seq Scan on case_file",
                        "Seq Scan on membership",
                        "Seq Scan on help",
                        "Seq Scan on refusal",
                        "Seq Scan on timer");
    }
}
