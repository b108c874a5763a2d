package org.dulae.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form brought when it could not be taken: it stays in the answer and goes out again with one press, so that nothing typed is lost
 * where no script keeps the page open either.
 */
record Unsent(String address, List<Field> fields) {
    record Field(String name, String value) {}

    /** Null when there is nothing to keep: no form was sent, or one with a password in it, which is never sent back. */
    static @Nullable Unsent of(HttpServletRequest request) {
        Map<String, String[]> sent = request.getParameterMap();
        // What failed before any handler comes here once more, as a question; the form it was is told beside.
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        boolean secret = sent.keySet().stream().anyMatch(name -> name.contains("password"));
        if (!"POST".equals(method == null ? request.getMethod() : method) || secret) {
            return null;
        }
        List<Field> fields = sent.entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
        return fields.isEmpty() ? null : new Unsent(Addresses.asked(request), fields);
    }

    /** What a person wrote, as against codes and ids: has a space in it or letters other than English ones. */
    List<String> words() {
        return fields.stream()
                .map(Field::value)
                .filter(value -> value.chars().anyMatch(c -> c == ' ' || c > '~'))
                .toList();
    }
}
