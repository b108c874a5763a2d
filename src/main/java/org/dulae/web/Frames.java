package org.dulae.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.Frame;
import org.dulae.shared.Texts;
import org.dulae.upkeep.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of a page from the request. */
@Component
class Frames {
    private final MessageSource messages;
    private final Clock clock;
    private final Installation installation;

    Frames(MessageSource messages, Clock clock, Installation installation) {
        this.messages = messages;
        this.clock = clock;
        this.installation = installation;
    }

    Frame of(HttpServletRequest request) {
        Texts texts = texts(request);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                texts,
                actor(request),
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken(),
                Preference.THEME.of(request),
                Addresses.asked(request),
                installation.madeFor(),
                flash(request, texts));
    }

    /** Of a paper that nobody asked for in a browser. */
    Frame thai() {
        Texts texts = new Texts(messages, Texts.THAI, clock);
        return new Frame(texts, null, "_csrf", "", "light", "/", installation.madeFor(), List.of());
    }

    Texts texts(HttpServletRequest request) {
        return new Texts(messages, Preference.language(request), clock);
    }

    // An error page must come even when nobody can be looked up because the database is away.
    private static @Nullable Actor actor(HttpServletRequest request) {
        if (Boolean.TRUE.equals(request.getAttribute(ErrorPages.WITHOUT_ACTOR))) {
            return null;
        }
        return ActorArgument.current();
    }

    private static List<String> flash(HttpServletRequest request, Texts texts) {
        var kept = RequestContextUtils.getInputFlashMap(request);
        if (kept == null || !(kept.get(FlashCookie.DONE) instanceof String done) || !texts.has(done)) {
            return List.of();
        }
        return kept.get(FlashCookie.UNDO) instanceof String undo
                ? List.of(texts.text(done), undo)
                : List.of(texts.text(done));
    }
}
