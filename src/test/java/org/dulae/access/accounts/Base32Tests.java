package org.dulae.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Base32Tests {
    /** The examples of RFC 4648 without their padding. */
    @Test
    void writesWhatAuthenticatorAppsRead() {
        assertThat(Base32.encode("f".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MY");
        assertThat(Base32.encode("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }

    @Test
    void readsBackWhatItWroteInGroupsAndSmallLetters() {
        byte[] secret = new byte[20];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) (i * 37);
        }
        String shown = Base32.grouped(Base32.encode(secret)).toLowerCase(java.util.Locale.ROOT);
        assertThat(shown).hasSize(39);
        assertThat(Base32.decode(shown)).isEqualTo(secret);
    }
}
