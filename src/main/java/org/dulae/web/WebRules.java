package org.dulae.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Arguments every handler may ask for. */
@Configuration
class WebRules implements WebMvcConfigurer {
    private final ActorArgument actor;
    private final ClientKeyArgument clientKey;

    WebRules(ActorArgument actor, ClientKeyArgument clientKey) {
        this.actor = actor;
        this.clientKey = clientKey;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
        resolvers.add(clientKey);
    }
}
