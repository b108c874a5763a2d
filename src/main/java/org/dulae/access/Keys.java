package org.dulae.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's keys, in a file of mode 600 outside the data folder ({@code DULAE_KEY_FILE}): encryption of identity numbers and
 * second-factor secrets (AES-256-GCM, versioned) and keyed hashes for matching (HMAC-SHA-256). Without the file what is encrypted
 * cannot be read; a backup keeps it apart (docs/privacy.md).
 */
@Component
public class Keys {
    private static final int NONCE = 12;
    private final SecureRandom random = new SecureRandom();
    private final Map<Byte, SecretKeySpec> encryption = new HashMap<>();
    private final SecretKeySpec matching;
    private byte current;

    public Keys(@Value("${dulae.key-file}") Path file) {
        this.matching = read(file);
    }

    private SecretKeySpec read(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                create(file);
            }
            byte[] match = new byte[0];
            for (String line : Files.readAllLines(file)) {
                String[] part = line.split(" ");
                byte[] key = Base64.getDecoder().decode(part[1]);
                if (part[0].equals("match")) {
                    match = key;
                } else {
                    current = Byte.parseByte(part[0]);
                    encryption.put(current, new SecretKeySpec(key, "AES"));
                }
            }
            return new SecretKeySpec(match, "HmacSHA256");
        } catch (IOException e) {
            throw new UncheckedIOException("key file " + file, e);
        }
    }

    private void create(Path file) throws IOException {
        byte[] first = new byte[32];
        byte[] match = new byte[32];
        random.nextBytes(first);
        random.nextBytes(match);
        Base64.Encoder text = Base64.getEncoder();
        String lines = "match " + text.encodeToString(match) + "\n1 " + text.encodeToString(first) + "\n";
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, lines);
        try {
            // A link appears whole or not at all, and never replaces: of two copies starting at once the first one's
            // keys count.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    /** Key version, nonce and cipher text in one array; the same text never encrypts to the same bytes. */
    public byte[] encrypt(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, encryption.get(current), new GCMParameterSpec(128, nonce));
            byte[] secret = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + secret.length)
                    .put(current)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws IllegalStateException when the key file is not the one that encrypted this. */
    public byte[] decrypt(byte[] secret) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, encryption.get(secret[0]), new GCMParameterSpec(128, secret, 1, NONCE));
            return cipher.doFinal(secret, 1 + NONCE, secret.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key file does not fit the data", e);
        }
    }

    /** Tells one key file from another and nothing about either. */
    public String fingerprint() {
        return HexFormat.of().formatHex(hash("fingerprint", "dulae"), 0, 8);
    }

    /** A keyed hash for finding equal values without storing them; the purpose keeps hashes of different things apart. */
    public byte[] hash(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(matching);
            return mac.doFinal((purpose + "\n" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
