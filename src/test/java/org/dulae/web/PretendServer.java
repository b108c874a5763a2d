package org.dulae.web;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Frame;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.shared.Bundles;
import org.dulae.shared.MadeFor;
import org.dulae.shared.Texts;

/** Answers a browser with the real templates, style sheet and scripts, and with whatever trouble a test wants. */
class PretendServer {
    static final String SITE = "http://dulae.test";
    final List<Map<String, String>> drafts = new ArrayList<>();
    final List<Map<String, String>> contacts = new ArrayList<>();
    boolean offline;
    boolean signedIn = true;
    boolean refusesForm;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.dulae");
    private final Texts texts = new Texts(Bundles.load(), Texts.THAI, Clock.systemUTC());
    private final Actor actor = SomeActor.of(Role.OFFICER, org.dulae.access.UnitKind.CENTRE, "521305");

    void answer(Route route) {
        Request request = route.request();
        String path = URI.create(request.url()).getPath();
        if (path.startsWith("/assets/")) {
            asset(route, path);
        } else if (offline) {
            route.abort("internetdisconnected");
        } else if (request.method().equals("POST")) {
            posted(route, path, fields(request));
        } else {
            shown(route, path);
        }
    }

    private void shown(Route route, String path) {
        switch (path) {
            case "/sign-in/again" -> html(route, 200, signIn(""));
            default -> html(route, 200, page("พื้นที่ " + path, Problems.NONE));
        }
    }

    private void posted(Route route, String path, Map<String, String> fields) {
        switch (path) {
            case "/sign-in" -> {
                signedIn = "right".equals(fields.get("password"));
                html(route, signedIn ? 200 : 422, signedIn ? done() : signIn("<p role=\"alert\">รหัสผ่านไม่ถูก</p>"));
            }
            case "/preferences" ->
                route.fulfill(new Route.FulfillOptions().setStatus(204).setHeaders(Map.of("X-Location", "/")));
            default -> {
                if (signedIn) {
                    work(route, path, fields);
                } else {
                    route.fulfill(new Route.FulfillOptions().setStatus(401).setBody(""));
                }
            }
        }
    }

    private void work(Route route, String path, Map<String, String> fields) {
        if (path.endsWith("/draft")) {
            drafts.add(fields);
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        } else if (refusesForm) {
            html(route, 422, page("พื้นที่", Problems.of("notes", "ui.error.unreadable")));
        } else {
            contacts.add(fields);
            route.fulfill(new Route.FulfillOptions().setStatus(204).setHeaders(Map.of("X-Location", "/contacts/1")));
        }
    }

    private String signIn(String trouble) {
        return "<div data-sign-in-again>" + trouble
                + "<form method=\"post\" action=\"/sign-in\"><label for=\"password\">รหัสผ่าน</label><input id=\"password\" name=\"password\" type=\"password\"><button>เข้า</button></form></div>";
    }

    private String done() {
        return "<p data-signed-in data-user=\"" + actor.id() + "\" data-csrf=\"fresh-token\"></p>";
    }

    Frame frame() {
        return new Frame(texts, actor, "_csrf", "first-token", "light", "/desk", MadeFor.DEMO, List.of());
    }

    String page(String heading, Problems problems) {
        Frame f = frame();
        Content fields = output -> output.writeContent("<p data-draft-state aria-live=\"polite\"></p>"
                + render("ui/errors", Map.of("f", f, "problems", problems))
                + render(
                        "ui/field/textarea",
                        Map.of("f", f, "name", "notes", "label", "บันทึก", "value", "", "problems", problems))
                + render("ui/primary", Map.of("label", "ส่ง")));
        Content content = output -> output.writeContent("<h1>" + heading
                + "</h1><ul><li data-row><a href=\"/a\">หนึ่ง</a></li><li data-row><a href=\"/b\">สอง</a></li></ul>"
                + render(
                        "ui/form",
                        Map.of(
                                "f",
                                f,
                                "action",
                                "/contacts",
                                "clientKey",
                                "key-1",
                                "draft",
                                "/desk/1/draft",
                                "content",
                                fields)));
        return render("ui/layout", Map.of("f", f, "title", heading, "content", content));
    }

    String render(String template, Map<String, Object> params) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", params, output);
        return output.toString();
    }

    private static void html(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of(
                        "Content-Type", "text/html;charset=utf-8", "Content-Security-Policy", SecurityRules.POLICY))
                .setBody(body));
    }

    private static void asset(Route route, String path) {
        try (InputStream file = PretendServer.class.getResourceAsStream("/static" + path)) {
            if (file == null) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            } else {
                route.fulfill(
                        new Route.FulfillOptions().setContentType(type(path)).setBodyBytes(file.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String path) {
        String end = path.substring(path.lastIndexOf('.') + 1);
        return switch (end) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            default -> "font/woff2";
        };
    }

    private static Map<String, String> fields(Request request) {
        String body = request.postData();
        Set<String> pairs = body == null || body.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(body.split("&")));
        return pairs.stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> pair.length == 2 ? decoded(pair[1]) : ""));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
