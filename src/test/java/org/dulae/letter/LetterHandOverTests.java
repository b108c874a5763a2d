package org.dulae.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.letter.RegisterLine.Way;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter after its case was handed over: read where the case is now, kept where it was written. */
@DulaeTest
class LetterHandOverTests {
    private static final String TAMBON = "520306";
    private static final String NEXT_TAMBON = "521304";
    private static final byte[] SCAN = "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Letters letters;

    @Autowired
    private LetterRegister register;

    @Autowired
    private Casework casework;

    @Autowired
    private Organisations organisations;

    private JdbcClient owner;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @Test
    void isReadWhereTheCaseIsNowAndStaysInTheRegisterWhereItWasWritten() {
        Actor officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf(NEXT_TAMBON));
        CaseId id = SomeCase.of(SomeCase.person(owner, TAMBON, "แก้วตา"))
                .in(TAMBON, officer.unit())
                .opened(casework, officer);
        OrganisationId school = organisations.register(
                SomeActor.provinceOfficerOf("52"),
                new Organisations.NewOrganisation(
                        OrganisationKind.SCHOOL, "โรงเรียนทดสอบ", "", null, TAMBON, null, LocalDate.MIN));
        register.keepHead(officer, new Letterhead("ลป 52301", "ศูนย์ทดสอบ", "เลขที่ 9", "โทร. 1300", 0));
        UUID letter = letters.draft(
                officer,
                id,
                new Letter.Recipient(school, "โรงเรียนทดสอบ"),
                new Letter.Words("ผู้อำนวยการ", "ส่งเด็กกลับเข้าเรียน", "", "", "ก", "ข", "ค", "ง", "จ"));
        letters.number(officer, letter, 1);
        letters.signed(officer, letter, SCAN);
        assertThatThrownBy(() -> letters.get(neighbour, letter)).isInstanceOf(NotFound.class);
        casework.handOver(
                officer,
                id,
                1,
                new Casework.HandOver(neighbour.unit(), NEXT_TAMBON, Set.of(), null, "ย้ายไปอยู่กับพี่สาว"));
        assertThat(letters.of(neighbour, id)).extracting(Letter::id).containsExactly(letter);
        UUID scan = letters.scans(neighbour, letter).getFirst().id();
        assertThat(letters.scan(neighbour, letter, scan).bytes()).isEqualTo(SCAN);
        assertThatThrownBy(() -> letters.signed(neighbour, letter, SCAN)).isInstanceOf(NotFound.class);
        assertThat(letters.scan(officer, letter, scan).bytes()).isEqualTo(SCAN);
        int year = ThaiDate.yearBe(LocalDate.now(ThaiDate.ZONE));
        assertThat(register.list(officer, new LetterRegister.Asked(Way.OUT, year, "", 1))
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.letter()).isEqualTo(letter))
                .satisfies(line -> assertThat(line.told().theirNumber()).isEqualTo("ลป 52301/1"))
                .satisfies(line -> assertThat(line.told().theirDate()).isEqualTo(line.on()));
        assertThat(register.list(neighbour, new LetterRegister.Asked(Way.OUT, year, "", 1))
                        .items())
                .isEmpty();
    }
}
