package org.dulae.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.casework.Assessment;
import org.dulae.casework.CaseChange;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Entries;
import org.dulae.casework.Plan;
import org.dulae.casework.TimelineSource.Kind;
import org.dulae.casework.TimelineSource.Link;
import org.dulae.casework.TimelineSource.Told;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The story of a case: one sentence per event, newest first, from what was written about it. */
@Component
class Story {
    private final Vocabulary words;
    private final Units units;

    Story(Vocabulary words, Units units) {
        this.words = words;
        this.units = units;
    }

    /** Newest first, with what other modules tell. */
    List<Told> of(CaseReader.Content content, List<Told> others) {
        List<Told> all = new ArrayList<>(others);
        // The contact tells the beginning itself, in the words of who took it.
        if (others.stream().noneMatch(told -> told.kind() == Kind.CONTACT)) {
            all.add(received(content.file()));
        }
        content.changes().forEach(made -> all.add(change(made)));
        content.entries().facts().forEach(fact -> all.add(fact(fact)));
        content.entries().helps().forEach(help -> all.add(help(help)));
        content.entries().notes().forEach(note -> all.add(note(note)));
        content.assessments().forEach(one -> all.add(assessment(one)));
        content.plan().goals().forEach(goal -> goal(goal, all));
        all.sort(Comparator.comparing(Told::at).reversed());
        return all;
    }

    private Told received(CaseFile file) {
        return new Told(
                file.origin().receivedAt(),
                Kind.CHANGE,
                file.origin().channel().equals("WALK_IN") ? "door-enter" : "phone-incoming",
                "me",
                t -> t.text(
                        "casework.story.received",
                        words.name("channel", file.origin().channel(), t)),
                file.origin().story(),
                null,
                "",
                null);
    }

    private Told change(CaseChange.Made made) {
        CaseChange change = made.change();
        String tone = switch (change.kind()) {
            case CLOSED -> "good";
            case URGENCY -> change.after().compareTo("P1") <= 0 ? "hot" : "";
            default -> "";
        };
        return new Told(
                made.at(),
                Kind.CHANGE,
                icon(change.kind()),
                tone,
                sentence(change, made.name()),
                change.kind() == CaseChange.Kind.DUE ? "" : change.reason(),
                null,
                made.name(),
                change.other() == null ? null : new Link("casework.story.other", "/cases/" + change.other()));
    }

    private static String icon(CaseChange.Kind kind) {
        return switch (kind) {
            case OWNER, LEFT -> "user-check";
            case URGENCY -> "flag";
            case UNIT -> "arrows-exchange";
            case DUE -> "calendar";
            case CLOSED -> "circle-check";
            case REOPENED -> "folder-open";
            case PERSON -> "users";
            case MOVED_IN, MOVED_OUT -> "switch-horizontal";
            case STORY -> "pencil";
            case STATUS -> "arrow-right";
        };
    }

    private Function<Texts, String> sentence(CaseChange change, String by) {
        return switch (change.kind()) {
            case STATUS -> t -> t.text("casework.story.status", t.text("casework.status." + change.after()));
            case URGENCY ->
                change.before().equals(change.after())
                        ? t -> t.text("casework.story.urgency.kept", change.after())
                        : t -> t.text("casework.story.urgency", change.before(), change.after());
            case OWNER, LEFT -> t -> owner(change, by, t);
            case UNIT -> t -> t.text("casework.story.unit", unit(change.before(), t), unit(change.after(), t));
            case DUE -> t -> due(change, t);
            case CLOSED -> t -> t.text("casework.story.closed", words.name("closure_reason", change.after(), t));
            case REOPENED -> t -> t.text("casework.story.reopened");
            case PERSON ->
                change.after().isEmpty()
                        ? t -> t.text("casework.story.person.ended")
                        : t -> t.text("casework.story.person", t.text("casework.part." + change.after()));
            case MOVED_IN -> t -> t.text("casework.story.moved-in", t.text("casework.entry." + change.before()));
            case MOVED_OUT -> t -> t.text("casework.story.moved-out", t.text("casework.entry." + change.before()));
            case STORY -> t -> t.text("casework.story.corrected");
        };
    }

