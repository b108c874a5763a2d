package org.dulae.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.servlet.HandlerMapping;

/** What may be told about a request outside the audit: the pattern of its address and a method that exists. Nothing that somebody typed. */
final class AddressPattern {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private AddressPattern() {}

    /** As the handler wrote it, such as {@code /people/{id}}; {@code none} when no handler was reached. */
    static String of(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "none" : pattern.toString();
    }

    static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
    }
}
