package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.centre.Chairs;
import org.dulae.letter.LetterRegister;
import org.dulae.letter.ReceivedLetters;
import org.dulae.letter.RegisterLine;
import org.dulae.letter.RegisterLine.Way;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Names in what is kept for ever: a line of the register loses its words and keeps its number, a chair goes ten years after the term. */
@DulaeTest
class ErasedWordsTests {
    private static final String TAMBON = "620103";
    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate LONG_AGO = LocalDate.of(2014, 6, 1);

    @Autowired
    private Retention retention;

    @Autowired
    private LetterRegister register;

    @Autowired
    private ReceivedLetters received;

    @Autowired
    private Casework casework;

    @Autowired
    private Chairs chairs;

    private Pages pages;
    private JdbcClient owner;
    private Actor officer;
    private Actor privacy;
    private Actor head;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        pages = new Pages(mvc);
        owner = TableOwner.of(settings);
    }

    @BeforeEach
    void offices() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "62"));
        head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
    }

    private static RegisterLine.Told told() {
        return new RegisterLine.Told(
                "กพ 12/2557", LONG_AGO, "นางแก้ว สมมุติ", "ศูนย์", SomeOldRecord.WORDS, "โทรหานางแก้ว");
    }

    private UUID came(@Nullable CaseId about) {
        return received.register(officer, told(), about, PDF);
    }

    private void old(UUID line) {
        owner.sql("update letter.entry set registered_on = ? where id = ?")
                .params(LONG_AGO, line)
                .update();
    }

    private RegisterLine line(UUID id) {
        return register.get(officer, id);
    }

    private int files(UUID of) {
        return owner.sql("select count(*)::int from document.file where owner_id = ?")
                .param(of)
                .query(Integer.class)
                .single();
    }

    private boolean isDue(Actor actor, DueKind kind, UUID id) {
        return retention.due(actor, kind).stream().anyMatch(one -> one.id().equals(id));
    }

    private UUID erased(DueKind kind) {
        UUID id = retention.propose(privacy, kind);
        retention.decide(head, id, true, "");
        retention.carryOut(head, id);
        return id;
    }

    @Test
    void aCaseTakesTheWordsOfItsLettersAlongAndNumberAndDateStay() {
        CaseId id = SomeCase.of(SomeCase.person(owner, TAMBON, "แก้ว"))
                .in(TAMBON, officer.unit())
                .opened(casework, officer);
        UUID line = came(id);
        old(line);
        assertThat(isDue(privacy, DueKind.REGISTER, line))
                .as("it goes with its case")
                .isFalse();
        SomeOldThing.closed(owner, id);
        erased(DueKind.CASE);
        assertThat(line(line)).satisfies(left -> {
            assertThat(left.isWithoutWords()).isTrue();
            assertThat(left.told().sender() + left.told().done()).isEmpty();
            assertThat(left.number()).isPositive();
            assertThat(left.told().theirNumber()).isEqualTo("กพ 12/2557");
            assertThat(left.by()).isEqualTo(officer.name());
        });
        assertThat(files(line)).isZero();
    }

    @Test
    void aLineOfNoCaseLosesItsWordsAndItsScanAfterItsTimeAndTheRegisterSaysSo() {
        UUID in = came(null);
        UUID out = register.enter(officer, Way.OUT, told()).id();
        UUID young = came(null);
        old(in);
        old(out);
        assertThat(isDue(privacy, DueKind.REGISTER, young)).isFalse();
        assertThat(isDue(privacy, DueKind.REGISTER, in)).isTrue();
        assertThat(pages.page(privacy, "/privacy/retention/REGISTER")).doesNotContain(SomeOldRecord.WORDS, "แก้ว");
        erased(DueKind.REGISTER);
        assertThat(line(in).isWithoutWords()).isTrue();
        assertThat(line(out).isWithoutWords()).isTrue();
        assertThat(line(young).told().sender()).isEqualTo("นางแก้ว สมมุติ");
        assertThat(files(in)).isZero();
        assertThat(isDue(privacy, DueKind.REGISTER, in)).isFalse();
        assertThat(pages.page(officer, "/letters/entries/" + in))
                .contains("ถ้อยคำลบไปแล้ว")
                .doesNotContain("แก้ว");
        assertThat(pages.page(officer, "/letters?way=IN")).contains("ถ้อยคำลบไปแล้ว", SomeOldRecord.WORDS);
    }

    @Test
    void whoChairedLongAgoGoesAndTheOneInOfficeStays() {
        Actor province = SomeActor.provinceOfficerOf("62");
        UUID gone = chaired(province, "620104", LocalDate.of(2010, 1, 1), null);
        UUID stays = chaired(province, "620104", LocalDate.of(2014, 1, 1), gone);
        assertThat(isDue(privacy, DueKind.CHAIR, gone)).isTrue();
        assertThat(isDue(privacy, DueKind.CHAIR, stays)).isFalse();
        Actor elsewhere = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "25"));
        assertThat(isDue(elsewhere, DueKind.CHAIR, gone)).isFalse();
        UUID proposal = erased(DueKind.CHAIR);
        assertThat(chairs.of(province, "620104")).extracting(Chairs.Chair::id).containsExactly(stays);
        assertThat(new SomeOldRecord(owner, officer).counted("CHAIR", "TAMBON")).isPositive();
        assertThat(pages.page(head, "/privacy/disposals/" + proposal)).contains("ประธาน อพม. ที่พ้นวาระแล้ว");
        assertThat(pages.page(head, "/privacy/retention")).contains("ตำบล");
    }

    private UUID chaired(Actor province, String area, LocalDate from, @Nullable UUID before) {
        chairs.appoint(province, new Chairs.Chair(NewId.next(), area, "สมมุติ ประธาน", null, from, null), before);
        return chairs.of(province, area).getFirst().id();
    }
}
