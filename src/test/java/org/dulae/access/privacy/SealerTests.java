package org.dulae.access.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dulae.TestDatabase;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The head of the chain is written down outside the database, on a clock. */
class SealerTests {
    private static final Instant NINE = Instant.parse("2026-11-22T02:00:00Z");

    @TempDir
    private Path home;

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void drop() {
        database.close();
    }

    private Sealer at(Instant now) {
        return new Sealer(new SealRepository(database.app()), Clock.fixed(now, ZoneOffset.UTC), home);
    }

    private void write(Instant at) {
        database.superuser()
                .sql(
                        "insert into access.audit (id, at, user_id, unit_id, area_code, act, subjects) values (?, ?, ?, ?, '521305', 'person.read', ?)")
                .params(NewId.next(), Timestamp.from(at), NewId.next(), NewId.next(), new UUID[] {NewId.next()})
                .update();
        TestDatabase.waitForOthers(database.owner());
    }

    private List<Anchor> anchors() {
        return Anchor.read(at(NINE).anchorFile());
    }

    @Test
    void writesTheHeadOnceUntilTheChainHasGrown() {
        Sealer sealer = at(NINE);
        write(NINE);
        sealer.seal();
        sealer.anchor();
        sealer.anchor();
        assertThat(anchors()).hasSize(1);
        assertThat(anchors().getFirst().at()).isEqualTo(NINE);
        Sealer later = at(NINE.plus(Duration.ofHours(1)));
        write(NINE.plus(Duration.ofHours(1)));
        later.lastAnchor();
        assertThat(anchors()).extracting(Anchor::total).containsExactly(1L, 2L);
    }

    @Test
    void writesNothingBeforeThereIsAnythingAndGoesOnSealingWhereNoFileCanBeWritten() throws IOException {
        Sealer sealer = at(NINE);
        sealer.anchor();
        assertThat(sealer.anchorFile()).doesNotExist();
        Files.writeString(home.resolve("anchors"), "a file where the folder should be");
        write(NINE);
        sealer.seal();
        sealer.anchor();
        assertThat(new SealRepository(database.app()).head()).map(Anchor::total).contains(1L);
    }
}
