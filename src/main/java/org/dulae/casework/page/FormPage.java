package org.dulae.casework.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.access.EditConflict;
import org.dulae.access.Problems;
import org.dulae.casework.Closure;
import org.dulae.casework.Entries;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A form about a case, as it was typed.
 *
 * @param version of what it changes, when it was opened
 * @param key makes a form that is sent twice count once
 * @param conflict what somebody saved first, beside what was typed; null = nobody did
 * @param changed the case went on meanwhile, without touching what this form is about
 */
record FormPage(
        CaseHead head,
        Typed typed,
        Problems problems,
        int version,
        String key,
        @Nullable EditConflict conflict,
        boolean changed,
        Vocabulary words) {

    String of(String field) {
        return typed.of(field);
    }

    FormPage filled(Typed with) {
        return new FormPage(head, with, problems, version, key, conflict, changed, words);
    }

    FormPage with(Problems found) {
        return new FormPage(head, typed, found, version, key, conflict, changed, words);
    }

    FormPage of(int otherVersion) {
        return new FormPage(head, typed, problems, otherVersion, key, conflict, changed, words);
    }

    /** The same to be looked at and sent again, because the case went on. */
    FormPage again() {
        return new FormPage(head, typed, problems, head.file().version(), key, null, true, words);
    }

    /**
     * The form against what is saved now. If somebody saved since it was opened, it waits for a choice in each field that differs; once
     * they are made it says what was chosen.
     */
    FormPage against(Typed theirs, int current, Instant when, EditConflict.Words labels) {
        if (typed.version() == current) {
            return of(current);
        }
        EditConflict found = typed.against(theirs, current, when, labels);
        return found.isOpen()
                ? new FormPage(head, typed, problems, typed.version(), key, found, changed, words)
                : new FormPage(head, typed.settled(found), problems, current, key, null, changed, words);
    }

    List<Choice> terms(String list, Texts t) {
        return words.terms(list, head.today()).stream()
                .map(term -> new Choice(term.code(), term.name(t)))
                .toList();
    }

    List<Choice> levels(Texts t) {
        List<Choice> all = new ArrayList<>(terms("dimension_level", t));
        all.add(new Choice("", t.text("casework.level.none")));
        return all;
    }

    List<Choice> where(Texts t) {
        return choices(Closure.Level.values(), "casework.level.", t);
    }

    List<Choice> factKinds(Texts t) {
        return choices(Entries.FactKind.values(), "casework.story.fact.", t);
    }

    static List<Choice> choices(Enum<?>[] codes, String key, Texts t) {
        return Stream.of(codes)
                .map(code -> new Choice(code.name(), t.text(key + code.name())))
                .toList();
    }
}
