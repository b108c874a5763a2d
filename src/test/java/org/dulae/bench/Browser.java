package org.dulae.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * One browser window as the server sees it: a kept-alive connection, cookies, the token of the forms. Plain sockets, because the client shares the
 * machine with what it measures.
 */
final class Browser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PATIENCE_MS = 30_000;
    private final int port;
    private final boolean compressed;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;
    private String token = "";
    private boolean answering;

    /** @param compressed whether pages come compressed, as to every real browser */
    Browser(int port, boolean compressed) {
        this.port = port;
        this.compressed = compressed;
    }

    record Answer(int status, String location, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The value of a hidden field of the page. */
        String field(String name) {
            Matcher found = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                    .matcher(text());
            return found.find() ? found.group(1) : "";
        }
    }

    /** Signs in through the form, as a person does, and takes the token of the pages that follow. */
    void signIn(String login, String password) throws IOException {
        takeToken(get("/sign-in"));
        Answer answer = post("/sign-in", form("login", login, "password", password));
        if (answer.status() != 303) {
            throw new IOException("no sign-in for " + login + ": " + answer.status());
        }
        takeToken(get("/sign-in/again"));
    }

    private void takeToken(Answer page) throws IOException {
        Matcher found = TOKEN.matcher(page.text());
        if (!found.find()) {
            throw new IOException("a page without a form: " + page.status() + " " + page.location());
        }
        token = found.group(1);
    }

    Answer get(String path) throws IOException {
        return exchange("GET", path, "", "");
    }

    Answer post(String path, String form) throws IOException {
        return exchange("POST", path, form, "");
    }

    /** With headers of one's own, each ended by a line break. */
    Answer post(String path, String form, String headers) throws IOException {
        return exchange("POST", path, form, headers);
    }

    /** Names and values in turn, as a form sends them. */
    static String form(String... namesAndValues) {
        return IntStream.range(0, namesAndValues.length / 2)
                .mapToObj(i -> namesAndValues[2 * i] + "="
                        + URLEncoder.encode(namesAndValues[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Answer exchange(String method, String path, String form, String headers) throws IOException {
        byte[] body = method.equals("POST")
                ? (form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.US_ASCII)
                : new byte[0];
        boolean reused = socket != null;
        try {
            return exchange(head(method, path, body.length, headers), body);
        } catch (IOException e) {
            close();
            // The server may have ended an idle connection just then; like every browser, ask once more on a fresh one.
            if (!reused || answering) {
                throw e;
            }
            return exchange(head(method, path, body.length, headers), body);
        }
    }

    private Answer exchange(String head, byte[] body) throws IOException {
        answering = false;
        if (socket == null) {
            connect();
        }
        send(head, body);
        return receive();
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private String head(String method, String path, int length, String headers) {
        StringBuilder head = new StringBuilder(512)
                .append(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n")
                .append("Accept: text/html,*/*;q=0.8\r\nAccept-Language: th\r\n")
                .append(compressed ? "Accept-Encoding: gzip\r\n" : "");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ")
                    .append(cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .append("\r\n");
        }
        if (method.equals("POST")) {
            head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n");
        }
        return head.append(headers).append("\r\n").toString();
    }

    private void send(String head, byte[] body) throws IOException {
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        socket.getOutputStream().write(all);
    }

    private Answer receive() throws IOException {
        String first = line();
        answering = true;
        int status = Integer.parseInt(first.split(" ")[1]);
        int length = -1;
        boolean chunked = false;
        boolean zipped = false;
        boolean last = false;
        String location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "content-encoding" -> zipped = value.equals("gzip");
                case "connection" -> last = value.equals("close");
                case "location" -> location = value.replaceFirst("^https?://[^/]*", "");
                case "set-cookie" -> keep(value);
                default -> {}
            }
        }
        byte[] body = chunked ? chunks() : bytes(Math.max(0, status == 204 ? 0 : length));
        if (last) {
            close();
        }
        return new Answer(status, location, zipped ? unzipped(body) : body);
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(1 << 15);
        for (int size = size(); size > 0; size = size()) {
            whole.write(bytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the answer ends early");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ends");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
            return plain.readAllBytes();
        }
    }

    @Override
    public void close() {
        try (Socket open = socket) {
            socket = null;
        } catch (IOException e) {
            // Already gone.
        }
    }
}
