package org.dulae.casework.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dulae.casework.Assessment;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Entries;
import org.dulae.casework.Plan;
import org.dulae.casework.TimelineSource.Kind;
import org.dulae.casework.TimelineSource.Link;
import org.dulae.casework.TimelineSource.Told;
import org.dulae.shared.Baht;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The story of a case: one sentence per event, newest first, from what was written about it. */
@Component
class Story {
    /** The link of an entry that may have been written on the wrong case. */
    static final String MOVE = "casework.story.move";

    private final Vocabulary words;
    private final ChangeStory changes;

    Story(Vocabulary words, ChangeStory changes) {
        this.words = words;
        this.changes = changes;
    }

    /** Newest first, with what other modules tell. */
    List<Told> of(CaseReader.Content content, List<Told> others) {
        List<Told> all = new ArrayList<>(others);
        // The contact tells the beginning itself, in the words of who took it.
        if (others.stream().noneMatch(told -> told.kind() == Kind.CONTACT)) {
            all.add(received(content.file()));
        }
        content.changes().forEach(made -> all.add(changes.told(made)));
        CaseId id = content.file().id();
        content.entries().facts().forEach(fact -> all.add(fact(fact, move(id, Entries.Kind.FACT, fact.id()))));
        content.entries().helps().forEach(help -> all.add(help(help, move(id, Entries.Kind.HELP, help.id()))));
        content.entries().notes().forEach(note -> all.add(note(note, move(id, Entries.Kind.NOTE, note.id()))));
        content.assessments().forEach(one -> all.add(assessment(one, move(id, Entries.Kind.ASSESSMENT, one.id()))));
        content.plan().goals().forEach(goal -> goal(goal, all));
        all.sort(Comparator.comparing(Told::at).reversed());
        return all;
    }

    /** What one entry tells, if it is in this case. */
    Optional<Told> entry(CaseReader.Content content, Entries.Kind kind, UUID id) {
        String path = move(content.file().id(), kind, id).href();
        return of(content, List.of()).stream()
                .filter(told -> told.link() != null && told.link().href().equals(path))
                .findFirst();
    }

    private static Link move(CaseId id, Entries.Kind kind, UUID entry) {
        return new Link(MOVE, "/cases/" + id + "/entries/" + kind + "/" + entry + "/move");
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

    private static Told fact(Entries.Fact fact, Link move) {
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
                move);
    }

    private Told help(Entries.Help help, Link move) {
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
                move);
    }

    private static Told note(Entries.Note note, Link move) {
        return new Told(
                note.at(),
                Kind.FACT,
                note.ownWords() ? "message-circle" : "note",
                "",
                t -> t.text(note.ownWords() ? "casework.story.words" : "casework.story.note"),
                note.ownWords() ? "" : note.content(),
                note.ownWords() ? note.content() : null,
                note.byName(),
                move);
    }

    private static Told assessment(Assessment one, Link move) {
        return new Told(
                one.at(),
                Kind.ASSESSMENT,
                "target",
                one.phase() == Assessment.Phase.FIRST ? "" : "good",
                t -> t.text("casework.story.assessed." + one.phase(), t.date(one.on())),
                "",
                quote(one.ownWords()),
                one.byName(),
                move);
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
}
