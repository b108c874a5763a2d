package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.attachment.Attachment;
import org.dulae.attachment.Attachments;
import org.dulae.attachment.Consent;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.complaint.Complained;
import org.dulae.complaint.Complaint;
import org.dulae.complaint.ComplaintDesk;
import org.dulae.complaint.NewComplaint;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case is erased with all that hangs on it, a complaint keeps it, and no table is forgotten. */
@DulaeTest
class ErasedCaseTests {
    private static final String TAMBON = "240108";
    private final Retention retention;
    private final Doors doors;
    private final JdbcClient owner;
    private final Actor officer;
    private final Actor privacy;
    private final Actor head;

    record Doors(Casework casework, ComplaintDesk complaints, Attachments attachments) {}

    @Autowired
    ErasedCaseTests(
            Retention retention,
            Casework casework,
            ComplaintDesk complaints,
            Attachments attachments,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.retention = retention;
        this.doors = new Doors(casework, complaints, attachments);
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "24"));
        this.head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
    }

    private boolean isThere(String table, UUID id) {
        return owner.sql("select exists (select from " + table + " where id = ?)")
                .params(id)
                .query(Boolean.class)
                .single();
    }

    private Retention.Due due(Actor actor, DueKind kind, UUID id) {
        return retention.due(actor, kind).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> due(Actor actor, DueKind kind) {
        return retention.due(actor, kind).stream().map(Retention.Due::id).toList();
    }

    private Disposal erased(DueKind kind) {
        UUID id = retention.propose(privacy, kind);
        retention.decide(head, id, true, "");
        retention.carryOut(head, id);
        return retention.get(privacy, id);
    }

    private UUID photo(CaseId id, PersonId person) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalDate day = LocalDate.of(2014, 5, 1);
        Consent yes = new Consent(Consent.By.SELF, "", "", Set.of(Consent.Purpose.HELP), Consent.How.SPOKEN, day, "");
        doors.attachments()
                .add(
                        officer,
                        id,
                        person,
                        new Attachment.Told(Attachment.Kind.PHOTO, "หลังคา", "ขอซ่อมบ้าน", day, ""),
                        yes,
                        picture.toByteArray());
        return owner.sql("select id from attachment.attachment where case_id = ?")
                .params(id.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private int files(UUID of) {
        return owner.sql("select count(*) from document.file where owner_id = ?")
                .params(of)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    @Test
    void aClosedCaseGoesWithEverythingThatHangsOnIt() {
        PersonId person = SomeCase.person(owner, TAMBON, "แก้ว");
        CaseId id = SomeCase.of(person)
                .in(TAMBON, officer.unit())
                .with("INCOME", "HOUSING")
                .opened(doors.casework(), officer);
        CaseId open = SomeCase.of(SomeCase.person(owner, TAMBON, "บัวผัน"))
                .in(TAMBON, officer.unit())
                .opened(doors.casework(), officer);
        UUID photo = photo(id, person);
        assertThat(files(photo)).isEqualTo(1);
        SomeOldThing.closed(owner, id);
        assertThat(due(privacy, DueKind.CASE)).contains(id.value()).doesNotContain(open.value());
        assertThat(erased(DueKind.CASE).done().erased()).isPositive();
        assertThat(isThere("casework.case_file", id.value())).isFalse();
        assertThat(isThere("casework.case_file", open.value())).isTrue();
        assertThat(owner.sql("select count(*) from casework.case_problem where case_id = ?")
                        .params(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(files(photo)).isZero();
        SomeOldThing.untouched(owner, person);
        assertThat(due(privacy, DueKind.PERSON)).contains(person.value());
        erased(DueKind.PERSON);
        assertThat(isThere("person.person", person.value())).isFalse();
    }

    @Test
    void aComplaintThatIsNotOverKeepsItsCase() {
        CaseId id = SomeCase.of(SomeCase.person(owner, TAMBON, "แก้ว"))
                .in(TAMBON, officer.unit())
                .opened(doors.casework(), officer);
        SomeOldThing.closed(owner, id);
        String number = owner.sql("select number from casework.case_file where id = ?")
                .params(id.value())
                .query(String.class)
                .single();
        NewComplaint told = new NewComplaint(
                new Complained("24", null, Set.of(), ""),
                new Complaint.Told(Complaint.Channel.SPOKEN, "รอนาน", "อยากให้เร็วขึ้น", number),
                new Complaint.Reach("", "", Complaint.Safe.NOT_ASKED, ""));
        doors.complaints().take(officer, told, "รอนาน" + number);
        assertThat(due(privacy, DueKind.CASE, id.value()).hold()).isEqualTo("OTHER");
    }

    /** A table that comes to hang on a case tomorrow fails here: somebody has to say what becomes of it. */
    @Test
    void everyTableThatHangsOnACaseOrAPersonIsErasedWithIt() {
        String erasing = owner.sql("""
                        select string_agg(prosrc, ' ') from pg_proc
                         where oid in ('privacy.erase_case(uuid)'::regprocedure, 'privacy.erase_person(uuid)'::regprocedure)
                        """).query(String.class).single();
        List<String> hanging = owner.sql("""
                        select distinct k.conrelid::regclass::text from pg_constraint k
                         where k.contype = 'f' and k.confdeltype not in ('c', 'n')
                           and k.confrelid in ('casework.case_file'::regclass, 'person.person'::regclass)
                        """).query(String.class).list();
        assertThat(hanging).hasSizeGreaterThan(20).allMatch(table -> erasing.contains(table + " "));
        List<String> named = owner.sql("""
                        select n.nspname || '.' || c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and a.attname in ('case_id', 'matter_id') and n.nspname || '.' || c.relname <> 'exchange.brought'
                            and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confdeltype = 'c'
                                              and k.confrelid = 'casework.case_file'::regclass)
                         union select o.name from document.owner o
                          -- A scanned letter goes with its case (ReceivedLetterLockTests); a signed agreement is about no case.
                          where o.name not in ('letter.received', 'privacy.signed_copy')
                        """).query(String.class).list();
        assertThat(named).hasSizeGreaterThan(20).allMatch(table -> erasing.contains(table));
    }
}
