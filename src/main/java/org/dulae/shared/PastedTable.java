package org.dulae.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as it comes from a spreadsheet: pasted, with tabs, or as a file with commas and quotes. The first line names the columns, in
 * any order; columns of other names are not read.
 *
 * @param columns names of those that are known, in the order of the table; "" for the others
 */
public record PastedTable(List<String> columns, List<Line> lines) {
    /** @param number of the line in what was pasted, from 1 */
    public record Line(int number, Map<String, String> fields) {
        public String get(String column) {
            return fields.getOrDefault(column, "");
        }
    }

    /** @param names what a column may be called, in small letters, and what it is called here */
    public static PastedTable read(String text, Map<String, String> names) {
        List<List<String>> rows = cells(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (rows.isEmpty()) {
            return new PastedTable(List.of(), List.of());
        }
        List<String> columns = rows.getFirst().stream()
                .map(cell -> names.getOrDefault(cell.toLowerCase(Locale.ROOT), ""))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line(i + 1, fields(columns, rows.get(i))));
            }
        }
        return new PastedTable(columns, lines);
    }

    public boolean knows(String column) {
        return columns.contains(column);
    }

    private static Map<String, String> fields(List<String> columns, List<String> cells) {
        return Stream.iterate(0, i -> i < Math.min(columns.size(), cells.size()), i -> i + 1)
                .filter(i -> !columns.get(i).isEmpty())
                .collect(Collectors.toMap(columns::get, cells::get, (first, second) -> first));
    }

    private static List<List<String>> cells(String text) {
        String between = text.lines().findFirst().orElse("").indexOf('\t') >= 0 ? "\t" : ",";
        Matcher cell = Pattern.compile(
                        "(?:\"((?:[^\"]++|\"\")*+)\"|([^" + between + "\r\n]*+))(" + between + "|\r?\n|\\z)")
                .matcher(text);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (cell.find()) {
            String said = cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\"");
            row.add(ThaiText.normalise(said).strip());
            if (!cell.group(3).equals(between)) {
                rows.add(row);
                row = new ArrayList<>();
            }
            if (cell.group(3).isEmpty()) {
                break;
            }
        }
        return rows;
    }

    /** One line of a file for a spreadsheet; a text that a spreadsheet would take for a formula begins with an apostrophe. */
    public static String csv(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s)[=+@-].*") ? "'" + cell : cell)
                .map(cell -> cell.matches("(?s).*[\",\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(","));
    }
}
