package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.shared.OpenToAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address there is, found in the mappings: each says who may, and nobody else gets in. */
@DulaeTest
class RouteTests {
    /** The framework's own handlers that are there to be asked. */
    private static final Set<String> NOT_OURS = Set.of("org.springdoc", "org.springframework");

    @Autowired
    private MockMvc pages;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JdbcClient owner;

    @Autowired
    void database(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    /** One address with one method and the handler behind it. */
    record Route(HttpMethod method, String path, HandlerMethod handler, RequestMappingInfo mapping) {
        boolean open() {
            MayUse rule = rule();
            return handler.hasMethodAnnotation(OpenToAll.class) || rule != null && rule.anyone();
        }

        @org.jspecify.annotations.Nullable
        MayUse rule() {
            return handler.getMethodAnnotation(MayUse.class);
        }

        /** An address that would reach the handler. */
        MockHttpServletRequestBuilder request() {
            String address =
                    path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()).replace("**", "x");
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, address);
            mapping.getParamsCondition().getExpressions().stream()
                    .filter(one -> !one.isNegated())
                    .forEach(one -> request.param(one.getName(), one.getValue() == null ? "x" : one.getValue()));
            mapping.getHeadersCondition().getExpressions().stream()
                    .filter(one -> !one.isNegated())
                    .forEach(one -> request.header(one.getName(), one.getValue() == null ? "x" : one.getValue()));
            mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                    .findFirst()
                    .ifPresent(request::contentType);
            List<MediaType> produces =
                    List.copyOf(mapping.getProducesCondition().getProducibleMediaTypes());
            return produces.isEmpty() ? request : request.accept(produces.getFirst());
        }

        @Override
        public String toString() {
            return method + " " + path + " → " + handler.getShortLogMessage();
        }
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (NOT_OURS.stream().noneMatch(handler.getBeanType().getName()::startsWith)) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                Stream<RequestMethod> asked = methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream();
                asked.forEach(method -> mapping.getPatternValues()
                        .forEach(path -> routes.add(new Route(method.asHttpMethod(), path, handler, mapping))));
            }
        });
        return routes;
    }

    @Test
    void everyHandlerSaysWhoMay() {
        assertThat(routes())
                .hasSizeGreaterThan(30)
                .allSatisfy(route -> assertThat(route.open() || route.rule() != null)
                        .as(route.toString())
                        .isTrue());
        assertThat(routes().stream().map(Route::rule).filter(rule -> rule != null))
                .as("one way to say it: everybody, everybody with an account, or some roles")
                .allMatch(rule ->
                        (rule.anyone() ? 1 : 0) + (rule.signedIn() ? 1 : 0) + (rule.value().length > 0 ? 1 : 0) == 1);
    }

    @Test
    void asksEverybodyWithoutAnAccountToSignIn() {
        assertThat(routes().stream().filter(route -> !route.open())).allSatisfy(route -> {
            MockHttpServletResponse answer = answer(route.request().with(SomeActor.token()));
            if (route.path().startsWith("/api/")) {
                assertThat(answer.getStatus()).as(route.toString()).isEqualTo(401);
            } else {
                assertThat(answer.getStatus()).as(route.toString()).isIn(302, 303, 401);
                assertThat(answer.getRedirectedUrl()).as(route.toString()).startsWith("/sign-in");
            }
        });
    }

    @Test
    void refusesEveryRoleThatIsNotNamed() {
        Map<Role, Cookie> staff = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Actor actor = SomeActor.stored(owner, SomeActor.of(role, UnitKind.PROVINCE, "52"));
            owner.sql("update access.app_user set demo = true where id = ?")
                    .params(actor.id().value())
                    .update();
            staff.put(role, SomeActor.session(owner, actor));
        }
        for (Route route : routes()) {
            MayUse rule = route.rule();
            if (rule == null || rule.anyone() || rule.signedIn()) {
                continue;
            }
            for (Role role : Role.values()) {
                if (!Arrays.asList(rule.value()).contains(role)) {
                    MockHttpServletResponse answer =
                            answer(route.request().with(SomeActor.token()).cookie(staff.get(role)));
                    assertThat(answer.getStatus()).as(role + ": " + route).isEqualTo(403);
                }
            }
        }
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return pages.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
