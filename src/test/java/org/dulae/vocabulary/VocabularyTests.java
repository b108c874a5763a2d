package org.dulae.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dulae.TestDatabase;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Term.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class VocabularyTests {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Vocabulary VOCABULARY = new Vocabulary(new TermRepository(DATABASE.app()));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Texts TH = new Texts(Bundles.load(), Texts.THAI, Clock.systemUTC());
    private static final Texts EN = new Texts(Bundles.load(), Texts.ENGLISH, Clock.systemUTC());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static List<String> codes(String list, LocalDate on) {
        return VOCABULARY.terms(list, on).stream().map(Term::code).toList();
    }

    @Test
    void S1_05_knowsThreeKindsOfServiceAndEveryHelpBelongsToOne() {
        assertThat(VOCABULARY.terms("service_kind", TODAY))
                .extracting(Term::nameTh)
                .containsExactly("ปรึกษา", "ช่วยเหลือ", "ดูแล");
        assertThat(VOCABULARY.terms("help_kind", TODAY))
                .extracting(Term::partOf)
                .isSubsetOf(codes("service_kind", TODAY));
        assertThat(codes("help_kind", TODAY)).contains("MONEY", "GOODS", "ADVICE", "CARE");
    }

    @Test
    void S1_07_namesACrisisWhileItLasts() {
        assertThat(codes("crisis", LocalDate.of(2022, 3, 9))).contains("COVID19", "FLOOD", "PM25", "DROUGHT");
        assertThat(codes("crisis", TODAY)).contains("FLOOD", "PM25", "DROUGHT").doesNotContain("COVID19");
        assertThat(VOCABULARY.name("crisis", "COVID19", TH)).isEqualTo("โควิด-19");
    }

    @Test
    void S1_08_servesTheGroupsOfTheFirstSeed() {
        assertThat(VOCABULARY.terms("target_group", TODAY))
                .extracting(Term::nameTh)
                .contains("เด็ก", "เยาวชน", "ผู้สูงอายุ", "คนพิการ", "ผู้ด้อยโอกาส");
    }

    @Test
    void S1_17_knowsTheProblemsOfTheFirstSeed() {
        assertThat(codes("problem", TODAY)).contains("INCOME", "EDUCATION", "DOMESTIC_VIOLENCE", "SINGLE_PARENT");
        assertThat(VOCABULARY.name("problem", "SINGLE_PARENT", TH)).contains("แม่เลี้ยงเดี่ยว", "พ่อเลี้ยงเดี่ยว");
        assertThat(VOCABULARY.plain("problem", "SINGLE_PARENT", TH)).isEqualTo("เลี้ยงลูกคนเดียว");
        assertThat(VOCABULARY.plain("problem", "SINGLE_PARENT", EN)).isEqualTo("Raising children alone");
    }

    @Test
    void S1_22_servesWomenToo() {
        assertThat(codes("target_group", TODAY)).contains("CHILD", "WOMAN", "DISADVANTAGED");
        assertThat(VOCABULARY.name("target_group", "WOMAN", TH)).isEqualTo("สตรี");
    }

    @Test
    void S2_05_countsThePartnersOfTheSecondSeed() {
        assertThat(codes("sector", TODAY))
                .startsWith("STATE", "LOCAL_GOVERNMENT", "ACADEMIA", "CIVIL_SOCIETY", "LEADERS_NETWORK");
    }

    @Test
    void restrictsWhatMustNotBeInferred() {
        assertThat(VOCABULARY.terms("problem", TODAY).stream()
                        .filter(Term::sensitive)
                        .map(Term::code))
                .containsExactlyInAnyOrder(
                        "DOMESTIC_VIOLENCE", "SEXUAL_VIOLENCE", "CHILD_ABUSE", "TRAFFICKING", "HIV", "MENTAL_HEALTH");
        assertThat(VOCABULARY.isSensitive("problem", List.of("INCOME", "HIV"))).isTrue();
        assertThat(VOCABULARY.isSensitive("problem", List.of("INCOME", "EDUCATION")))
                .isFalse();
    }

    @Test
    void givesEachUrgencyTheCentresOwnTarget() {
        assertThat(VOCABULARY.terms("urgency", TODAY))
                .extracting(Term::target)
                .containsExactly(
                        new Target(15, Target.Unit.MINUTES),
                        new Target(24, Target.Unit.HOURS),
                        new Target(3, Target.Unit.WORKING_DAYS),
                        new Target(15, Target.Unit.DAYS));
    }

    @Test
    void labelsFiveDimensionsAtFourLevels() {
        assertThat(codes("dimension", TODAY)).containsExactly("HEALTH", "LIVING", "EDUCATION", "INCOME", "ACCESS");
        assertThat(VOCABULARY.terms("dimension_level", TODAY))
                .extracting(Term::nameTh)
                .containsExactly("อยู่ลำบาก", "อยู่ยาก", "อยู่พอได้", "อยู่ดี");
        assertThat(VOCABULARY.terms("dimension_level", TODAY))
                .extracting(Term::source)
                .containsOnly("PROJECT");
    }

    @Test
    void saysNothingHurtfulInTheWordsThePersonSees() {
        List<String> never =
                List.of("เหยื่อ", "ติดเตียง", "ยากไร้", "ขอทาน", "เคส", "ปัญหาครอบครัว", "เลี้ยงเดี่ยว", "สงเคราะห์");
        assertThat(VOCABULARY.terms("problem", TODAY))
                .allSatisfy(term -> assertThat(term.plain(TH)).as(term.code()).doesNotContain(never));
    }

    @Test
    void everyTermIsCompleteInBothLanguages() {
        assertThat(new TermRepository(DATABASE.app()).all()).allSatisfy(term -> {
            assertThat(term.nameTh()).isNotBlank();
            assertThat(term.nameEn()).isNotBlank().doesNotContainPattern("[ก-๛]");
            assertThat(term.plainTh() == null)
                    .as("plain words of %s in both languages", term)
                    .isEqualTo(term.plainEn() == null);
        });
    }

    @Test
    void keepsUnknownCodesReadableAndRefusesUnknownLists() {
        assertThat(VOCABULARY.name("problem", "FROM_ELSEWHERE", TH)).isEqualTo("FROM_ELSEWHERE");
        assertThatIllegalArgumentException().isThrownBy(() -> VOCABULARY.terms("problems", TODAY));
    }

    @Test
    void nobodyChangesTermsFromAScreen() {
        assertThatThrownBy(() -> DATABASE.app()
                        .sql("update vocabulary.term set name_th = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
