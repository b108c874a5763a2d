package org.dulae.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What is wrong with a form: field → message key, in the order of the page. A field's own text stays in the form record. */
public record Problems(Map<String, String> byField) {
    public static final Problems NONE = new Problems(Map.of());

    /** From bean validation; a constraint's message is a message key in braces or plain, e.g. {@code casework.close.reason.missing}. */
    public static Problems of(BindingResult result) {
        Map<String, String> found = new LinkedHashMap<>();
        for (FieldError error : result.getFieldErrors()) {
            found.putIfAbsent(error.getField(), error.isBindingFailure() ? "ui.error.unreadable" : key(error));
        }
        return new Problems(found);
    }

    private static String key(FieldError error) {
        String message = error.getDefaultMessage();
        return message == null ? "ui.error.unreadable" : message.replaceAll("^\\{|}$", "");
    }

    public static Problems of(String field, String key) {
        return new Problems(Map.of(field, key));
    }

    /** This and one more. */
    public Problems and(String field, String key) {
        Map<String, String> more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, key);
        return new Problems(more);
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public boolean any() {
        return !byField.isEmpty();
    }
}
