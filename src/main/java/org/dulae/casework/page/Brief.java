package org.dulae.casework.page;

import java.math.BigDecimal;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.List;
import org.dulae.casework.Assessment;
import org.dulae.casework.CaseReader.Audience;
import org.dulae.casework.CaseReader.Content;
import org.dulae.casework.Entries;
import org.dulae.casework.Matter;
import org.dulae.casework.NewCase;
import org.dulae.casework.NextStep;
import org.dulae.casework.Plan;
import org.dulae.casework.TimelineSource.Kind;
import org.dulae.casework.TimelineSource.Told;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A case in short, as it stands on paper. Who told of it is never on it: who reports harm to a child is protected (พ.ร.บ.คุ้มครองเด็ก
 * พ.ศ. 2546 มาตรา 29), and nothing about a restricted case says where.
 *
 * @param story oldest first
 * @param by who prints it
 */
record Brief(CaseHead head, Content content, Audience audience, List<Told> story, Vocabulary words, String by) {
    private static final int SHORT = 200;

    static Brief of(CaseHead head, Content content, Audience audience, Story story, Vocabulary words, String by) {
        Content shown = head.restricted() ? withoutPlaces(content) : content;
        List<Told> others = content.told().stream()
                .filter(told -> told.kind() != Kind.CONTACT)
                .toList();
        List<Told> told = story.of(shown, others).reversed().stream()
                .filter(one -> !one.tone().equals(Told.QUIET))
                .toList();
        return new Brief(head, content, audience, told, words, by);
    }

    private static Content withoutPlaces(Content content) {
        Entries all = content.entries();
        List<Entries.Fact> facts = all.facts().stream()
                .map(fact -> new Entries.Fact(
                        fact.id(),
                        fact.foundAt(),
                        fact.kind(),
                        "",
                        fact.source(),
                        fact.content(),
                        fact.ownWords(),
                        fact.byName()))
                .toList();
        return new Content(
                content.cover(),
                content.matter(),
                new Entries(facts, all.helps(), all.notes()),
                content.assessments(),
                content.plan(),
                content.changes(),
                content.told());
    }

    /** Numbers of a Thai paper are written in Thai digits. */
    static String digits(Texts t, String text) {
        return t.isThai() ? ThaiText.thaiDigits(text) : text;
    }

    String on(Instant at, Texts t) {
        return digits(t, t.date(at.atZone(ThaiDate.ZONE).toLocalDate()));
    }

    String printed(Texts t) {
        return t.text("casework.brief.printed", digits(t, t.longDate(head.today())), by);
    }

    /** A restricted case is named to a court alone. */
    boolean named() {
        return head.name() != null && (!head.restricted() || audience == Audience.COURT);
    }

    String who(Texts t) {
        String number = digits(t, head.file().number());
        if (!named() || head.name() == null) {
            return t.text("casework.conference.about.number", number);
        }
        String age = head.age(t);
        return t.text(
                "casework.conference.about", age == null ? head.name() : head.name() + " " + digits(t, age), number);
    }

    /** Where the person lives, down to the tambon; of a restricted case only the office that works on it. */
    String place(Texts t) {
        return head.restricted() ? head.unit().name(t) : head.place().full(t);
    }

    String groups(Texts t) {
        return String.join(
                ", ",
                head.file().targetGroups().stream()
                        .map(code -> words.name("target_group", code, t))
                        .toList());
    }

    String problem(Matter.Problem problem, Texts t) {
        return words.name("problem", problem.code(), t);
    }

    /** The others it concerns; never who told of it. */
    List<Matter.Concerned> concerned() {
        return content.matter().people().stream()
                .filter(one -> named() && one.name() != null && one.part() != NewCase.Part.REPORTER)
                .toList();
    }

    /** To a court the whole text; else as much as tells what it is about. */
    String text(Told told, Texts t) {
        String quote = told.quote();
        String text = told.text().isEmpty() && quote != null ? t.text("casework.quote", quote) : told.text();
        return digits(t, audience == Audience.COURT ? text : shortened(text));
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        if (line.length() <= SHORT) {
            return line;
        }
        BreakIterator ends = BreakIterator.getLineInstance(Texts.THAI);
        ends.setText(line);
        return line.substring(0, ends.preceding(SHORT)).strip() + " …";
    }

    List<Assessment.Course> courses() {
        return content.assessments().isEmpty() ? List.of() : Assessment.courses(content.assessments());
    }

    String dimension(Assessment.Course course, Texts t) {
        return words.name("dimension", course.dimension().name(), t);
    }

    String level(@Nullable Integer level, Texts t) {
        return level == null ? t.text("casework.level.none") : words.name("dimension_level", String.valueOf(level), t);
    }

    String doer(Plan.Task task, Texts t) {
        return !task.who().isEmpty()
                ? digits(t, task.who())
                : task.assigneeName().isEmpty() ? t.text("casework.task.owner") : task.assigneeName();
    }

    String state(Plan.Task task, Texts t) {
        Instant done = task.doneAt();
        return done == null
                ? t.text("casework.brief.until", on(task.dueAt(), t))
                : t.text("casework.brief.done", on(done, t));
    }

    List<Plan.Task> tasks(Plan.Goal goal) {
        return goal.tasks().stream().filter(task -> task.droppedAt() == null).toList();
    }

    List<Plan.Goal> goals() {
        return content.plan().goals().stream()
                .filter(goal -> goal.droppedAt() == null)
                .toList();
    }

    String kind(Entries.Help help, Texts t) {
        BigDecimal amount = help.amount();
        String kind = words.name("help_kind", help.kind().name(), t);
        return amount == null ? kind : kind + " " + digits(t, Baht.of(amount).format(t.locale()));
    }

    /** What comes next and until when, or how it ended. */
    String next(Texts t) {
        NextStep next = NextStep.of(content.file().state().status(), head.owned(), content.assessedAfterHelp());
        return next == null
                ? digits(t, head.lightWords(t))
                : t.text(
                        "casework.brief.next.until",
                        t.text(next.key()),
                        on(content.file().state().dueAt(), t));
    }
}
