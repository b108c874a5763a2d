package org.dulae.centre.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.rollout.Board.Line;
import org.dulae.centre.rollout.Board.Reached;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/** A board as a file for a spreadsheet. Dates are ISO, so that they sort. */
record RolloutSheet(Areas areas, Texts t) {
    private static final List<String> COLUMNS = List.of(
            "code",
            "province",
            "district",
            "tambon",
            "plan",
            "pilot",
            "centre",
            "agreed",
            "founded",
            "answered",
            "open",
            "covered",
            "held");

    String of(Board board) {
        Stream<String> head = Stream.of(
                row(COLUMNS.stream().map(name -> t.text("centre.sheet." + name)).toList()));
        return Stream.concat(head, board.lines().stream().map(line -> row(cells(line))))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private List<String> cells(Line line) {
        AreaPath path = areas.path(new AreaCode(line.areaCode()));
        Standing centre = line.centre();
        Instant answered = centre == null ? null : centre.calls().answered();
        Stream<String> place = Stream.concat(
                Stream.of(line.areaCode()), path.areas().stream().map(area -> t.pick(area.nameTh(), area.nameEn())));
        Stream<String> life = centre == null
                ? Stream.of("", "", "", "")
                : Stream.of(
                        centre.name(t),
                        text(centre.agreed() ? centre.agreedOn() : null),
                        text(centre.founded() ? centre.foundedOn() : null),
                        answered == null
                                ? ""
                                : LocalDate.ofInstant(answered, ThaiDate.ZONE).toString());
        return Stream.of(
                        place,
                        Stream.of(text(line.openBy()), yes(line.pilot())),
                        life,
                        Stream.of(yes(Reached.OPEN.counts(line)), yes(Reached.COVERED.counts(line)), held(line)))
                .flatMap(cells -> cells)
                .toList();
    }

    private String held(Line line) {
        return Blocker.of(line).stream()
                .map(blocker -> t.text(blocker.key()) + ": " + blocker.reason(line, t))
                .collect(Collectors.joining("; "));
    }

    private String yes(boolean so) {
        return so ? t.text("centre.sheet.yes") : "";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(RolloutSheet::cell).collect(Collectors.joining(","));
    }

    /** What begins like a formula is text all the same: the name of a centre is typed by people. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
