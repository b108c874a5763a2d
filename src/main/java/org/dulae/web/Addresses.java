package org.dulae.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Which address was asked for, and which addresses a form may send people back to. */
final class Addresses {
    private static final Pattern LOCAL =
            Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9/_.~-]*)?(?:\\?[A-Za-z0-9=&_.%-]*)?");

    private Addresses() {}

    /** The path in the browser's address bar, also while an error page is made. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    static boolean isApi(HttpServletRequest request) {
        return asked(request).startsWith("/api/");
    }

    /** Whether a script asked for a part of a page, which is then answered with a part. */
    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null || "fetch".equals(request.getHeader("X-Requested-With"));
    }

    /** The address if it is one of this site, else the first page: nobody is sent elsewhere. */
    static String local(String address) {
        return LOCAL.matcher(address).matches() ? address : "/";
    }
}
