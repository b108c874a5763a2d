package org.dulae;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.SomeActor;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Goes through the product as one actor, at one moment: every address without an id, and from there every link. */
final class Walk {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("(name=\"_csrf\" value=|data-csrf=)\"[^\"]*\"");
    /** The key of a second factor is a new one each time it is offered. */
    private static final Pattern SECRET = Pattern.compile("<svg class=\"qr\".*?</svg>|(?:[A-Z2-7]{4} ?){8}");

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get|data-url)=\"(/[^\"#]*)");
    /** Links that differ in ids and values alone: a tambon's numbers are computed as its neighbour's are. */
    private static final int OF_ONE_SHAPE = 1;

    private final MockMvc pages;
    private final RequestMappingHandlerMapping mappings;
    private final JdbcClient owner;
    private final ShiftingClock clock;
    /** The code of a place in an address: tambons differ as ids do. */
    private static final Pattern PLACE = Pattern.compile("(?<=/)\\d{2,8}(?=[/?]|$)");

    private final Map<Actor, Cookie> sessions = new HashMap<>();
    private final List<Route> routes = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> reached = new HashSet<>();

    Walk(MockMvc pages, RequestMappingHandlerMapping mappings, JdbcClient owner, Clock clock) {
        this.pages = pages;
        this.mappings = mappings;
        this.owner = owner;
        this.clock = (ShiftingClock) clock;
    }

    /** One address with one method, and who may. */
    record Route(HttpMethod method, String path, Pattern form, HandlerMethod handler) {
        boolean isFor(Actor actor) {
            MayUse rule = handler.getMethodAnnotation(MayUse.class);
            return rule != null && (rule.signedIn() || actor.has(rule.value()));
        }

        boolean reads() {
            return method.equals(HttpMethod.GET);
        }

        int ids() {
            return path.length() - path.replace("{", "").length();
        }

        /** The word before the n-th id. */
        String word(int n) {
            return path.split("/?\\{[^}]+}/?")[n].replaceFirst(".*/", "");
        }

        String with(List<UUID> ids) {
            String address = path;
            for (UUID id : ids) {
                address = address.replaceFirst("\\{[^}]+}", id.toString());
            }
            return address;
        }

        boolean fits(String address) {
            int query = address.indexOf('?');
            return form.matcher(query < 0 ? address : address.substring(0, query))
                    .matches();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Route> routes() {
        if (routes.isEmpty()) {
            readRoutes();
        }
        return routes;
    }

    private void readRoutes() {
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.dulae")) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                mapping.getPatternValues()
                        .forEach(path -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                                .forEach(method -> routes.add(new Route(
                                        method.asHttpMethod(),
                                        path,
                                        Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+")),
                                        handler))));
            }
        });
    }

    /** At that moment, so that nothing differs because time goes on. */
    <T> T at(Instant moment, Supplier<T> work) {
        return clock.ago(Duration.between(moment, Clock.systemUTC().instant()), work);
    }

    MockHttpServletResponse answer(Actor actor, MockHttpServletRequestBuilder asked) {
        try {
            return pages.perform(
                            asked.cookie(sessions.computeIfAbsent(actor, someone -> SomeActor.session(owner, someone)))
                                    .with(SomeActor.token()))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    MockHttpServletResponse answer(Actor actor, HttpMethod method, String address) {
        return answer(actor, request(method, address));
    }

    /** Of a paper or a workbook its words: the file itself carries the hour it was made. */
    static String body(MockHttpServletResponse answer) {
        if (String.valueOf(answer.getContentType()).contains("spreadsheetml")) {
            return WorkbookCells.of(answer.getContentAsByteArray());
        }
        if ("application/pdf".equals(answer.getContentType())) {
            try {
                return new PdfTextExtractor(new PdfReader(answer.getContentAsByteArray())).getTextFromPage(1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** From here on these ids are told apart; all others, made by asking itself, read alike. */
    void knows(UUID id) {
        known.add(id.toString());
    }

    /** Status, where it leads to and what it says, without what differs from one asking to the next. */
    String told(MockHttpServletResponse answer) {
        String says = SECRET.matcher(plain(body(answer))).replaceAll("…");
        return answer.getStatus() + " " + plain(String.valueOf(answer.getRedirectedUrl())) + "\n" + says;
    }

    String plain(String text) {
        Matcher ids = ID.matcher(TOKEN.matcher(text).replaceAll("$1\"…\""));
        return ids.replaceAll(id -> known.contains(id.group()) ? id.group() : "ID");
    }

    /** What every address says to this actor: those without an id, these, and all that can be reached from them. */
    Map<String, String> through(Actor actor, List<String> more) {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, Integer> shapes = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(more);
        routes().stream()
                .filter(route -> route.reads() && route.ids() == 0 && route.isFor(actor))
                .forEach(route -> next.add(route.path()));
        while (!next.isEmpty()) {
            String address = next.poll();
            boolean first = !answers.containsKey(plain(address));
            if (first && (more.contains(address) || shapes.merge(shape(address), 1, Integer::sum) <= OF_ONE_SHAPE)) {
                MockHttpServletResponse answer = answer(actor, get(java.net.URI.create(address)));
                answers.put(plain(address), told(answer));
                if (answer.getStatus() < 400) {
                    reached.add(address);
                }
                LINK.matcher(body(answer)).results().map(link -> link.group(1)).forEach(link -> {
                    String clean = link.replace("&amp;", "&");
                    if (routes().stream().anyMatch(route -> route.reads() && route.isFor(actor) && route.fits(clean))) {
                        next.add(clean);
                    }
                });
            }
        }
        return answers;
    }

    /** The lines one page has and the other has not, as far as they fit a message. */
    static String onlyIn(String one, String other) {
        String lines = one.lines().filter(line -> !other.contains(line)).collect(Collectors.joining(" "));
        return lines.substring(0, Math.min(lines.length(), 600));
    }

    private static String shape(String address) {
        return PLACE.matcher(ID.matcher(address).replaceAll("ID"))
                .replaceAll("PLACE")
                .replaceAll("=[^&]*", "=");
    }

    /** Whether some page of this route was shown to somebody. */
    boolean reached(Route route) {
        return reached.stream().anyMatch(route::fits);
    }
}
