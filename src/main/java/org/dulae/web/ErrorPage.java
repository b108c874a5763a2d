package org.dulae.web;

import java.util.Set;

/**
 * What a page or a part of it says when something went wrong: what happened, that nothing is lost, what to do.
 *
 * @param code what people search for or read out on the telephone
 * @param kind the status whose words fit
 * @param happened message key of what happened
 */
record ErrorPage(int status, String code, int kind, String happened) {
    private static final Set<Integer> WITH_WORDS = Set.of(400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503);

    static ErrorPage of(int status, String code) {
        int near = status >= 500 ? 500 : 400;
        int kind = WITH_WORDS.contains(status) ? status : near;
        return new ErrorPage(status, code, kind, "web.error." + kind + ".happened");
    }

    /** The same, saying more exactly what happened. */
    ErrorPage because(String key) {
        return new ErrorPage(status, code, kind, key);
    }

    String title() {
        return "web.error." + kind + ".title";
    }

    String whatNow() {
        return "web.error." + kind + ".now";
    }

    /** Trying again may help without doing anything else. */
    boolean passes() {
        return kind == 503 || kind == 429;
    }
}
