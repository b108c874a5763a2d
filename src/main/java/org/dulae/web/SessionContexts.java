package org.dulae.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dulae.access.SessionActor;
import org.dulae.access.SignIn;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Builds the security context of a request from the session's line; stores nothing itself. Lazy, so that a style sheet costs no query. */
@Component
class SessionContexts implements SecurityContextRepository {
    private static final String CONTEXT = SessionContexts.class.getName();
    private final SignIn signIn;

    SessionContexts(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new org.springframework.security.core.context.DeferredSecurityContext() {
            @Override
            public boolean isGenerated() {
                return false;
            }

            @Override
            public SecurityContext get() {
                return load(request);
            }
        };
    }

    private SecurityContext load(HttpServletRequest request) {
        if (request.getAttribute(CONTEXT) instanceof SecurityContext known) {
            return known;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SessionActor.read(request)
                .flatMap(signIn::actor)
                .map(ActorAuthentication::new)
                .ifPresent(context::setAuthentication);
        request.setAttribute(CONTEXT, context);
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionActor.read(request).isPresent();
    }
}
