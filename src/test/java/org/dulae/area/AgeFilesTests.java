package org.dulae.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.TestDatabase;
import org.dulae.area.AgeFiles.Import;
import org.dulae.area.AgeFiles.Kept;
import org.dulae.area.AgeFiles.Reading;
import org.dulae.area.AgeFiles.Reason;
import org.dulae.area.AgeFiles.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Age files of the register: read with their traps, taken once, taken back. */
class AgeFilesTests {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final AreaCode LAMPANG = new AreaCode("52");
    private static final AreaCode MUEANG_PAN = new AreaCode("5213");
    private static final UUID ME = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private TestDatabase database;
    private AgeFiles files;
    private Ageing ageing;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        AreaRepository areas = new AreaRepository(database.app());
        files = new AgeFiles(new AgeFileRepository(database.app()), new Areas(areas));
        ageing = new Ageing(new AgeRepository(database.app()), areas);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void rowsGoByCodeOrByNameWithinThoseBeforeThem() {
        SomeAgeFile file = SomeAgeFile.empty()
                .row("5213 อำเภอเมืองปาน", 10, "4||")
                .row("จังหวัดลำปาง", 20)
                .row("อำเภอแม่ทะ", 5)
                .row("ตำบลแม่ทะ", 3, "1||")
                .row("เทศบาลตำบลแม่ทะ", 1)
                .row("52080101 หมู่ที่ 1", 1)
                .row("ตำบลนาครัว", 2)
                .row("5213 อำเภอเมืองปาน", 11)
                .line("521305|1|2")
                .line(SomeAgeFile.empty().row("TH521305", 2).toString().strip().replaceFirst("\\|2\\|", "|สอง|"))
                .row("จังหวัดที่ไม่มีจริง", 1);

        Reading reading = read(file.toString().getBytes(Charset.forName("x-windows-874")));

        assertThat(reading.levels())
                .isEqualTo(Map.of(AreaLevel.PROVINCE, 1, AreaLevel.DISTRICT, 2, AreaLevel.TAMBON, 2));
        assertThat(reading.refused())
                .extracting(Refused::line, Refused::reason)
                .containsExactly(
                        tuple(5, Reason.TOWN),
                        tuple(6, Reason.VILLAGE),
                        tuple(8, Reason.TWICE),
                        tuple(9, Reason.SHORT),
                        tuple(10, Reason.NUMBER),
                        tuple(11, Reason.PLACE));
    }

    @Test
    void peopleAtNoAgeStandBesideAndTheTotalOfARowIsNobodyMore() {
        // 204 people of known age, 7 without; the row ends with its total.
        Reading reading = read(
                SomeAgeFile.empty().row("5213 อำเภอเมืองปาน", 1, "3|4|0|211").bytes());

        assertThat(reading.people()).isEqualTo(204);
        assertThat(reading.outside()).isEqualTo(7);
    }

    @Test
    void whatLiesWithinAnotherAreaOfTheFileIsNotCountedTwice() {
        Reading reading = read(SomeAgeFile.empty()
                .row("52 จังหวัดลำปาง", 2, "5||")
                .row("5213 อำเภอเมืองปาน", 1, "2||")
                .bytes());

        assertThat(reading.people()).isEqualTo(408);
        assertThat(reading.outside()).isEqualTo(5);
    }

    @Test
    void manyRefusedRowsAreCountedAndTheFirstOfThemShown() {
        SomeAgeFile file = SomeAgeFile.empty().row("5213", 1);
        for (int i = 0; i < 1000; i++) {
            file.line("หัวตาราง");
        }

        Reading reading = read(file.bytes());

        assertThat(reading.refusals()).isEqualTo(Map.of(Reason.SHORT, 1000));
        assertThat(reading.refused()).hasSize(RegisterAges.SHOWN);
    }

