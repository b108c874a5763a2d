package org.dulae.insight.monthly;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.access.Unit;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;
import org.dulae.vocabulary.Vocabulary;

/**
 * The return of one office and month.
 *
 * @param shown what the table of problems and target groups tells
 * @param above whether the reader reads the returns of other offices as well
 */
record ReturnPage(
        Unit office, ReturnMonth month, ReturnFigures figures, Slice shown, boolean above, ReturnNames names) {
    Vocabulary words() {
        return names.words();
    }

    String path() {
        return "/returns/" + office.id().value();
    }

    String lead(Texts t) {
        return t.text("insight.return.lead", office.name(t), month.name(t));
    }

    List<Crumb> crumbs(Texts t) {
        Crumb here = new Crumb(office.name(t));
        return above ? List.of(new Crumb(t.text("insight.return.offices"), "/returns"), here) : List.of(here);
    }

    /** What part of the month is counted, and when that was. */
    String until(Texts t) {
        return month.isRunning()
                ? t.text("insight.return.running.text", month.month().atDay(1), month.now())
                : t.text("insight.return.whole", month.now());
    }

    // ---- addresses: each says the month, so that it can be kept and sent

    String to(YearMonth other) {
        return path() + "?month=" + other + choice();
    }

    String show(Slice other) {
        return path() + "?month=" + month.month() + "&count=" + other.done() + channel(other) + "#parts";
    }

    private String choice() {
        return "&count=" + shown.done() + channel(shown);
    }

    private static String channel(Slice slice) {
        return slice.channel().equals(Slice.ALL) ? "" : "&channel=" + slice.channel();
    }

    String href(Slice slice) {
        return path() + "/list?month=" + month.month() + "&" + slice.query();
    }

    String file(String name) {
        return path() + "/" + name + "?month=" + month.month() + channel(shown);
    }

    List<Choice> months(Texts t) {
        return month.offered().stream()
                .map(one -> new Choice(one.toString(), ReturnMonth.name(one, t)))
                .toList();
    }

    // ---- the tables

    /** Codes of which there is any work, each with its words. */
    List<Choice> rows(Axis axis, Texts t) {
        return named(axis, codes(axis), t);
    }

    /** Codes of which there is any of this. */
    List<Choice> rows(Axis axis, Slice of, Texts t) {
        return named(
                axis,
                codes(axis).stream()
                        .filter(code -> figures.of(axis.of(of, code)) > 0)
                        .toList(),
                t);
    }

    /** The four counts, in the channel that is shown. */
    List<Slice> everyShown() {
        return Done.TOLD.stream()
                .map(done -> Axis.CHANNEL.of(Slice.of(done), shown.channel()))
                .filter(slice -> figures.of(slice) > 0)
                .toList();
    }

    private List<Choice> named(Axis axis, List<String> codes, Texts t) {
        return codes.stream()
                .map(code -> new Choice(code, label(axis, code, t)))
                .toList();
    }

    /** The smallest parts of all the work, in the order of the lists. */
    List<Slice> smallest() {
        List<String> problems = codes(Axis.PROBLEM);
        List<String> groups = codes(Axis.GROUP);
        List<String> channels = codes(Axis.CHANNEL);
        return figures.smallest().stream()
                .sorted(Comparator.comparing((Slice slice) -> Done.TOLD.indexOf(slice.done()))
                        .thenComparing(slice -> problems.indexOf(slice.problem()))
                        .thenComparing(slice -> groups.indexOf(slice.group()))
                        .thenComparing(slice -> channels.indexOf(slice.channel())))
                .toList();
    }

    private List<String> codes(Axis axis) {
        return axis.sorted(figures.codes(axis), words(), month.today());
    }

    static Slice cell(Slice of, String problem, String group) {
        return Axis.GROUP.of(Axis.PROBLEM.of(of, problem), group);
    }

    List<Choice> channels(Texts t) {
        return words().terms(Axis.CHANNEL.list(), month.today()).stream()
                .map(term -> new Choice(term.code(), term.name(t)))
                .toList();
    }

    // ---- words

    String label(Axis axis, String code, Texts t) {
        return code.equals(Axis.NONE) ? t.text("insight.return.none." + axis) : words().name(axis.list(), code, t);
    }

    /** Beside its number. */
    String label(Done done, Texts t) {
        return t.text("insight.return.n." + done);
    }

    /** At the head of a row. */
    String row(Done done, Texts t) {
        return t.label("insight.return.n." + done);
    }

    String kind(Slice slice, Texts t) {
        return kind(slice.done(), slice.kind(), t);
    }

    String kind(Done done, String kind, Texts t) {
        return switch (done) {
            case CONTACTS -> t.text("insight.n.contacts." + kind);
            case CLOSED -> words().name("closure_reason", kind, t);
            case HELP -> words().name("help_kind", kind, t);
            case MOVED -> words().name("escalation_reason", kind, t);
            case CARRIED, OPENED, LEFT -> t.text("casework.status." + kind);
        };
    }

    String where(Slice slice, Texts t) {
        return names.of(slice.where(), t);
    }

    /** Numbers of a Thai paper are written in Thai digits. */
    String digits(String text, Texts t) {
        return t.isThai() ? ThaiText.thaiDigits(text) : text;
    }

    String digits(int number, Texts t) {
        return digits(t.number(number), t);
    }

    static String name(YearMonth other, Texts t) {
        return ReturnMonth.name(other, t);
    }

    /** What a number counts, in words. */
    String title(Slice slice, Texts t) {
        StringBuilder title = new StringBuilder(row(slice.done(), t));
        for (Axis axis : Axis.values()) {
            String code = axis.code(slice);
            if (!code.equals(Slice.ALL)) {
                title.append(" · ").append(label(axis, code, t));
            }
        }
        if (!slice.kind().equals(Slice.ALL)) {
            title.append(" · ").append(kind(slice, t));
        }
        if (!slice.where().equals(Whereabouts.ANYWHERE)) {
            title.append(" · ").append(names.of(slice.where(), t));
        }
        return title.toString();
    }
}