    private static String owner(CaseChange change, String by, Texts t) {
        if (change.kind() == CaseChange.Kind.LEFT) {
            String key = change.after().isEmpty() ? "casework.story.left.queue" : "casework.story.left";
            return t.text(key, change.before(), change.after());
        }
        return t.text(change.after().equals(by) ? "casework.story.taken" : "casework.story.assigned", change.after());
    }

    private static String due(CaseChange change, Texts t) {
        LocalDate to = day(Instant.parse(change.after()));
        return change.reason().isEmpty()
                ? t.text("casework.story.due", t.date(to))
                : t.text("casework.story.waiting", change.reason(), t.date(to));
    }

    private String unit(String id, Texts t) {
        return units.find(UnitId.valueOf(id)).map((Unit unit) -> unit.name(t)).orElse(t.text("casework.unit.unknown"));
    }

    private static Told fact(Entries.Fact fact) {
        String icon = switch (fact.kind()) {
            case VISIT -> "home";
            case TALK -> "message-circle";
            case PHONE -> "phone";
            case DOCUMENT -> "file-text";
            case OTHER -> "notes";
        };
        String place = fact.place();
        return new Told(
                fact.foundAt(),
                Kind.FACT,
                icon,
                "",
                t -> place.isEmpty()
                        ? t.text("casework.story.fact." + fact.kind())
                        : t.text("casework.story.fact.at", t.text("casework.story.fact." + fact.kind()), place),
                fact.content(),
                quote(fact.ownWords()),
                fact.source().isEmpty() ? fact.byName() : fact.byName() + " · " + fact.source(),
                null);
    }

    private Told help(Entries.Help help) {
        return new Told(
                help.givenAt(),
                Kind.HELP,
                help.kind() == Entries.HelpKind.MONEY ? "cash" : "heart-handshake",
                "good",
                t -> help.amount() == null
                        ? t.text(
                                "casework.story.help",
                                words.name("help_kind", help.kind().name(), t))
                        : t.text(
                                "casework.story.help.amount",
                                words.name("help_kind", help.kind().name(), t),
                                Baht.of(help.amount())),
                help.what(),
                null,
                help.provider().isEmpty() ? help.byName() : help.provider() + " · " + help.byName(),
                null);
    }

    private static Told note(Entries.Note note) {
        return new Told(
                note.at(),
                Kind.FACT,
                note.ownWords() ? "message-circle" : "note",
                "",
                t -> t.text(note.ownWords() ? "casework.story.words" : "casework.story.note"),
                note.ownWords() ? "" : note.content(),
                note.ownWords() ? note.content() : null,
                note.byName(),
                null);
    }

    private static Told assessment(Assessment one) {
        return new Told(
                one.at(),
                Kind.ASSESSMENT,
                "target",
                one.phase() == Assessment.Phase.FIRST ? "" : "good",
                t -> t.text("casework.story.assessed." + one.phase(), t.date(one.on())),
                "",
                quote(one.ownWords()),
                one.byName(),
                null);
    }

    private static void goal(Plan.Goal goal, List<Told> all) {
        if (goal.metAt() != null) {
            all.add(event(goal.metAt(), "checklist", "good", "casework.story.goal.met", goal.title()));
        }
        if (goal.droppedAt() != null) {
            all.add(event(goal.droppedAt(), "ban", "", "casework.story.goal.dropped", goal.title()));
        }
        goal.tasks().stream()
                .filter(task -> task.doneAt() != null)
                .forEach(task -> all.add(new Told(
                        Objects.requireNonNull(task.doneAt()),
                        Kind.CHANGE,
                        "check",
                        "good",
                        t -> t.text("casework.story.task.done", task.title()),
                        task.outcome(),
                        null,
                        "",
                        null)));
    }

    private static Told event(Instant at, String icon, String tone, String key, String title) {
        return new Told(at, Kind.CHANGE, icon, tone, t -> t.text(key, title), "", null, "", null);
    }

    private static @Nullable String quote(String words) {
        return words.isBlank() ? null : words;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ThaiDate.ZONE);
    }
}
