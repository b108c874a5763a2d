package org.dulae.insight;

import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.casework.Closure;
import org.dulae.casework.Dimension;
import org.dulae.casework.Urgency;
import org.dulae.insight.Tally.Change;
import org.dulae.insight.Tally.End;
import org.dulae.insight.Tally.Help;
import org.dulae.insight.Tally.Wait;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;

/** The numbers of one area and period, in the order of the page: what became better, where it ended, how long it took, how much it was. */
record NumbersPage(Asked asked, Tally tally, Around around, Vocabulary words) {
    private static final long HOUR = 60;
    private static final long TWO_DAYS = 48 * HOUR;
    private static final long DAY = 24 * HOUR;
    private static final int MOST_NEEDS = 10;

    /**
     * Where one is.
     *
     * @param name of the place counted
     * @param inside places to look at more closely
     */
    record Around(List<Crumb> crumbs, String name, List<Choice> inside) {}

    /** One line of a picture that is a table at once. */
    record Line(String label, String number, String shade) {}

    String lead(Texts t) {
        return t.text(
                "insight.lead",
                around.name(),
                asked.period().name(t),
                asked.period().from(),
                asked.period().last(),
                asked.today());
    }

    int of(String number) {
        return tally.of(number);
    }

    String href(String number) {
        return "/numbers/" + number + "?" + asked.query();
    }

    // ---- the period

    List<Period> kinds() {
        return Stream.of(Period.Kind.values())
                .map(kind -> Period.of(kind, day()))
                .toList();
    }

    /** Today, or the last day of a period that is over. */
    private java.time.LocalDate day() {
        return asked.period().last().isBefore(asked.today()) ? asked.period().last() : asked.today();
    }

    String to(Period other) {
        return "/numbers?" + asked.in(other).query();
    }

    // ---- what became better

    Share better() {
        return new Share(of("life.BETTER"), of("closed"));
    }

    List<Change> changes() {
        return List.of(Change.values());
    }

    /** @param who {@code seen} = the officer, {@code said} = the person */
    List<Line> course(String who, Dimension dimension) {
        return Stream.of(Change.values())
                .map(change -> new Line("", who + "." + dimension + "." + change, "shade-" + change))
                .toList();
    }

    List<Dimension> dimensions() {
        return List.of(Dimension.values());
    }

    // ---- where it ended

    Share atTambon() {
        return new Share(of("ended.TAMBON"), ended());
    }

    /** Everything that ended here or had to leave for a wider office: what was handed on did not end in the tambon. */
    int ended() {
        return tally.sum("ended.TAMBON", "ended.DISTRICT", "ended.PROVINCE", "gone.BEYOND");
    }

    List<Line> ends(Texts t) {
        return Stream.of("ended." + End.TAMBON, "ended." + End.DISTRICT, "ended." + End.PROVINCE, "gone.BEYOND")
                .map(number -> new Line(label(number, t), number, "shade"))
                .toList();
    }

    List<Line> reasons(Texts t) {
        return Stream.of(Closure.Beyond.values())
                .map(reason -> "beyond." + reason)
                .filter(number -> of(number) > 0)
                .map(number -> new Line(label(number, t), number, "shade"))
                .toList();
    }

    // ---- how long it took

    /** Matters that had help or still may have it. */
    int awaited() {
        return Stream.of(Wait.values()).mapToInt(wait -> of("wait." + wait)).sum();
    }

    List<Line> waits(Texts t) {
        return Stream.of(Wait.values())
                .map(wait -> new Line(
                        label("wait." + wait, t), "wait." + wait, wait == Wait.WAITING ? "shade-open" : "shade"))
                .toList();
    }

    /** Within which time half of them had help: of a few nothing is said. */
    String half(String urgency, Texts t) {
        Long minutes = tally.halves().get(urgency);
        int among = urgency.isEmpty() ? awaited() : awaited(urgency);
        if (among < Tally.FEW) {
            return "–";
        }
        return minutes == null ? t.text("insight.half.not-yet") : duration(minutes, t);
    }

    private int awaited(String urgency) {
        return Stream.of(Help.values())
                .filter(help -> help != Help.NONE)
                .mapToInt(help -> of("help." + urgency + "." + help))
                .sum();
    }

    List<Urgency> urgencies() {
        return List.of(Urgency.values());
    }

    List<Help> helps() {
        return List.of(Help.values());
    }

    String target(Urgency urgency, Texts t) {
        return duration(urgency.target().toMinutes(), t);
    }

    static String duration(long minutes, Texts t) {
        if (minutes < HOUR) {
            return t.text("insight.minutes", minutes);
        }
        return minutes <= TWO_DAYS
                ? t.text("insight.hours", Math.round((double) minutes / HOUR))
                : t.text("insight.days", Math.round((double) minutes / DAY));
    }

    // ---- how much it was

    List<Line> contacts(Texts t) {
        return Stream.of("CASE", "SMALL_MATTER", "ADVICE", "WAITING", "OTHER")
                .map(end -> "contacts." + end)
                .map(number -> new Line(label(number, t), number, "shade"))
                .toList();
    }

    List<String> work() {
        return List.of("opened", "closed", "gone", "open", "late");
    }

    List<Line> needs(Texts t) {
        return tally.needs().stream()
                .limit(MOST_NEEDS)
                .map(number -> new Line(label(number, t), number, "shade"))
                .toList();
    }

    int most(List<Line> lines) {
        return lines.stream().mapToInt(line -> of(line.number())).max().orElse(0);
    }

    /** What a number counts, in words. */
    String label(String number, Texts t) {
        String[] part = number.split("\\.");
        return switch (part[0]) {
            case "help" -> t.text("insight.n.help", part[1], t.text("insight.help." + part[2]));
            case "seen", "said" ->
                t.text(
                        "insight.n." + part[0],
                        words.name("dimension", part[1], t),
                        t.text("insight.change." + part[2]));
            case "beyond" -> words.name("escalation_reason", part[1], t);
            case "moved" -> part.length == 1 ? t.text("insight.n.moved") : words.name("escalation_reason", part[1], t);
            case "need" -> words.name("problem", part[1], t);
            default -> t.text("insight.n." + number);
        };
    }
}
