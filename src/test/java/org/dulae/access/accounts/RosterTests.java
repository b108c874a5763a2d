package org.dulae.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.accounts.Roster.Fate;
import org.dulae.access.accounts.Roster.Row;
import org.junit.jupiter.api.Test;

/** Each line of a list of new accounts says what becomes of it. */
class RosterTests {
    private static final List<Unit> OFFICES = List.of(
            office("ศูนย์หัวเมือง", "Hua Mueang centre"), office("ศูนย์ซ้ำ", "One"), office("ศูนย์ซ้ำ", "Another"));
    private static final Map<String, Role> ROLES =
            Map.of("officer", Role.OFFICER, "เจ้าหน้าที่ศูนย์", Role.OFFICER, "ผู้ดูแลระบบ", Role.ADMIN);
    private static final String HEAD = "ชื่อ,ชื่อผู้ใช้,หน้าที่,หน่วยงาน\n";

    private static Unit office(String th, String en) {
        return new Unit(new UnitId(UUID.randomUUID()), UnitKind.CENTRE, th, en, "521305");
    }

    private static List<Row> rows(String lines) {
        return Roster.read(HEAD + lines, OFFICES, ROLES).rows();
    }

    @Test
    void aWholeLineCanBeAdded() {
        assertThat(rows("สมหญิง สมมุติ,Somying.S,เจ้าหน้าที่ศูนย์ / ผู้ดูแลระบบ,ศูนย์หัวเมือง"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.fate()).isEqualTo(Fate.NEW);
                    assertThat(row.number()).isEqualTo(2);
                    assertThat(row.login()).isEqualTo("somying.s");
                    assertThat(row.roles()).isEqualTo(Set.of(Role.OFFICER, Role.ADMIN));
                    assertThat(row.unit()).isEqualTo(OFFICES.getFirst());
                });
        assertThat(Roster.read("name\tlogin\trole\toffice\nก ข\tkor.k\tOFFICER\thua mueang CENTRE", OFFICES, ROLES)
                        .fresh())
                .hasSize(1);
    }

    @Test
    void aLineThatCannotBeAddedSaysWhy() {
        assertThat(rows("""
                        ,nobody.n,officer,ศูนย์หัวเมือง
                        ก ข,no,officer,ศูนย์หัวเมือง
                        ก ข,kor.one,officer,ศูนย์ไกล
                        ก ข,kor.two,officer,ศูนย์ซ้ำ
                        ก ข,kor.three,นายก,ศูนย์หัวเมือง
                        ก ข,kor.four,,ศูนย์หัวเมือง
                        ก ข,kor.five,officer,ศูนย์หัวเมือง
                        ค ง,KOR.FIVE,officer,ศูนย์หัวเมือง"""))
                .extracting(Row::reason)
                .containsExactly("name", "login", "office", "offices", "role", "role", "", "twice");
    }

    @Test
    void whoHasAnAccountStaysAsTheyAre() {
        Roster list = Roster.read(
                        HEAD + "ก ข,kor.k,officer,ศูนย์หัวเมือง\nค ง,khor.k,officer,ศูนย์หัวเมือง", OFFICES, ROLES)
                .beside(Set.of("kor.k"));
        assertThat(list.rows()).extracting(Row::fate).containsExactly(Fate.THERE_ALREADY, Fate.NEW);
        assertThat(list.fresh()).extracting(Row::login).containsExactly("khor.k");
    }

    @Test
    void aTableWithoutItsHeadOrWithTooManyLinesIsRefusedWhole() {
        assertThat(Roster.read("ก ข,kor.k,officer,ศูนย์หัวเมือง", OFFICES, ROLES)
                        .rows())
                .extracting(Row::reason)
                .containsExactly("columns");
        assertThat(rows(IntStream.rangeClosed(0, Roster.MOST)
                        .mapToObj(n -> "ก ข,kor." + n + ",officer,ศูนย์หัวเมือง")
                        .collect(Collectors.joining("\n"))))
                .extracting(Row::reason)
                .containsExactly("many");
    }

    @Test
    void aFileOfAnOlderExcelIsReadToo() {
        assertThat(RosterController.decoded(HEAD.getBytes(Charset.forName("x-windows-874"))))
                .isEqualTo(HEAD);
        assertThat(RosterController.decoded(HEAD.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(HEAD);
    }
}
