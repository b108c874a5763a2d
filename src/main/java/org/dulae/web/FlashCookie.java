package org.dulae.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * Carries "what has just been done" over one redirect in a cookie, so that the session stays free of it. A controller adds the flash
 * attribute {@code done} (a message key, never a name) and, where the act can be taken back, {@code undo} (an address of this site).
 */
class FlashCookie implements FlashMapManager {
    static final String DONE = "done";
    static final String UNDO = "undo";
    private static final String NAME = "done";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || !isPage(request)) {
            return null;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        String[] part =
                URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8).split(" ", 2);
        FlashMap found = new FlashMap();
        found.put(DONE, part[0]);
        if (part.length == 2) {
            found.put(UNDO, Addresses.local(part[1]));
        }
        return found;
    }

    // Scripts ask for parts and pictures in between; the message waits for the page it belongs to.
    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && accept != null
                && accept.contains("text/html")
                && !Addresses.isPart(request);
    }

    @Override
    public void saveOutputFlashMap(FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
        if (flash.get(DONE) instanceof String done) {
            String value = flash.get(UNDO) instanceof String undo ? done + " " + undo : done;
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    cookie(URLEncoder.encode(value, StandardCharsets.UTF_8), LONG_ENOUGH, request));
        }
    }

    private static String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
