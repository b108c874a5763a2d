package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dulae.access.Keys;
import org.dulae.upkeep.BackupKey;
import org.dulae.upkeep.BackupProblem;
import org.dulae.upkeep.BackupProblem.Kind;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A restore that would not be whole, or not its own, is none: it says why, and leaves what stood there as it was. */
@Timeout(120)
class RestoreRefusedTests {
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
    void refusesWhatIsNotWholeOrNotItsOwnBeforeAnythingIsMade() throws Exception {
        Path file = saved.backup();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 200] ^= 1;
        Path changed = Files.write(folder.resolve("changed.backup"), bytes);
        Path cut = Files.write(folder.resolve("cut.backup"), Arrays.copyOf(bytes, bytes.length - 300));
        BackupKey other = BackupKey.readOrMake(folder.resolve("other.key"));
        try (TestDatabase target = TestDatabase.empty()) {
            refuses(saved.restoration(changed, target), Kind.CHANGED);
            refuses(saved.restoration(cut, target), Kind.CHANGED);
            refuses(new Restoration(file, other, saved.dataKeys(), target.urls()), Kind.OTHER_KEY);
            Path otherData = folder.resolve("other-dulae.key");
            new Keys(otherData);
            refuses(
                    new Restoration(file, BackupKey.read(saved.settings.keyFile()), otherData, target.urls()),
                    Kind.OTHER_DATA_KEY);
            assertThat(schemas(target)).isEmpty();
        }
        refuses(saved.restoration(file, saved.source), Kind.NOT_EMPTY);
    }

    private static List<String> schemas(TestDatabase database) {
        return database.owner()
                .sql(
                        "select nspname from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema')")
                .query(String.class)
                .list();
    }

    @Test
    void whatCannotBeBroughtBackWholeLeavesNothingBehind() throws Exception {
        owner.sql("create table access.stray (id int)").update();
        Path file = saved.backup();
        try (TestDatabase target = TestDatabase.empty()) {
            assertThatThrownBy(() -> saved.restoration(file, target).run()).isInstanceOf(SQLException.class);
            assertThat(schemas(target)).isEmpty();
        }
    }

    @Test
    void refusesABackupOfANewerProgram() throws Exception {
        refusesWithFiles("person/V99__later.sql", "select 1");
    }

    /** The same number, but not the same words: tables of another line of the program. */
    @Test
    void refusesABackupOfAnotherProgramAndLeavesNothingBehind() throws Exception {
        refusesWithFiles("upkeep/V1__installation.sql", "\n-- grown elsewhere");
    }

    @Test
    void tablesThatCannotBeMadeLeaveNothingBehind() throws Exception {
        migrations("upkeep/V1__installation.sql", "\nselect 1 / 0");
        Path file = saved.backup();
        try (TestDatabase target = TestDatabase.empty()) {
            target.owner().sql("create schema somebody_elses").update();
            assertThatThrownBy(() -> saved.restoration(file, target).run()).isInstanceOf(FlywayException.class);
            assertThat(schemas(target)).containsExactly("somebody_elses");
        }
    }

    private void refusesWithFiles(String name, String more) throws Exception {
        migrations(name, more);
        Path file = saved.backup();
        try (TestDatabase target = TestDatabase.empty()) {
            refuses(saved.restoration(file, target), Kind.NEWER);
            assertThat(schemas(target)).isEmpty();
        }
    }

    /** As if the tables had been made with one file more, or with more in one. */
    private void migrations(String changed, String more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean added = true;
        try (ZipInputStream ours = new ZipInputStream(new ByteArrayInputStream(MigrationFiles.ours()));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = ours.getNextEntry(); entry != null; entry = ours.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(ours.readAllBytes());
                if (entry.getName().equals(changed)) {
                    zip.write(more.getBytes(StandardCharsets.UTF_8));
                    added = false;
                }
            }
            if (added) {
                zip.putNextEntry(new ZipEntry(changed));
                zip.write(more.getBytes(StandardCharsets.UTF_8));
            }
        }
        owner.sql("update runtime.migrated set files = ?")
                .param(bytes.toByteArray())
                .update();
    }

    private static void refuses(Restoration restoration, Kind kind) {
        assertThatThrownBy(restoration::run)
                .asInstanceOf(type(BackupProblem.class))
                .extracting(BackupProblem::kind)
                .isEqualTo(kind);
    }
}
