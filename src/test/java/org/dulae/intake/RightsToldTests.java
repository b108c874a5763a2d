package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dulae.benefit.Fact;
import org.dulae.intake.SpokenRights.Line;
import org.junit.jupiter.api.Test;

/** What the desk reads out of what is being said. */
class RightsToldTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static SpokenRights said(String... typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], List.of(typed[i + 1]));
        }
        return RightsTold.rights(new ContactForm(fields), "ลูกที่จะเกิด", TODAY);
    }

    private static List<String> codes(List<Line> lines) {
        return lines.stream()
                .map(line -> line.child() + line.answer().entitlement().code())
                .toList();
    }

    @Test
    void anAgeAndThreeAnswersShowTheAllowance() {
        SpokenRights age = said("birth", "65 ปี");
        assertThat(codes(age.likely())).doesNotContain("OLD_AGE_ALLOWANCE");
        assertThat(age.ask()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        SpokenRights more =
                said("birth", "65 ปี", "rightTHAI", "yes", "rightIN_HOUSE_REGISTER", "yes", "rightSTATE_PENSION", "no");
        assertThat(codes(more.likely())).contains("OLD_AGE_ALLOWANCE");
        assertThat(more.ask()).doesNotContain(Fact.THAI, Fact.STATE_PENSION);
    }

    @Test
    void aSmallChildOfAPoorHomeIsASubjectOfItsOwn() {
        String[] home = {
            "birth",
            "30",
            "otherName",
            "น้องดำ",
            "otherAge",
            "3 ขวบ",
            "rightTHAI",
            "yes",
            "rightChildThai",
            "yes",
            "rightIncome",
            "๙,๐๐๐",
            "rightPeople",
            "3"
        };
        assertThat(codes(said(home).likely())).contains("น้องดำCHILD_SUPPORT_GRANT");
        home[5] = "19 ปี";
        assertThat(codes(said(home).likely())).noneMatch(code -> code.startsWith("น้องดำ"));
    }

    @Test
    void whoeverExpectsAChildSeesWhatItMayBeDue() {
        assertThat(codes(said(
                                "rightExpecting",
                                "yes",
                                "rightTHAI",
                                "yes",
                                "rightChildThai",
                                "yes",
                                "rightIncome",
                                "9000",
                                "rightPeople",
                                "3")
                        .likely()))
                .contains("ลูกที่จะเกิดCHILD_SUPPORT_GRANT");
    }

    @Test
    void aTickSaysYesAndNoTickSaysNothing() {
        assertThat(codes(said("birth", "40", "problems", "DISABILITY").likely()))
                .contains("DISABILITY_CARD");
        SpokenRights nothing = said("birth", "40");
        assertThat(nothing.likely()).isEmpty();
        assertThat(said().isEmpty()).isTrue();
    }

    @Test
    void whatBelongsToARestrictedMatterIsNeitherShownNorAsked() {
        SpokenRights all = said("birth", "30", "problems", "INCOME", "rightHARDSHIP", "yes", "rightTHAI", "yes");
        assertThat(all.likely()).noneMatch(line -> line.answer().entitlement().restricted());
        assertThat(all.maybe()).noneMatch(line -> line.answer().entitlement().restricted());
        assertThat(all.ask()).noneMatch(Fact::restricted);
    }

    private static ContactForm form(String... typed) {
        ContactForm form = ContactForm.EMPTY;
        for (int i = 0; i < typed.length; i += 2) {
            form = form.with(typed[i], typed[i + 1]);
        }
        return form;
    }

    @Test
    void whatWasAnsweredOfThePersonStandsAsFactsAreWritten() {
        ContactForm answered = form(
                        "birth",
                        "65",
                        "rightIncome",
                        "9,000",
                        "rightPeople",
                        "๓",
                        "rightTHAI",
                        "yes",
                        "rightHARDSHIP",
                        "no")
                .with("rightReceives", "OLD_AGE_ALLOWANCE", "NONE", "AIDS_ALLOWANCE");
        assertThat(RightsTold.answers(answered, TODAY))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Fact.HOUSEHOLD_INCOME,
                        "9000.00/MONTH/3",
                        Fact.THAI,
                        "yes",
                        Fact.HARDSHIP,
                        "no",
                        Fact.RECEIVING,
                        "OLD_AGE_ALLOWANCE"));
        assertThat(RightsTold.answers(RightsTold.without(answered), TODAY)).isEmpty();
        assertThat(RightsTold.answers(form("rightReceives", "NONE"), TODAY)).containsEntry(Fact.RECEIVING, ",");
    }

    @Test
    void whatIsTickedElsewhereHalfAnsweredOrUnreadableIsNoAnswer() {
        assertThat(RightsTold.answers(
                        form(
                                "problems",
                                "DISABILITY",
                                "groups",
                                "DISABLED",
                                "rightIncome",
                                "9000",
                                "rightTHAI",
                                "maybe",
                                "rightReceives",
                                "AIDS_ALLOWANCE",
                                "rightExpecting",
                                "yes",
                                "rightChildThai",
                                "yes"),
                        TODAY))
                .isEmpty();
    }
}
