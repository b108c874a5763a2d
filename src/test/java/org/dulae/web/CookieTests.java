package org.dulae.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this house leaves in a browser where other computers reach it: read by no script, sent along from no other site, never without https. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"dulae.secure-cookies=true", "server.servlet.session.cookie.secure=true"})
class CookieTests {
    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");
    private final HttpClient browser = HttpClient.newHttpClient();
    private final JdbcClient owner;

    @LocalServerPort
    private int port;

    @Autowired
    CookieTests(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.owner = TableOwner.of(url, user, password);
    }

    @Test
    void everyCookieIsSafe() throws Exception {
        Actor officer = SomeActor.officerOf("521305");
        SomeActor.stored(owner, officer);
        owner.sql("update access.credential set password_hash = '{noop}เรือแจวลำเล็ก' where user_id = ?")
                .params(officer.id().value())
                .update();

        HttpResponse<String> form = ask(at("/sign-in").GET());
        String token = cookies(form).getFirst();
        assertThat(token).startsWith("__Host-csrf=").contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict");

        Matcher written = TOKEN.matcher(form.body());
        assertThat(written.find()).isTrue();
        HttpResponse<String> inside = ask(at("/sign-in")
                .header("Cookie", token.replaceAll(";.*", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + written.group(1) + "&login=u" + officer.id()
                        + "&password=" + URLEncoder.encode("เรือแจวลำเล็ก", StandardCharsets.UTF_8))));
        assertThat(inside.statusCode()).isEqualTo(303);
        assertThat(cookies(inside)).anyMatch(cookie -> cookie.startsWith("dulae="));
        assertThat(cookies(inside))
                .allSatisfy(cookie -> assertThat(cookie).contains("Path=/", "Secure", "HttpOnly", "SameSite="));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }
}
