package org.dulae.complaint;

import java.util.Locale;
import org.dulae.access.Keys;
import org.dulae.shared.ThaiText;
import org.springframework.stereotype.Component;

/**
 * The code by which whoever complained follows it: sixteen letters, eighty bits. It is computed from the key of the form and our own key,
 * so that a form that is sent twice answers with the same code; only a keyed hash of it is kept.
 */
@Component
class ComplaintCode {
    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private final Keys keys;

    ComplaintCode(Keys keys) {
        this.keys = keys;
    }

    /** @param seed what nobody else knows: the key of the form and what was sent with it */
    String of(String seed) {
        byte[] random = keys.hash("complaint-code", seed);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random[i] & LETTERS.length() - 1));
        }
        return code.toString();
    }

    /** However it was typed: in small letters, with Thai digits, with spaces. */
    byte[] hash(String typed) {
        String plain = ThaiText.arabicDigits(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return keys.hash("complaint-follow", plain);
    }

    byte[] address(String what, String address) {
        return keys.hash("complaint-attempt", what + " " + address);
    }

    byte[] closed(String phone) {
        return keys.encrypt(phone.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    String opened(byte[] phone) {
        return new String(keys.decrypt(phone), java.nio.charset.StandardCharsets.UTF_8);
    }
}
