package org.dulae.web;

import org.dulae.access.Actor;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A request of somebody who has signed in: {@code mvc.perform(get("/today").with(SignedIn.as(officer)))}. The actor need not be stored. */
public final class SignedIn {
    private SignedIn() {}

    public static RequestPostProcessor as(Actor actor) {
        return request -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new ActorAuthentication(actor));
            request.setAttribute(SessionContexts.class.getName(), context);
            return request;
        };
    }
}
