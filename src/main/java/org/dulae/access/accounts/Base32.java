package org.dulae.access.accounts;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** The letters in which authenticator apps take a secret (RFC 4648, without padding). */
final class Base32 {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 4;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : bytes) {
            buffer = buffer << 8 | next & 0xff;
            held += 8;
            while (held >= BITS) {
                held -= BITS;
                text.append(SIGNS.charAt(buffer >> held & 31));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(SIGNS.charAt(buffer << BITS - held & 31));
        }
        return text.toString();
    }

    /** Ignores spaces and anything else that is no sign. */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char sign : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = SIGNS.indexOf(sign);
            if (value >= 0) {
                buffer = buffer << BITS | value;
                held += BITS;
                if (held >= 8) {
                    held -= 8;
                    bytes.write(buffer >> held);
                    buffer &= (1 << held) - 1;
                }
            }
        }
        return bytes.toByteArray();
    }

    /** In groups of four, for typing. */
    static String grouped(String text) {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
