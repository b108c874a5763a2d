package org.dulae.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.casework.CaseChange;
import org.dulae.casework.TimelineSource.Kind;
import org.dulae.casework.TimelineSource.Link;
import org.dulae.casework.TimelineSource.Told;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Changes of a case file as sentences of its story. */
@Component
class ChangeStory {
    private final Vocabulary words;
    private final Units units;

    ChangeStory(Vocabulary words, Units units) {
        this.words = words;
        this.units = units;
    }

    Told told(CaseChange.Made made) {
        CaseChange change = made.change();
        String tone = switch (change.kind()) {
            case CLOSED -> "good";
            // Nobody gave a reason: something written brought the step about, and stands in the story itself.
            case STATUS -> change.reason().isEmpty() ? Told.QUIET : "";
            case URGENCY -> change.after().compareTo("P1") <= 0 ? "hot" : "";
            case PRINTED -> Told.QUIET;
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
            case PRINTED -> "printer";
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
            case PRINTED -> t -> t.text("casework.story.printed", t.text("casework.brief." + change.after()));
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

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ThaiDate.ZONE);
    }
}
