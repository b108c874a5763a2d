package org.dulae.benefit.screen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.Rule;
import org.dulae.benefit.Screen;
import org.jspecify.annotations.Nullable;

/**
 * One entitlement that somebody may be due, or that one fact would decide.
 *
 * @param wanting the one fact that is missing; null = she may be due it
 * @param rule with its version
 * @param basis fingerprint of the rule and of what it was judged by
 */
record Finding(
        UUID person, String area, String code, @Nullable Fact wanting, String rule, String basis) {
    private static final int LENGTH = 8;

    static List<Finding> of(UUID person, String area, Facts facts, Screen screen) {
        List<Finding> found = new ArrayList<>();
        screen.lines(
                facts,
                (entitlement, rule, wanting) -> found.add(new Finding(
                        person, area, entitlement.code(), wanting, rule.id(), basis(rule, wanting, facts))));
        return found;
    }

    String kind() {
        return wanting == null ? "LIKELY" : "UNKNOWN";
    }

    private static String basis(Rule rule, @Nullable Fact wanting, Facts facts) {
        StringBuilder text = new StringBuilder(rule.id()).append(' ').append(wanting);
        for (Fact fact : rule.needs()) {
            if (facts.knows(fact)) {
                text.append(' ').append(fact).append('=').append(facts.value(fact));
            }
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
