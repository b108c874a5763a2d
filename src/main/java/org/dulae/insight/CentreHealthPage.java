package org.dulae.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dulae.access.Unit;
import org.dulae.area.Population;
import org.dulae.casework.Closure;
import org.dulae.casework.Urgency;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.CoverPart;
import org.dulae.insight.NumbersPage.Line;
import org.dulae.insight.Tally.Help;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How one centre fares: what comes, how soon it helps, what ends there, what it hands on, and what could help it. It is compared with no
 * other centre, and nobody of it is named.
 *
 * @param head what was counted in the period
 * @param months the last months, the earliest first
 * @param people registered in the tambon; null where nobody knows
 * @param staff how many people of the centre may work on its matters
 * @param standing how far it has come and who looks after it; null where nobody wrote anything down
 * @param since when the months began
 */
record CentreHealthPage(
        Unit centre,
        NumbersPage head,
        List<NumbersPage> months,
        @Nullable Population people,
        int staff,
        @Nullable Standing standing,
        LocalDate since) {
    private static final double THOUSAND = 1000;

    /** What could help, and the number that says so. */
    record Hint(String text, String href, String link) {}

    String to(Period other) {
        return "/centres/" + centre.id().value() + "/health?period=" + other.code();
    }

    // ---- what comes

    int most() {
        return months.stream()
                .mapToInt(month -> Math.max(month.of("contacts"), month.of("opened")))
                .max()
                .orElse(0);
    }

    List<Line> bar(String number) {
        return List.of(new Line("", number, number.equals("opened") ? "shade" : "shade-open"));
    }

    int came(String number) {
        return months.stream().mapToInt(month -> month.of(number)).sum();
    }

    Population registered() {
        return Objects.requireNonNull(people);
    }

    boolean isRegistered() {
        return people != null && people.people() >= THOUSAND;
    }

    String perThousand() {
        return String.format(
                Locale.ROOT, "%.1f", came("opened") * THOUSAND / registered().people());
    }

    // ---- how soon

    /** Those that had help in their time, of those whose time is over or that had help. */
    Share inTime(Urgency urgency) {
        String of = "help." + urgency + ".";
        return new Share(
                head.of(of + Help.IN_TIME), head.tally().sum(of + Help.IN_TIME, of + Help.LATER, of + Help.OVERDUE));
    }

    // ---- what it hands on

    List<Line> moved(Texts t) {
        return reasons()
                .map(number -> new Line(head.label(number, t), number, "shade"))
                .toList();
    }

    /** The most frequent first. */
    private Stream<String> reasons() {
        return Stream.of(Closure.Beyond.values())
                .map(MovedUpRepository::number)
                .filter(number -> head.of(number) > 0)
                .sorted(Comparator.comparing(head::of).reversed());
    }

    // ---- what could help

    List<Hint> hints(Texts t) {
        List<Hint> hints = new ArrayList<>();
        int moved = head.of(MovedUpRepository.MOVED);
        reasons()
                .filter(number -> head.of(number) >= Tally.FEW && 2 * head.of(number) >= moved)
                .filter(number -> t.has("insight.hint." + number))
                .findFirst()
                .ifPresent(number -> hints.add(new Hint(
                        t.text("insight.hint." + number, head.of(number), moved),
                        head.href(number),
                        t.text("insight.hint.open"))));
        if (staff == 1 && head.of("late") >= Tally.FEW) {
            hints.add(new Hint(
                    t.text("insight.hint.late", head.of("late")), head.href("late"), t.text("insight.hint.open")));
        }
        uncovered(t).ifPresent(hints::add);
        if (answers() && came("contacts") < months.size()) {
            hints.add(new Hint(
                    t.text("insight.hint.few", came("contacts"), months.size()),
                    "/centres/" + centre.id().value() + "/papers/poster",
                    t.text("insight.hint.poster")));
        }
        return hints;
    }

    /** What nobody said of who looks after it at which hour, while it serves people. */
    private Optional<Hint> uncovered(Texts t) {
        return Optional.ofNullable(standing)
                .filter(one -> one.founded() && !one.isCovered())
                .map(one -> new Hint(
                        t.text("insight.hint.cover", CoverPart.words(one.uncovered(), t)),
                        "/centres/" + centre.id().value() + "/cover",
                        t.text("insight.hint.cover.open")));
    }

    /** Looked after at every hour, though one person works there alone. */
    boolean isCoveredAlone() {
        return staff == 1 && standing != null && standing.isCovered();
    }

    /** Whether its telephone has been answered all these months. */
    private boolean answers() {
        LocalDate open = standing == null ? null : standing.openSince();
        return open != null && !open.isAfter(since);
    }
}
