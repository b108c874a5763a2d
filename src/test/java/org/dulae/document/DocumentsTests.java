package org.dulae.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files: what is kept, and that who may not see the record a file belongs to does not see the file. */
@DulaeTest
class DocumentsTests {
    private static final String TAMBON = "521306";
    private static final byte[] PDF = "%PDF-1.7 ลงชื่อ".getBytes(StandardCharsets.UTF_8);
    private final Documents documents;
    private final Casework casework;
    private final JdbcClient owner;
    private final Actor officer;

    @Autowired
    DocumentsTests(
            Documents documents,
            Casework casework,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.documents = documents;
        this.casework = casework;
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
    }

    private CaseId matter(Actor actor, @Nullable UUID team, @Nullable PersonId other) {
        SomeCase some = SomeCase.of(SomeCase.person(owner, TAMBON, "แก้วตา")).in(TAMBON, actor.unit());
        some = team == null ? some : some.restrictedTo(team);
        some = other == null ? some : some.concerning(other, NewCase.Part.AFFECTED);
        return some.opened(casework, actor);
    }

    /** A record that owns files: something seen, of a case. */
    private Documents.Owner record(CaseId about) {
        UUID id = NewId.next();
        owner.sql("""
                        insert into attachment.attachment (id, case_id, person_id, area_code, team_id, kind, what, use_for, taken_on, by_user, by_name,
                          created_at)
                        select :id, c.id, c.person_id, c.area_code, c.team_id, 'SEEN', 'บัตร', 'ทดสอบ', date '2026-11-01', c.id, 'ทดสอบ', c.created_at
                          from casework.case_file c where c.id = :case
                        """).param("id", id).param("case", about.value()).update();
        return new Documents.Owner("attachment.attachment", id);
    }

    @Test
    void isKeptEncryptedReadBackWholeAndEachReadingIsRecorded() {
        Documents.Owner record = record(matter(officer, null, null));
        UUID file = documents.keep(officer, record, FileKind.PAPER, PDF);
        assertThat(owner.sql("select content from document.file where id = ?")
                        .param(file)
                        .query(byte[].class)
                        .single())
                .satisfies(kept ->
                        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("PDF", "ลงชื่อ"));
        assertThat(documents.open(officer, record, file).bytes()).isEqualTo(PDF);
        assertThat(owner.sql("select count(*) from access.audit where act = 'document.read' and ? = any(subjects)")
                        .param(file)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isNotThereForAnotherPlaceAnotherTeamOrAnotherRecord() {
        Documents.Owner record = record(matter(officer, null, null));
        UUID file = documents.keep(officer, record, FileKind.PAPER, PDF);
        Actor elsewhere = SomeActor.officerOf("521304");
        assertThat(documents.of(elsewhere, record)).isEmpty();
        assertThatThrownBy(() -> documents.open(elsewhere, record, file)).isInstanceOf(NotFound.class);
        Documents.Owner other = record(matter(officer, null, null));
        assertThatThrownBy(() -> documents.open(officer, other, file)).isInstanceOf(NotFound.class);
        UUID team = NewId.next();
        Actor member = SomeActor.inTeams(officer, team);
        Documents.Owner hidden = record(matter(member, team, null));
        documents.keep(member, hidden, FileKind.PAPER, PDF);
        assertThat(documents.of(member, hidden)).hasSize(1);
        assertThat(documents.of(officer, hidden)).isEmpty();
    }

    @Test
    void isNotThereForWhoIsBarredFromOneOfTheOthersOfItsCase() {
        PersonId child = SomeCase.person(owner, TAMBON, "ต้นหอม");
        Documents.Owner record = record(matter(officer, null, child));
        UUID file = documents.keep(officer, record, FileKind.PAPER, PDF);
        Actor kin = SomeActor.barredFrom(officer, child.value());
        assertThat(documents.of(kin, record)).isEmpty();
        assertThatThrownBy(() -> documents.open(kin, record, file)).isInstanceOf(NotFound.class);
        assertThat(documents.of(officer, record)).hasSize(1);
    }

    @Test
    void goesToNoRecordThatIsNotThereAndToNoTableThatOwnsNone() {
        Documents.Owner nobody = new Documents.Owner("attachment.attachment", NewId.next());
        assertThatThrownBy(() -> documents.keep(officer, nobody, FileKind.PAPER, PDF))
                .isInstanceOf(DataAccessException.class);
        Documents.Owner unit = new Documents.Owner("access.unit", officer.unit().value());
        assertThatThrownBy(() -> documents.keep(officer, unit, FileKind.PAPER, PDF))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void isErasedForGood() {
        Documents.Owner record = record(matter(officer, null, null));
        documents.keep(officer, record, FileKind.PAPER, PDF);
        documents.erase(SomeActor.officerOf("521304"), record);
        assertThat(documents.of(officer, record)).hasSize(1);
        documents.erase(officer, record);
        assertThat(owner.sql("select count(*) from document.file where owner_id = ?")
                        .param(record.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesWhatIsLargerOrOfAnotherKindThanWasAskedFor() {
        Documents.Owner record = record(matter(officer, null, null));
        refused(record, FileKind.PAPER, "<html>".getBytes(StandardCharsets.UTF_8), "document.error.PAPER");
        refused(record, FileKind.PICTURE, PDF, "document.error.PICTURE");
        refused(record, FileKind.SOUND, PDF, "document.error.SOUND");
        refused(record, FileKind.PAPER, new byte[0], "document.error.PAPER");
        refused(record, FileKind.PAPER, Arrays.copyOf(PDF, Documents.LARGEST + 1), "document.error.large");
        byte[] apple = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        refused(record, FileKind.PICTURE, apple, "document.error.heic");
    }

    private void refused(Documents.Owner record, FileKind kind, byte[] file, String why) {
        assertThatThrownBy(() -> documents.keep(officer, record, kind, file))
                .isInstanceOfSatisfying(
                        Unusable.class, refusal -> assertThat(refusal.key()).isEqualTo(why));
    }
}
