package org.dulae.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dulae.access.EditConflict;
import org.dulae.access.Problems;
import org.dulae.shared.ThaiDate;

/** A form as it was typed, field by field. It comes back as it was until it can be kept. */
record Typed(Map<String, String> fields) {
    static final Typed NOTHING = new Typed(Map.of());

    static Typed of(String... fieldsAndTexts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            fields.put(fieldsAndTexts[i], fieldsAndTexts[i + 1]);
        }
        return new Typed(fields);
    }

    String of(String field) {
        return fields.getOrDefault(field, "");
    }

    String plain(String field) {
        return of(field).strip();
    }

    boolean given(String field) {
        return !plain(field).isEmpty();
    }

    int version() {
        return Integer.parseInt(plain("version"));
    }

    Optional<LocalDate> day(String field, LocalDate today) {
        return ThaiDate.parse(plain(field), today);
    }

    /** A day until today; left empty it is today. */
    Optional<LocalDate> pastDay(String field, LocalDate today) {
        return given(field) ? day(field, today).filter(day -> !day.isAfter(today)) : Optional.of(today);
    }

    /** What is wrong with fields that should not have been left empty, given in pairs of field and message key. */
    Problems missing(String... fieldsAndKeys) {
        Problems found = Problems.NONE;
        for (int i = 0; i < fieldsAndKeys.length; i += 2) {
            found = given(fieldsAndKeys[i]) ? found : found.and(fieldsAndKeys[i], fieldsAndKeys[i + 1]);
        }
        return found;
    }

    /** What somebody saved after this form was opened, beside what was typed; choices already made come with the form. */
    EditConflict against(Typed theirs, int version, Instant when, EditConflict.Words words) {
        Map<String, String> mine = new LinkedHashMap<>();
        theirs.fields.keySet().forEach(field -> mine.put(field, of(field)));
        return EditConflict.between(mine, theirs.fields, words, version, when, fields::get);
    }

    /** With what was chosen of somebody else's. */
    Typed settled(EditConflict conflict) {
        return new Typed(conflict.settled(fields));
    }
}