    @Test
    void nothingChangesUntilItIsTakenAndTheSameFileChangesNothingMore() {
        byte[] content = SomeAgeFile.empty().row("5213", 10, "4||").bytes();
        Kept file = kept(content, DAY, RegisterBase.THAI_ONLY);
        assertThat(files.read(file, code -> true).changes()).isOne();
        assertThat(ageing.ages(MUEANG_PAN).getFirst().basis()).isEqualTo(Ages.Basis.ESTIMATED);

        assertThat(take(file)).isPresent();

        Ages counted = ageing.ages(MUEANG_PAN).getFirst();
        assertThat(counted.basis()).isEqualTo(Ages.Basis.COUNTED);
        assertThat(counted.asOf()).isEqualTo(DAY);
        assertThat(counted.base()).isEqualTo(RegisterBase.THAI_ONLY);
        assertThat(counted.all()).isEqualTo(2040);
        assertThat(counted.people(80)).isEqualTo(440);
        assertThat(counted.outside()).isEqualTo(4);
        assertThat(counted.source()).isEqualTo("ages.txt");
        assertThat(files.kept(file.id(), ME)).isEmpty();
        Kept again = kept(content, DAY, RegisterBase.THAI_ONLY);
        assertThat(files.read(again, code -> true).changes()).isZero();
        assertThat(take(again)).isEmpty();
        assertThat(files.imports()).hasSize(1);
        assertThat(files.read(kept(content, DAY, RegisterBase.EVERYBODY), code -> true)
                        .changes())
                .as("whom a figure counts is part of it")
                .isOne();
    }

    @Test
    void whatIsTakenBackLeavesTheEarlierFigures() {
        take(kept(SomeAgeFile.empty().row("5213", 10).bytes(), DAY, RegisterBase.EVERYBODY));
        Import second = take(kept(SomeAgeFile.empty().row("5213", 11).bytes(), DAY, RegisterBase.EVERYBODY))
                .orElseThrow();
        assertThat(ageing.ages(MUEANG_PAN)).hasSize(1);
        assertThat(ageing.ages(MUEANG_PAN).getFirst().all()).isEqualTo(2244);

        assertThat(files.undo(second.id(), OTHER, NOW)).isTrue();

        assertThat(ageing.ages(MUEANG_PAN).getFirst().all()).isEqualTo(2040);
        assertThat(files.undo(second.id(), ME, NOW)).isFalse();
        assertThat(files.find(second.id()).orElseThrow().undoneBy()).isEqualTo(OTHER);
    }

    @Test
    void onlyOnesOwnPlacesAreTaken() {
        byte[] content = SomeAgeFile.empty().row("52", 2).row("51", 3).bytes();
        Kept file = kept(content, DAY, RegisterBase.EVERYBODY);

        Reading reading = files.read(file, code -> code.isWithin(LAMPANG));
        Import taken = files.take(file, LAMPANG, code -> code.isWithin(LAMPANG), ME, NOW)
                .orElseThrow();

        assertThat(reading.areas()).isOne();
        assertThat(reading.elsewhere()).isOne();
        assertThat(taken.areas()).isOne();
        assertThat(ageing.ages(new AreaCode("51")).getFirst().basis()).isEqualTo(Ages.Basis.ESTIMATED);
    }

    @Test
    void nobodyElseSeesAFileThatWaits() {
        Kept file = kept(SomeAgeFile.empty().row("52", 1).bytes(), DAY, RegisterBase.EVERYBODY);

        assertThat(files.kept(file.id(), OTHER)).isEmpty();
        files.keep("later.txt", new byte[] {'x'}, ME, NOW);
        assertThat(files.kept(file.id(), ME)).as("the file sent before").isEmpty();
    }

    @Test
    void whatIsNoTextIsToldApart() {
        assertThat(AgeFiles.wrong(new byte[0])).contains("empty");
        assertThat(AgeFiles.wrong(" \n ".getBytes(StandardCharsets.UTF_8))).contains("empty");
        assertThat(AgeFiles.wrong(new byte[] {'P', 'K', 3, 4, 0, 0})).contains("binary");
        assertThat(AgeFiles.wrong(new byte[AgeFiles.MOST_BYTES + 1])).contains("large");
        assertThat(AgeFiles.wrong(SomeAgeFile.empty().row("52", 1).bytes())).isEmpty();
    }

    private Reading read(byte[] content) {
        return files.read(kept(content, DAY, RegisterBase.EVERYBODY), code -> true);
    }

    private Kept kept(byte[] content, LocalDate asOf, RegisterBase base) {
        UUID id = files.keep("ages.txt", content, ME, NOW);
        files.describe(id, ME, asOf, base);
        return files.kept(id, ME).orElseThrow();
    }

    private int taken;

    private Optional<Import> take(Kept file) {
        return files.take(file, LAMPANG, code -> true, ME, NOW.plusSeconds(taken++));
    }
}
