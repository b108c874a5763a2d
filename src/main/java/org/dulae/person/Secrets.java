package org.dulae.person;

import java.nio.charset.StandardCharsets;
import org.dulae.access.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Identity and phone numbers as the database keeps them: encrypted, with a keyed hash for finding the same number and a coarser one of
 * the last four digits, which by itself fits one person in ten thousand (docs/privacy.md).
 */
@Component
class Secrets {
    static final int TAIL = 4;
    private final Keys keys;

    Secrets(Keys keys) {
        this.keys = keys;
    }

    byte @Nullable [] close(String text) {
        return text.isEmpty() ? null : keys.encrypt(text.getBytes(StandardCharsets.UTF_8));
    }

    String open(byte @Nullable [] secret) {
        return secret == null ? "" : new String(keys.decrypt(secret), StandardCharsets.UTF_8);
    }

    byte @Nullable [] number(String number) {
        return number.isEmpty() ? null : keys.hash("person.number", number);
    }

    byte @Nullable [] numberTail(String number) {
        return number.isEmpty() ? null : tail("person.number.tail", number);
    }

    byte[] phone(String number) {
        return keys.hash("person.phone", number);
    }

    byte[] phoneTail(String number) {
        return tail("person.phone.tail", number);
    }

    private byte[] tail(String purpose, String number) {
        return keys.hash(purpose, number.substring(Math.max(0, number.length() - TAIL)));
    }
}
