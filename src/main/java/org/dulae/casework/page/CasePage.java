package org.dulae.casework.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dulae.access.Actor;
import org.dulae.casework.Assessment;
import org.dulae.casework.CasePanel;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseStatus;
import org.dulae.casework.Matter;
import org.dulae.casework.NextStep;
import org.dulae.casework.TimelineSource;
import org.dulae.casework.TimelineSource.Kind;
import org.dulae.casework.amend.AmendSheet;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * One case.
 *
 * @param story newest first
 * @param only the kind of sentence the story is narrowed to; null = all
 */
record CasePage(
        CaseHead head,
        CaseReader.Content content,
        List<TimelineSource.Told> story,
        @Nullable Kind only,
        List<CasePanel> panels,
        Vocabulary words,
        Actor actor) {
    private static final Set<Kind> IN_EVERY_CASE = EnumSet.of(Kind.FACT, Kind.HELP, Kind.ASSESSMENT, Kind.CHANGE);

    /** What the story can be narrowed to: what every case has sooner or later, and what this one has. */
    List<Kind> filters() {
        Set<Kind> kinds = EnumSet.copyOf(IN_EVERY_CASE);
        story.forEach(told -> kinds.add(told.kind()));
        if (only != null) {
            kinds.add(only);
        }
        return List.copyOf(kinds);
    }

    @Nullable
    NextStep next() {
        return NextStep.of(content.file().state().status(), head.owned(), content.assessedAfterHelp());
    }

    boolean open() {
        return content.file().isOpen();
    }

    List<String> steps(Texts t) {
        return List.of(CaseStatus.values()).stream()
                .map(status -> t.text("casework.status." + status.name()))
                .toList();
    }

    int step() {
        return content.file().state().status().ordinal();
    }

    /** What is asked for; what goes without saying is told only among its own kind. */
    List<TimelineSource.Told> told() {
        return story.stream()
                .filter(one -> only == null ? !one.tone().equals(TimelineSource.Told.QUIET) : one.kind() == only)
                .toList();
    }

    boolean moves(TimelineSource.Told told) {
        return told.link() != null
                && List.of(Story.MOVE, AmendSheet.BACK).contains(told.link().key());
    }

    /** The heading above a sentence, or null where the one before it has the same. */
    @Nullable
    String week(int index, Texts t) {
        int here = weekOf(told().get(index).at());
        if (index > 0 && weekOf(told().get(index - 1).at()) == here) {
            return null;
        }
        if (here >= weekOf(head.now())) {
            return t.text("casework.story.week.now");
        }
        return here <= 0 ? t.text("casework.story.week.first") : t.text("casework.story.week", here + 1);
    }

    private int weekOf(Instant at) {
        Instant start = content.file().origin().receivedAt();
        LocalDate first = LocalDate.ofInstant(start, ThaiDate.ZONE);
        LocalDate day = LocalDate.ofInstant(at, ThaiDate.ZONE);
        return (int) Math.floorDiv(day.toEpochDay() - first.toEpochDay(), 7L);
    }

    String storyTitle(Texts t) {
        return t.text("casework.story", weekOf(head.now()) + 1);
    }

    // ---- five dimensions

    List<Assessment.Course> courses() {
        return Assessment.courses(content.assessments());
    }

    boolean assessed() {
        return !content.assessments().isEmpty();
    }

    boolean ownLevels() {
        return courses().stream().anyMatch(course -> course.latest().ownLevel() != null);
    }

    boolean twice() {
        return content.assessments().size() > 1;
    }

    String dimension(Assessment.Course course, Texts t) {
        return words.name("dimension", course.dimension().name(), t);
    }

    String level(@Nullable Integer level, Texts t) {
        return level == null ? t.text("casework.level.none") : words.name("dimension_level", String.valueOf(level), t);
    }

    LocalDate firstOn() {
        return content.assessments().getFirst().on();
    }

    LocalDate lastOn() {
        return content.assessments().getLast().on();
    }

    /** The picture in one sentence: how many are better, which are not, which nobody has looked at. Never an average. */
    String dimensionsSentence(Texts t) {
        List<Assessment.Course> all = courses();
        long known = all.stream().filter(course -> course.now() != null).count();
        long better = all.stream().filter(Assessment.Course::better).count();
        long worse = all.stream().filter(Assessment.Course::worse).count();
        if (!twice()) {
            return t.text("casework.dims.once", known);
        }
        return t.text("casework.dims.sentence", better, known, worse);
    }

    // ---- words

    String problem(Matter.Problem problem, Texts t) {
        return words.name("problem", problem.code(), t);
    }

    String group(String code, Texts t) {
        return words.name("target_group", code, t);
    }

    String helpKind(String code, Texts t) {
        return words.name("help_kind", code, t);
    }

    String closureReason(Texts t) {
        return words.name(
                "closure_reason",
                Objects.requireNonNull(content.file().state().closed())
                        .closure()
                        .reason()
                        .name(),
                t);
    }

    String amount(BigDecimal baht, Texts t) {
        return Baht.of(baht).format(t.locale());
    }

    /** How long the person waited for the first help; null while nothing has come. */
    @Nullable
    String firstHelp(Texts t) {
        Instant first = content.file().state().firstHelpAt();
        if (first == null) {
            return null;
        }
        Duration waited = Duration.between(content.file().origin().receivedAt(), first);
        long hours = Math.max(0, waited.toHours());
        return hours < 48 ? t.text("casework.first-help.hours", hours) : t.text("casework.first-help.days", hours / 24);
    }

    String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
