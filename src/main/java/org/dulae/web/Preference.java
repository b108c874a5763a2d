package org.dulae.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What people choose for this browser; each is a cookie that names nobody. */
enum Preference {
    LANGUAGE("lang", List.of("th", "en")),
    THEME("theme", List.of("light", "dark")),
    /** Single-key shortcuts; the script reads it. */
    KEYS("keys", List.of("on", "off"));

    private static final Duration KEPT = Duration.ofDays(400);

    final String key;
    private final List<String> values;

    /** The first value is the one nobody has to choose. */
    Preference(String key, List<String> values) {
        this.key = key;
        this.values = values;
    }

    String of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, key);
        return cookie != null && values.contains(cookie.getValue()) ? cookie.getValue() : values.getFirst();
    }

    /** What the request asks for, or null if it asks for nothing known. */
    @Nullable
    String asked(HttpServletRequest request) {
        String asked = request.getParameter(key);
        return asked != null && values.contains(asked) ? asked : null;
    }

    String cookie(String value, boolean secure) {
        return ResponseCookie.from(key, value)
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .secure(secure)
                .httpOnly(this != KEYS)
                .build()
                .toString();
    }

    /** {@code ?lang=en} on any address wins over the cookie; a program that brings neither is answered in the language it accepts. */
    static Locale language(HttpServletRequest request) {
        boolean api = Addresses.isApi(request);
        String asked = api || "GET".equals(request.getMethod()) ? LANGUAGE.asked(request) : null;
        if (asked == null && api && WebUtils.getCookie(request, LANGUAGE.key) == null) {
            asked = LANGUAGE.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return "en".equals(asked == null ? LANGUAGE.of(request) : asked) ? Texts.ENGLISH : Texts.THAI;
    }

    private @Nullable String accepted(@Nullable String header) {
        try {
            return header == null ? null : Locale.lookupTag(Locale.LanguageRange.parse(header), values);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
