package org.dulae.shared;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What a command says: one line in Thai, one in English. */
public final class BothLanguages {
    /** Nothing a command says depends on the day. */
    private static final Clock TIMELESS = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static final MessageSource WORDS = Bundles.load();

    private BothLanguages() {}

    public static void say(String key, Object... args) {
        print(System.out, "", key, args);
    }

    /** Each line begins with the code that people search for. */
    public static void complain(String code, String key, Object... args) {
        print(System.err, code + "  ", key, args);
    }

    private static void print(PrintStream out, String before, String key, Object... args) {
        for (Locale locale : List.of(Texts.THAI, Texts.ENGLISH)) {
            out.println(before + new Texts(WORDS, locale, TIMELESS).text(key, args));
        }
    }
}
