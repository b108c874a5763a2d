package org.dulae.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dulae.shared.NewId;

/** Takes call after call and sends each again, under the same key, until the server has confirmed it: as the pages' script does. */
final class Writer implements Load.Turn {
    static final String TYPED = "รายได้ไม่พอ เลี้ยงลูกคนเดียว";

    private static final long PAUSE_MS = 100;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private final Browser browser;
    private final String login;
    private final String tambon;
    private final AtomicBoolean enough;
    private final Map<String, String> confirmed = new ConcurrentHashMap<>();
    private final Queue<Long> moments = new ConcurrentLinkedQueue<>();
    private int refused;

    Writer(Browser browser, String login, String tambon, AtomicBoolean enough) {
        this.browser = browser;
        this.login = login;
        this.tambon = tambon;
        this.enough = enough;
    }

    Browser browser() {
        return browser;
    }

    /** The mark of each confirmed contact and the address it was given. */
    Map<String, String> confirmed() {
        return confirmed;
    }

    /** When each was confirmed, by {@link System#nanoTime}. */
    Queue<Long> moments() {
        return moments;
    }

    /** Contacts that were answered with something else than a confirmation or trouble that passes. */
    int refused() {
        return refused;
    }

    @Override
    public void take() throws InterruptedException {
        while (!enough.get()) {
            untilConfirmed("T" + NewId.next());
        }
    }

    private void untilConfirmed(String mark) throws InterruptedException {
        String key = "Idempotency-Key: " + NewId.next() + "\r\n";
        String form = contact(mark, tambon);
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < PATIENCE_NANOS) {
            try {
                Browser.Answer answer = browser.post("/contacts", form, key);
                if (answer.status() == 303 && answer.location().startsWith("/contacts/")) {
                    confirmed.put(mark, answer.location());
                    moments.add(System.nanoTime());
                    return;
                }
                if (answer.location().startsWith("/sign-in")) {
                    browser.signIn(login, Staff.PASSWORD);
                } else if (answer.status() < 500) {
                    refused++;
                    return;
                }
            } catch (IOException e) {
                // Nobody there: the same again, in a moment.
            }
            Thread.sleep(PAUSE_MS);
        }
        refused++;
    }

    /** A call that becomes a person, a contact and a case; the mark stands in it as another system's number. */
    static String contact(String mark, String tambon) {
        return Browser.form(
                "type", "HELP",
                "channel", "HOTLINE_1300",
                "given", "สมหญิง",
                "family", "สมมุติ",
                "notes", TYPED + " " + mark,
                "problems", "INCOME",
                "place", tambon,
                "otherSystem", "1300",
                "otherNumber", mark);
    }
}
