package org.dulae.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.directory.OrganisationImport.Fate;
import org.dulae.directory.OrganisationImport.Row;
import org.dulae.shared.Bundles;
import org.dulae.shared.PastedTable;
import org.dulae.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DulaeTest
class OrganisationImportTests {
    private static final Texts TH = new Texts(Bundles.load(), Texts.THAI, Clock.systemUTC());
    private static final String TABLE = """
            ประเภท\tชื่อ\tพื้นที่\tโทรศัพท์\tรหัส\tหมายเหตุ
            โรงเรียน\tโรงเรียนนำเข้าทดลองหนึ่ง\t560101\t054 000 001\tT-0001\tไม่ถูกอ่าน
            โรงเรียน\tโรงเรียนนำเข้าทดลองสอง\tต.เวียง อ.เมืองพะเยา จ.พะเยา\t\t\t
            โรงเรียน\tโรงเรียนนำเข้าทดลองสอง\t560101\t\t\t
            ร้านค้า\tร้านทดลอง\t560101\t\t\t
            โรงเรียน\tโรงเรียนต่างจังหวัด\t520101\t\t\t
            SCHOOL\t\t560101\t\t\t
            ศูนย์ช่วยเหลือสังคมตำบล\tศูนย์ทดลองนำเข้า\t560101\t\t\t
            """;

    @Autowired
    private OrganisationImport tables;

    @Autowired
    private Organisations organisations;

    private final Actor phayao = SomeActor.provinceOfficerOf("56");

    @Test
    void looksAtEveryLineFirstThenTakesTheNewOnesAndASecondTimeNothing() {
        List<Row> looked = tables.look(phayao, TABLE, TH).rows();
        assertThat(looked)
                .extracting(Row::number, Row::fate, Row::reason)
                .containsExactly(
                        tuple(2, Fate.NEW, ""),
                        tuple(3, Fate.NEW, ""),
                        tuple(4, Fate.REFUSED, "twice"),
                        tuple(5, Fate.REFUSED, "kind"),
                        tuple(6, Fate.REFUSED, "elsewhere"),
                        tuple(7, Fate.REFUSED, "name"),
                        tuple(8, Fate.REFUSED, "centre"));
        assertThat(schools()).as("looking changes nothing").isZero();
        assertThat(tables.take(phayao, TABLE, TH).count(Fate.NEW)).isEqualTo(2);
        assertThat(schools()).isEqualTo(2);
        assertThat(tables.take(phayao, TABLE, TH).count(Fate.THERE_ALREADY)).isEqualTo(2);
        assertThat(schools()).isEqualTo(2);
        assertThat(organisations.coded(phayao, OrganisationKind.SCHOOL, "T-0001"))
                .isPresent();
    }

    private long schools() {
        return organisations
                .list(phayao, "56", OrganisationKind.SCHOOL, LocalDate.of(2026, 11, 22))
                .size();
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThat(tables.look(phayao, "ชื่อ,พื้นที่\nโรงเรียน,560101", TH).rows())
                .extracting(Row::reason)
                .containsExactly("columns");
    }

    @Test
    void readsWhatASpreadsheetWrites() {
        PastedTable table = PastedTable.read(
                "\uFEFFkind,name,area\r\nSCHOOL,\"โรงเรียน \"\"ก\"\", สาขา 2\",560101\r\n\r\n", ImportColumns.NAMES);
        assertThat(table.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.get("name_th")).isEqualTo("โรงเรียน \"ก\", สาขา 2"));
        assertThat(PastedTable.csv(List.of("=1+1", "ก,ข", "ธรรมดา"))).isEqualTo("'=1+1,\"ก,ข\",ธรรมดา");
    }
}
