package org.dulae.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Role;
import org.dulae.access.UserId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who looks into a complaint. */
class AnswererTests {
    private static final UUID PROVINCE = NewId.next();
    private static final UUID CENTRE = NewId.next();
    private static final UUID MINISTRY = NewId.next();
    private static final Answerer HEAD = who("วิชัย ตัวอย่างดี", Role.PROVINCE_HEAD, true, PROVINCE);
    private static final Answerer OFFICER = who("พิมพ์ ทดลองเมือง", Role.PROVINCE_OFFICER, true, PROVINCE);
    private static final Answerer PRIVACY = who("นิดา สมมุติธรรม", Role.PRIVACY, true, PROVINCE);
    private static final Answerer ADMIN = who("อนันต์ ทดสอบสิทธิ์", Role.ADMIN, true, PROVINCE);
    private static final Answerer ELSEWHERE = who("สมมุติ จากส่วนกลาง", Role.PROVINCE_HEAD, false, MINISTRY);
    private static final List<Answerer> ALL = List.of(ADMIN, PRIVACY, OFFICER, HEAD);

    private static Answerer who(String name, Role role, boolean near, UUID... offices) {
        return new Answerer(new UserId(NewId.next()), name, Set.of(role), Set.of(offices), near);
    }

    private static Complained about(@Nullable UUID unit, String words, Answerer... named) {
        return new Complained(
                "58",
                unit,
                Set.of(java.util.Arrays.stream(named)
                        .map(one -> one.id().value())
                        .toArray(UUID[]::new)),
                words);
    }

    private static String chosen(List<Answerer> all, Complained about) {
        return Answerer.choose(all, about).map(Answerer::name).orElse("");
    }

    @Test
    void aComplaintAboutACentreGoesToTheHeadOfTheProvince() {
        assertThat(chosen(ALL, about(CENTRE, ""))).isEqualTo(HEAD.name());
        assertThat(chosen(ALL, about(null, ""))).isEqualTo(HEAD.name());
        assertThat(chosen(List.of(PRIVACY, OFFICER), about(CENTRE, ""))).isEqualTo(OFFICER.name());
        assertThat(chosen(List.of(PRIVACY), about(CENTRE, ""))).isEqualTo(PRIVACY.name());
    }

    @Test
    void aHeadWhoWorksInThatCentreTooDoesNotJudgeIt() {
        Answerer both = who("วิชัย สองที่", Role.PROVINCE_HEAD, true, PROVINCE, CENTRE);
        assertThat(chosen(List.of(both, OFFICER), about(CENTRE, ""))).isEqualTo(OFFICER.name());
    }

    @Test
    void aComplaintAboutTheProvincialOfficeGoesToThePrivacyOfficerOrToAHeadElsewhere() {
        assertThat(chosen(ALL, about(PROVINCE, ""))).isEqualTo(PRIVACY.name());
        assertThat(chosen(List.of(HEAD, OFFICER, PRIVACY, ELSEWHERE), about(PROVINCE, "")))
                .isEqualTo(ELSEWHERE.name());
        assertThat(Answerer.inOrder(ALL, about(PROVINCE, ""))).containsExactly(PRIVACY);
    }

    @Test
    void whoIsNamedNeverAnswersNorDoesTheOwnOfficeWhileThereIsAnother() {
        assertThat(chosen(ALL, about(null, "", HEAD))).isEqualTo(PRIVACY.name());
        assertThat(chosen(ALL, about(PROVINCE, "", PRIVACY))).isEqualTo(HEAD.name());
        assertThat(chosen(List.of(HEAD, OFFICER), about(PROVINCE, "", HEAD))).isEqualTo(OFFICER.name());
        assertThat(Answerer.inOrder(ALL, about(PROVINCE, "", PRIVACY))).doesNotContain(PRIVACY);
    }

    @Test
    void aNameInTheWordsIsEnough() {
        assertThat(chosen(ALL, about(null, "คุณวิชัยที่จังหวัด"))).isEqualTo(PRIVACY.name());
        assertThat(chosen(ALL, about(CENTRE, "น้องนิดา กับคุณวิชัย"))).isEqualTo(OFFICER.name());
    }

    @Test
    void whereEverybodyIsNamedNobodyIsChosen() {
        assertThat(chosen(ALL, about(PROVINCE, "", HEAD, OFFICER, PRIVACY))).isEmpty();
        assertThat(chosen(List.of(ADMIN), about(CENTRE, ""))).isEmpty();
    }
}
