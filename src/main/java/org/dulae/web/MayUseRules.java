package org.dulae.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.shared.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The one authorisation manager: reads {@link MayUse} of the handler that will run. No annotation, nobody may. */
@Component
class MayUseRules implements AuthorizationManager<RequestAuthorizationContext> {
    private final RequestMappingHandlerMapping handlers;

    MayUseRules(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.handlers = requestMappingHandlerMapping;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        HandlerMethod handler = handler(context.getRequest());
        // No handler: the answer is 404 or 405 and shows nothing.
        return new AuthorizationDecision(handler == null || mayUse(handler, who));
    }

    private static boolean mayUse(HandlerMethod handler, Supplier<? extends @Nullable Authentication> who) {
        if (handler.hasMethodAnnotation(OpenToAll.class)
                || handler.getBeanType().isAnnotationPresent(OpenToAll.class)) {
            return true;
        }
        MayUse rule = handler.getMethodAnnotation(MayUse.class);
        if (rule == null) {
            return false;
        }
        return rule.anyone() || who.get() instanceof ActorAuthentication known && allows(rule, known.actor());
    }

    private static boolean allows(MayUse rule, Actor actor) {
        return rule.signedIn() || actor.has(rule.value());
    }

    private @Nullable HandlerMethod handler(HttpServletRequest request) {
        try {
            HandlerExecutionChain chain = handlers.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (Exception e) {
            return null;
        }
    }
}
