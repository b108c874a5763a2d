package org.dulae.access.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.DatabaseUrls;
import org.dulae.TestDatabase;
import org.dulae.access.privacy.AuditVerify.Finding;
import org.dulae.access.privacy.AuditVerify.Report;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What even the superuser of the database cannot do unseen. */
class AuditVerifyTests {
    private static final Instant NINE = Instant.parse("2026-11-22T02:00:00Z");
    private TestDatabase database = TestDatabase.fresh();
    private JdbcClient superuser = database.superuser();
    private Instant now = NINE;

    @BeforeEach
    void twoHoursOfWork() {
        assertThat(superuser
                        .sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        for (int minute = 0; minute < 120; minute += 5) {
            write("person.read", NewId.next());
            write("casework.close", NewId.next(), NewId.next());
            now = now.plus(Duration.ofMinutes(5));
            seal();
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void write(String act, UUID... subjects) {
        superuser
                .sql(
                        "insert into access.audit (id, at, user_id, unit_id, area_code, act, subjects) values (?, ?, ?, ?, '521305', ?, ?)")
                .params(NewId.next(), Timestamp.from(now), NewId.next(), NewId.next(), act, subjects)
                .update();
    }

    private void seal() {
        TestDatabase.waitForOthers(superuser);
        superuser
                .sql("select access.seal_audit(?)")
                .params(Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    private Anchor anchor() {
        return superuser
                .sql("select seq, at, encode(root, 'hex') as root, total from access.audit_head()")
                .query((row, n) ->
                        new Anchor(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getLong(4)))
                .single();
    }

    private Report verify(Anchor... anchors) {
        DatabaseUrls urls = database.urls();
        try (Connection connection = DriverManager.getConnection(
                urls.owner().url(), urls.owner().user(), urls.owner().password())) {
            return AuditVerify.verify(connection, List.of(anchors));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> found(Anchor... anchors) {
        return verify(anchors).findings().stream().map(Finding::code).distinct().toList();
    }

    @Test
    void findsNothingInAWholeAuditAndCountsWhatIsNotSealedYet() {
        write("person.read", NewId.next());
        Report report = verify(anchor());
        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isEqualTo(49);
        assertThat(report.seals()).isEqualTo(24);
        assertThat(report.unsealed()).isEqualTo(1);
    }

    @Test
    void findsAChangedValue() {
        superuser
                .sql(
                        "update access.audit set act = 'person.list' where id = (select id from access.audit order by xid offset 7 limit 1)")
                .update();
        assertThat(found()).containsExactly("changed");
    }

    @Test
    void findsARemovedRow() {
        superuser
                .sql("delete from access.audit where id = (select id from access.audit order by xid offset 7 limit 1)")
                .update();
        assertThat(found()).containsExactly("removed");
    }

    @Test
    void findsTwoRowsThatChangedPlaces() {
        superuser.sql("""
                        with two as (select id, xid, row_number() over (order by xid) as n from access.audit order by xid offset 4 limit 2)
                        update access.audit a set xid = other.xid from two mine join two other on other.n <> mine.n where a.id = mine.id
                        """).update();
        assertThat(found()).containsExactly("changed");
    }

    @Test
    void findsTheLastHourCutOffByItsAnchor() {
        Anchor anchor = anchor();
        superuser
                .sql("delete from access.audit where at >= ?")
                .params(Timestamp.from(NINE.plus(Duration.ofHours(1))))
                .update();
        superuser
                .sql("delete from access.audit_seal where at > ?")
                .params(Timestamp.from(NINE.plus(Duration.ofHours(1))))
                .update();
        assertThat(found()).as("without an anchor it looks whole").isEmpty();
        assertThat(found(anchor)).containsExactly("cut");
    }

    @Test
    void findsAChainMadeAnewByItsAnchor() {
        Anchor anchor = anchor();
        superuser.sql("update access.audit set act = 'person.list'").update();
        superuser.sql("delete from access.audit_seal").update();
        now = NINE.plus(Duration.ofMinutes(125));
        seal();
        assertThat(found(anchor)).contains("cut");
    }

    @Test
    void findsARowSlippedInWithAnOldTime() {
        Instant present = now;
        now = NINE.plus(Duration.ofMinutes(30));
        write("person.read", NewId.next());
        now = present.plus(Duration.ofMinutes(1));
        seal();
        assertThat(found()).containsExactly("time");
    }

    @Test
    void findsARowSlippedInAmongOldTransactions() {
        superuser.sql("""
                        insert into access.audit (id, at, xid, user_id, unit_id, area_code, act, subjects)
                        select gen_random_uuid(), at, xid, user_id, unit_id, area_code, act, subjects from access.audit order by xid offset 9 limit 1
                        """).update();
        assertThat(found()).containsExactly("added");
    }

    @Test
    void sealsNoRowOfATransactionThatIsStillRunning() throws SQLException {
        DatabaseUrls urls = database.urls();
        try (Connection late = DriverManager.getConnection(
                urls.owner().url(), urls.owner().user(), urls.owner().password())) {
            late.setAutoCommit(false);
            try (var statement = late.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            write("person.read", NewId.next());
            long before = anchor().total();
            seal();
            assertThat(anchor().total()).isEqualTo(before);
            late.rollback();
        }
        seal();
        assertThat(found()).isEmpty();
        assertThat(verify().unsealed()).isZero();
    }
}
