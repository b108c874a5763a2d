package org.dulae.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two people edited the same thing. My text stays in its fields; beside it stands what was saved first, and for each field that
 * differs one of the two is chosen. Shown by {@code @template.ui.conflict}; nothing is chosen beforehand, so that nobody overwrites a
 * colleague by pressing on.
 *
 * @param version of what is saved now; it comes back as {@code against}, so that choices count only for what was shown
 * @param when the other one was saved
 * @param fields those that differ, in the order of the page
 * @param chosen what was chosen so far: field → {@link #MINE} or {@link #THEIRS}
 */
public record EditConflict(int version, Instant when, List<FieldConflict> fields, Map<String, String> chosen) {
    public static final String MINE = "mine";
    public static final String THEIRS = "theirs";
    private static final String KEEP = "keep.";

    /** How a form's fields and their values are called; codes are shown as words. */
    public interface Words {
        String label(String field);

        default String shown(String field, String value) {
            return value;
        }
    }

    public EditConflict {
        fields = List.copyOf(fields);
        chosen = Map.copyOf(chosen);
    }

    /**
     * @param mine what I typed, field → text
     * @param theirs what is saved now, with the same fields
     * @param words the field's label and what is shown of a value, in the reader's language
     * @param parameters of the request, which carry the choices made
     */
    public static EditConflict between(
            Map<String, String> mine,
            Map<String, String> theirs,
            Words words,
            int version,
            Instant when,
            Function<String, @Nullable String> parameters) {
        boolean shown = String.valueOf(version).equals(parameters.apply("against"));
        List<FieldConflict> fields = new ArrayList<>();
        Map<String, String> chosen = new LinkedHashMap<>();
        mine.forEach((field, text) -> {
            String saved = theirs.getOrDefault(field, "");
            if (!text.strip().equals(saved.strip())) {
                fields.add(new FieldConflict(
                        field, words.label(field), saved, words.shown(field, text), words.shown(field, saved)));
                String choice = parameters.apply(KEEP + field);
                if (shown && (MINE.equals(choice) || THEIRS.equals(choice))) {
                    chosen.put(field, choice);
                }
            }
        });
        return new EditConflict(version, when, fields, chosen);
    }

    /** Whether some field still waits for a choice. */
    public boolean isOpen() {
        return fields.stream().anyMatch(field -> !chosen.containsKey(field.field()));
    }

    /** What is to be saved: my text, and the other's where that was chosen. */
    public Map<String, String> settled(Map<String, String> mine) {
        Map<String, String> all = new LinkedHashMap<>(mine);
        for (FieldConflict field : fields) {
            if (THEIRS.equals(chosen.get(field.field()))) {
                all.put(field.field(), field.theirs());
            }
        }
        return all;
    }

    public boolean chose(String field, String choice) {
        return choice.equals(chosen.get(field));
    }
}
