package org.dulae.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.dulae.upkeep.BackupProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a backup, without a database: nobody reads it without its key, and nothing in it can be changed unnoticed. */
class BackupFileTests {
    @TempDir
    Path folder;

    private BackupKey key() {
        return BackupKey.readOrMake(folder.resolve("backup.key"));
    }

    private byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SealedOutput out = new SealedOutput(bytes, key())) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private byte[] opened(byte[] sealed, BackupKey key) throws IOException {
        SealedInput in = new SealedInput(new ByteArrayInputStream(sealed), key, "a file");
        byte[] plain = in.readAllBytes();
        in.requireEnd();
        return plain;
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, SealedOutput.PIECE - 1, SealedOutput.PIECE, SealedOutput.PIECE + 1, 3 * SealedOutput.PIECE})
    void givesBackWhatWentIn(int length) throws IOException {
        byte[] plain = noise(length);
        assertThat(opened(sealed(plain), key())).isEqualTo(plain);
    }

    @Test
    void showsNothingOfWhatIsInIt() throws IOException {
        byte[] sealed = sealed("แก้ว ใจดีสมมุติ".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("แก้ว");
    }

    @Test
    void anyByteThatIsChangedIsNoticed() throws IOException {
        byte[] sealed = sealed(noise(SealedOutput.PIECE + 100));
        for (int at = 0; at < sealed.length; at += 1009) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> opened(changed, key())).isInstanceOf(BackupProblem.class);
        }
    }

    @Test
    void aCutEndAndAnAddedOneAreNoticed() throws IOException {
        byte[] sealed = sealed(noise(2 * SealedOutput.PIECE));
        int piece = SealedOutput.PIECE + SealedOutput.TAG + Integer.BYTES;
        refuses(() -> opened(Arrays.copyOf(sealed, sealed.length - 1), key()), Kind.CHANGED);
        refuses(() -> opened(Arrays.copyOf(sealed, sealed.length - piece), key()), Kind.CHANGED);
        refuses(() -> opened(Arrays.copyOf(sealed, sealed.length + 1), key()), Kind.CHANGED);
    }

    @Test
    void anotherKeyIsToldApartFromAChangedFile() throws IOException {
        byte[] sealed = sealed(noise(100));
        BackupKey other = BackupKey.readOrMake(folder.resolve("other.key"));
        refuses(() -> opened(sealed, other), Kind.OTHER_KEY);
        refuses(() -> opened(noise(1000), key()), Kind.NO_BACKUP);
        refuses(() -> BackupKey.read(folder.resolve("nowhere.key")), Kind.KEY_MISSING);
    }

    @Test
    void theKeyIsReadableByItsOwnerAlone() throws IOException {
        key();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("backup.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theSumOfRowsDoesNotDependOnTheirOrder() {
        RowDigest one = digest("a", "b", "b", "c");
        assertThat(digest("c", "b", "a", "b").hex()).isEqualTo(one.hex());
        assertThat(digest("a", "b", "c", "c").hex()).isNotEqualTo(one.hex());
        assertThat(digest("a", "b", "c").same(4, one.hex())).isFalse();
        assertThat(one.same(4, one.hex())).isTrue();
    }

    private static RowDigest digest(String... rows) {
        RowDigest digest = new RowDigest();
        for (String row : rows) {
            digest.add(row.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return digest;
    }

    @Test
    void keepsTheNewestOfEachDayAndOfEachMonth() throws IOException {
        BackupFolder here = new BackupFolder(folder);
        for (String day :
                "2026-08-05 2026-09-01 2026-09-30 2026-10-31 2026-11-18 2026-11-19 2026-11-20 2026-11-21".split(" ")) {
            Files.createFile(here.file(Instant.parse(day + "T01:00:00Z")));
            Files.createFile(here.file(Instant.parse(day + "T02:00:00Z")));
        }
        Files.createFile(folder.resolve("letter.txt"));
        here.prune(3, 3);
        assertThat(here.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "dulae-2026-11-21-090000.backup",
                        "dulae-2026-11-20-090000.backup",
                        "dulae-2026-11-19-090000.backup",
                        "dulae-2026-10-31-090000.backup",
                        "dulae-2026-09-30-090000.backup");
        assertThat(folder.resolve("letter.txt")).exists();
    }

    @Test
    void tonightsIsDueFromItsHourOn() {
        assertThat(Nightly.due(Instant.parse("2026-11-22T18:59:00Z"), 2)).isEqualTo("2026-11-21T19:00:00Z");
        assertThat(Nightly.due(Instant.parse("2026-11-22T19:00:00Z"), 2)).isEqualTo("2026-11-22T19:00:00Z");
    }

    @Test
    void settingsSayWhereAndWhen() {
        BackupSettings usual = BackupSettings.of(name -> null, folder);
        assertThat(usual.folder()).isEqualTo(folder.resolve("backups"));
        assertThat(usual.named()).isFalse();
        assertThat(usual.hour()).isEqualTo(2);
        BackupSettings chosen =
                BackupSettings.of(Map.of("DULAE_BACKUP_DIR", "/mnt/safe", "DULAE_BACKUP_HOUR", "off")::get, folder);
        assertThat(chosen.folder()).isEqualTo(Path.of("/mnt/safe"));
        assertThat(chosen.named()).isTrue();
        assertThat(chosen.hour()).isNull();
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, Kind kind) {
        assertThatThrownBy(reading)
                .asInstanceOf(type(BackupProblem.class))
                .extracting(BackupProblem::kind)
                .isEqualTo(kind);
    }
}
