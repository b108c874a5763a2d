package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dulae.access.privacy.AuditVerify;
import org.dulae.upkeep.BackupProblem;
import org.dulae.upkeep.BackupProblem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was confirmed comes back: saved while somebody writes, restored where there is nothing, every row and the chain of the audit. */
@Timeout(120)
class RestoreDrillTests {
    private static final int SEALS = 300;

    @TempDir
    Path folder;

    private SavedInstallation saved;
    private JdbcClient owner;

    @BeforeEach
    void anInstallationWithSomethingInIt() {
        saved = new SavedInstallation(folder);
        owner = saved.owner;
    }

    @AfterEach
    void drop() {
        saved.close();
    }

    @Test
    void whatWasConfirmedBeforeTheBackupIsThereAfterTheRestore() throws Exception {
        // On a server that has seen many more transactions than the one to come.
        owner.sql("update access.audit_origin set added = 4000000000").update();
        List<Integer> confirmed = new ArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            try (Connection connection = saved.source.urls().owner().connect()) {
                JdbcClient other = JdbcClient.create(
                        new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true));
                for (int i = 1000; !enough.get(); i++) {
                    SavedInstallation.write(other, i);
                    synchronized (confirmed) {
                        confirmed.add(i);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        while (true) {
            synchronized (confirmed) {
                if (confirmed.size() > 20) {
                    break;
                }
            }
            Thread.onSpinWait();
        }
        int before;
        synchronized (confirmed) {
            before = confirmed.size();
        }
        SavedInstallation.write(owner, 400);
        SavedInstallation.seal(owner);
        owner.sql("create sequence casework.case_number_52_2570").update();
        owner.sql("select setval('casework.case_number_52_2570', 123)").query().listOfRows();
        Path file = saved.backup();
        enough.set(true);
        writer.join();
        assertThat(confirmed).hasSizeGreaterThan(before);
        assertThat(Files.getPosixFilePermissions(file))
                .as("only whoever runs it reads it")
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        try (TestDatabase target = TestDatabase.empty()) {
            Restoration.Done done = saved.restoration(file, target).run();
            assertThat(done.audit().findings()).isEmpty();
            assertThat(done.audit().seals()).isEqualTo(2);
            assertThat(new Catalogue(target.owner()).everything())
                    .isEqualTo(new Catalogue(saved.source.owner()).everything());
            assertThat(target.app()
                            .sql("select has_sequence_privilege('casework.case_number_52_2570', 'usage')")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(target.owner()
                            .sql("select nextval('casework.case_number_52_2570')")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(124);
            List<String> back = target.owner()
                    .sql("select key from access.client_key")
                    .query(String.class)
                    .list();
            assertThat(back)
                    .contains("key 0", "key 300")
                    .containsAll(confirmed.subList(0, before).stream()
                            .map(i -> "key " + i)
                            .toList());
            assertThat(target.owner()
                            .sql("select distinct location from access.client_key")
                            .query(String.class)
                            .single())
                    .isEqualTo("แก้ว\t\n\\ 'ใจดี'");
            theAuditGoesOnWhereItStood(target.owner(), done.audit().rows());
        }
    }

    private static void theAuditGoesOnWhereItStood(JdbcClient restored, long rows)
            throws SQLException, InterruptedException {
        SavedInstallation.write(restored, 5000);
        SavedInstallation.seal(restored);
        SavedInstallation.write(restored, 5001);
        SavedInstallation.seal(restored);
        try (Connection connection = restored.sql("select 1")
                .query((row, n) -> row.getStatement().getConnection())
                .single()) {
            AuditVerify.Report report = AuditVerify.verify(connection, List.of());
            // A seal leaves out what is younger than any transaction of the server, and other databases on it have
            // theirs.
            for (int again = 0; report.unsealed() > 0 && again < SEALS; again++) {
                Thread.sleep(100);
                SavedInstallation.seal(restored);
                report = AuditVerify.verify(connection, List.of());
            }
            assertThat(report.findings()).isEmpty();
            assertThat(report.rows()).isEqualTo(rows + 2);
            assertThat(report.unsealed()).isZero();
        }
    }

    @Test
    void oneAtATime() throws Exception {
        try (Connection first = saved.source.urls().owner().connect();
                var statement = first.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('dulae.backup'))");
            assertThatThrownBy(saved::backup)
                    .asInstanceOf(type(BackupProblem.class))
                    .extracting(BackupProblem::kind)
                    .isEqualTo(Kind.BUSY);
        }
    }

    @Test
    void whatWentWrongIsNotedAndWhatWentWellToo() throws Exception {
        saved.backup();
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");
        assertThatThrownBy(() -> saved.backup(saved.settings.into(file))).isInstanceOf(BackupProblem.class);
        assertThat(owner.sql("select outcome || coalesce(problem, '') from upkeep.backup order by finished_at")
                        .query(String.class)
                        .list())
                .containsExactly("GOOD", "FAILEDDULAE-049");
    }
}
