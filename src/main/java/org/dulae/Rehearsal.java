package org.dulae;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dulae.shared.NewId;
import org.springframework.context.ApplicationContext;

/**
 * A first working day in fast motion, at build time: an operator takes calls, an officer looks people up, reads the work list and the cases. The
 * cache made then knows the classes a start needs, and which methods of an ordinary day are worth compiling first.
 */
final class Rehearsal implements AutoCloseable {
    private static final List<String> PAGES = List.of("/health", "/", "/sign-in", "/v3/api-docs");
    /** Enough for the machine to know the ways of a day; to see that the program works at all, a few do. */
    private static final int ROUNDS = Integer.getInteger("dulae.rehearsal.rounds", 120);

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CASE = Pattern.compile("\"(/cases/[0-9a-f-]{36})");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";

    private Rehearsal(String address) {
        this.address = address;
    }

    static void visit(ApplicationContext running) throws InterruptedException {
        String address = "http://localhost:" + running.getEnvironment().getProperty("local.server.port");
        Path home = Path.of(running.getEnvironment().getRequiredProperty("dulae.home"));
        try (Rehearsal nobody = new Rehearsal(address);
                Rehearsal operator = new Rehearsal(address);
                Rehearsal officer = new Rehearsal(address)) {
            for (String page : PAGES) {
                nobody.get(page);
            }
            Map<String, String> passwords = passwords(home);
            operator.signIn("chula", passwords);
            officer.signIn("mali", passwords);
            for (int round = 0; round < ROUNDS; round++) {
                operator.call(round);
                officer.day();
            }
        } catch (IOException e) {
            throw new StartupProblem(Trouble.UNKNOWN, e, String.valueOf(e.getMessage()), "-");
        }
    }

    private static Map<String, String> passwords(Path home) throws IOException {
        try (var lines = Files.lines(home.resolve(Demo.SIGN_INS))) {
            return lines.map(line -> line.split("\t")).collect(Collectors.toMap(part -> part[1], part -> part[2]));
        }
    }

    private void signIn(String login, Map<String, String> passwords) throws IOException, InterruptedException {
        token(get("/sign-in"));
        post("/sign-in", Map.of("login", login, "password", String.valueOf(passwords.get(login))));
        token(get("/sign-in/again"));
    }

    /** Somebody rings who needs help, looked up first as every caller is. */
    private void call(int round) throws IOException, InterruptedException {
        get("/desk");
        post("/people/searches", Map.of("q", "มานี ทดลองสาย"));
        post(
                "/contacts",
                Map.ofEntries(
                        Map.entry("type", "HELP"),
                        Map.entry("channel", "HOTLINE_1300"),
                        Map.entry("given", "มานี"),
                        Map.entry("family", "ทดลองสาย"),
                        Map.entry("sex", "F"),
                        Map.entry("birth", "2530"),
                        Map.entry("notes", "แม่เลี้ยงเดี่ยว ลูกสามคน รายได้ไม่พอ"),
                        Map.entry("problems", "INCOME"),
                        Map.entry("groups", "SINGLE_PARENT_FAMILY"),
                        Map.entry("urgency", "P3"),
                        Map.entry("place", "521305"),
                        Map.entry("callerPhone", "08000%05d".formatted(round)),
                        Map.entry("callerRelation", "SELF"),
                        Map.entry("callerSafe", "SAFE"),
                        Map.entry("clientKey", NewId.next().toString())));
    }

    private void day() throws IOException, InterruptedException {
        Matcher matter = CASE.matcher(get("/today"));
        post("/people/searches", Map.of("q", "มานี"));
        get("/cases");
        if (matter.find()) {
            get(matter.group(1));
        }
    }

    private String get(String page) throws IOException, InterruptedException {
        return ask(to(page).build());
    }

    private void post(String page, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + encoded(token);
        ask(to(page).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder to(String page) {
        return HttpRequest.newBuilder(URI.create(address + page))
                .header("Accept", "text/html,application/json")
                .header("Accept-Language", "th");
    }

    private String ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(request.method() + " " + request.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private void token(String page) throws IOException {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IOException("a page without a form");
        }
        token = found.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
