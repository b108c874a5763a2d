package org.dulae.access.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.accounts.Users.NewAccount;
import org.dulae.shared.PastedTable;
import org.dulae.shared.PastedTable.Line;
import org.jspecify.annotations.Nullable;

/** A list of people who are to have an account, and what would become of each line. A sign-in name that is there already stays as it is. */
record Roster(List<Row> rows) {
    static final int MOST = 500;
    private static final int LONGEST_NAME = 200;
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("ชื่อ", "name"),
            Map.entry("ชื่อ–สกุล", "name"),
            Map.entry("ชื่อ-สกุล", "name"),
            Map.entry("login", "login"),
            Map.entry("ชื่อผู้ใช้", "login"),
            Map.entry("role", "role"),
            Map.entry("หน้าที่", "role"),
            Map.entry("office", "office"),
            Map.entry("หน่วยงาน", "office"));

    /** What becomes of a line. */
    enum Fate {
        NEW,
        THERE_ALREADY,
        REFUSED
    }

    /**
     * @param number of the line in what was pasted, from 1
     * @param reason why it is refused, as the end of a message key; "" otherwise
     */
    record Row(
            int number,
            String name,
            String login,
            Fate fate,
            String reason,
            @Nullable Unit unit,
            Set<Role> roles) {
        NewAccount account(LocalDate from) {
            return new NewAccount(login, name, Objects.requireNonNull(unit).id(), roles, from, null, false);
        }

        private Row refused(String why) {
            return new Row(number, name, login, Fate.REFUSED, why, unit, roles);
        }
    }

    /** @param roles by every word they may be called, in small letters */
    static Roster read(String text, List<Unit> offices, Map<String, Role> roles) {
        PastedTable table = PastedTable.read(text, COLUMNS);
        if (!table.knows("name") || !table.knows("login") || !table.knows("role") || !table.knows("office")) {
            return none("columns");
        }
        if (table.lines().size() > MOST) {
            return none("many");
        }
        Set<String> seen = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (Line line : table.lines()) {
            Row row = row(line, offices, roles);
            rows.add(row.fate() == Fate.NEW && !seen.add(row.login()) ? row.refused("twice") : row);
        }
        return new Roster(rows);
    }

    private static Roster none(String why) {
        return new Roster(List.of(new Row(1, "", "", Fate.REFUSED, why, null, Set.of())));
    }

    private static Row row(Line line, List<Unit> offices, Map<String, Role> known) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean understood = true;
        for (String word : line.get("role").split("[;/+]|\\s,\\s|,")) {
            Role role = known.get(word.strip().toLowerCase(Locale.ROOT));
            understood &= role != null && roles.add(role);
        }
        List<Unit> called = offices.stream()
                .filter(office -> line.get("office").equalsIgnoreCase(office.nameTh())
                        || line.get("office").equalsIgnoreCase(office.nameEn()))
                .toList();
        Row row = new Row(
                line.number(),
                line.get("name"),
                line.get("login").toLowerCase(Locale.ROOT),
                Fate.NEW,
                "",
                called.size() == 1 ? called.getFirst() : null,
                Set.copyOf(roles));
        String wrong = wrong(row, called.size(), understood);
        return wrong == null ? row : row.refused(wrong);
    }

    private static @Nullable String wrong(Row row, int offices, boolean understood) {
        if (row.name().isEmpty() || row.name().length() > LONGEST_NAME) {
            return "name";
        }
        if (!Users.LOGIN.matcher(row.login()).matches()) {
            return "login";
        }
        if (offices != 1) {
            return offices == 0 ? "office" : "offices";
        }
        return understood ? null : "role";
    }

    /** With what the house knows: who has a sign-in name already stays as he is. */
    Roster beside(Set<String> there) {
        return new Roster(rows.stream()
                .map(row -> row.fate() == Fate.NEW && there.contains(row.login())
                        ? new Row(
                                row.number(), row.name(), row.login(), Fate.THERE_ALREADY, "", row.unit(), row.roles())
                        : row)
                .toList());
    }

    List<Row> fresh() {
        return rows.stream().filter(row -> row.fate() == Fate.NEW).toList();
    }

    long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }
}
