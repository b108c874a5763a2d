package org.dulae.access.accounts;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import org.dulae.access.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords and one-time codes. A password must be long, and nothing else: signs of three kinds and a yearly change only make people
 * write it down. A code opens an account once; it is read aloud or written down, so it has no letters that look or sound alike. Twelve
 * of 27 signs are more than can be tried in three days against the sign-in back-off.
 */
@Component
class Passwords {
    static final Duration CODE_VALID = Duration.ofDays(3);
    private static final String SIGNS = "23456789ABCDEFGHJKMNPRTWXYZ";
    private static final int CODE_LENGTH = 12;
    private static final int GROUP = 4;
    private static final int SHORTEST = 12;
    private static final int FEWEST_SIGNS = 5;
    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;
    private final Keys keys;

    Passwords(PasswordEncoder encoder, Keys keys) {
        this.encoder = encoder;
        this.keys = keys;
    }

    /** In groups of four: {@code 7K3M-XW9D-RB4T}. */
    String freshCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** What is kept of a code; the same for small letters, spaces and missing dashes. */
    byte[] codeHash(String typed) {
        return keys.hash("one-time code", typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    byte[] bytes(int count) {
        byte[] fresh = new byte[count];
        random.nextBytes(fresh);
        return fresh;
    }

    /** The message of what is wrong with a new password, or null. */
    @Nullable
    String problem(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return "access.accounts.password.short";
        }
        boolean tellsTheLogin = !login.isBlank()
                && password.toLowerCase(Locale.ROOT).contains(login.strip().toLowerCase(Locale.ROOT));
        return tellsTheLogin || password.codePoints().distinct().count() < FEWEST_SIGNS
                ? "access.accounts.password.easy"
                : null;
    }

    String encode(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, @Nullable String hash) {
        return hash != null && encoder.matches(password, hash);
    }
}
