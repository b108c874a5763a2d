package org.dulae.web;

import java.util.List;
import org.dulae.access.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The framework's view of an actor; rights are read from the actor, not from authorities. */
class ActorAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor.id().toString();
    }
}
