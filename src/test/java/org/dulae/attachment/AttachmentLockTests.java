package org.dulae.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees a photo, a paper or a voice: whoever sees its case, wherever the case goes. */
@DulaeTest
class AttachmentLockTests {
    private static final String TAMBON = "520702";
    private static final String NEXT_TAMBON = "521304";
    private static final byte[] PICTURE = "%PDF-1.7 paper".getBytes(StandardCharsets.US_ASCII);
    private static final Attachment.Told TOLD =
            new Attachment.Told(Attachment.Kind.PAPER, "ใบรับรองแพทย์", "แจ้งความ", LocalDate.of(2025, 11, 3), "");
    private static final Consent HELP = ConsentTests.said(Consent.By.SELF, Consent.Purpose.HELP);
    private final Casework casework;
    private final Attachments attachments;
    private final Acting acting;
    private final Teams teams;
    private final JdbcClient owner;
    private final Actor officer;
    private final PersonId person;

    @Autowired
    AttachmentLockTests(
            Casework casework,
            Attachments attachments,
            Acting acting,
            Teams teams,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.casework = casework;
        this.attachments = attachments;
        this.acting = acting;
        this.teams = teams;
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        this.person = SomeCase.person(owner, TAMBON, "แก้วตา");
    }

    @Test
    void ofARestrictedCaseOnlyTheTeamAndOfAnotherPersonNobodyWhoIsBarred() {
        UUID team = acting.as(officer, () -> teams.forMatter(officer, officer.unit(), Set.of()));
        Actor member = SomeActor.inTeams(officer, team);
        CaseId hidden =
                SomeCase.of(person).in(TAMBON, member.unit()).restrictedTo(team).opened(casework, member);
        UUID photo = attachments.add(member, hidden, person, TOLD, HELP, PICTURE);
        assertThat(attachments.open(member, hidden, photo, Consent.Purpose.HELP).bytes())
                .isNotEmpty();
        assertThatThrownBy(() -> attachments.open(officer, hidden, photo, Consent.Purpose.HELP))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.add(
                        member,
                        hidden,
                        person,
                        TOLD,
                        ConsentTests.said(Consent.By.SELF, Consent.Purpose.values()),
                        PICTURE))
                .isInstanceOf(IllegalArgumentException.class);
        PersonId child = SomeCase.person(owner, TAMBON, "ต้นหอม");
        CaseId open = SomeCase.of(person)
                .in(TAMBON, officer.unit())
                .concerning(child, NewCase.Part.AFFECTED)
                .opened(casework, officer);
        UUID hers = attachments.add(officer, open, person, TOLD, HELP, PICTURE);
        Actor kin = SomeActor.barredFrom(officer, child.value());
        assertThatThrownBy(() -> attachments.get(kin, open, hers)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.open(kin, open, hers, Consent.Purpose.HELP))
                .isInstanceOf(NotFound.class);
        UUID childs = attachments.add(officer, open, child, TOLD, HELP, PICTURE);
        assertThat(attachments.get(officer, open, childs).attachment().of()).isEqualTo(child);
    }

    @Test
    void goesAlongWhenItsCaseIsHandedOver() {
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf(NEXT_TAMBON));
        CaseId id = SomeCase.of(person).in(TAMBON, officer.unit()).opened(casework, officer);
        UUID paper = attachments.add(officer, id, person, TOLD, HELP, PICTURE);
        casework.handOver(
                officer,
                id,
                1,
                new Casework.HandOver(neighbour.unit(), NEXT_TAMBON, Set.of(), null, "ย้ายไปอยู่กับพี่สาว"));
        assertThat(attachments.open(neighbour, id, paper, Consent.Purpose.HELP).bytes())
                .isEqualTo(PICTURE);
        assertThatThrownBy(() -> attachments.open(officer, id, paper, Consent.Purpose.HELP))
                .isInstanceOf(NotFound.class);
        attachments.withdraw(neighbour, id, paper, "", "");
        assertThatThrownBy(() -> attachments.withdraw(neighbour, id, paper, "", ""))
                .isInstanceOf(Stale.class);
    }
}
