package org.dulae.upkeep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What backups are encrypted with: 32 random bytes in a file of mode 600 ({@code DULAE_BACKUP_KEY_FILE}). It is in no backup; whoever is to restore
 * one brings it, and the installation's own key file.
 */
public final class BackupKey {
    /** Whoever runs the installation and nobody else. */
    static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final int LENGTH = 32;
    private static final int ID = 16;
    private final byte[] secret;

    private BackupKey(byte[] secret) {
        this.secret = secret;
    }

    /** @throws BackupProblem when there is no such file, or no key in it */
    public static BackupKey read(Path file) {
        try {
            byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length == LENGTH) {
                return new BackupKey(secret);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BackupProblem(BackupProblem.Kind.KEY_MISSING, file, e);
        }
        throw new BackupProblem(BackupProblem.Kind.KEY_MISSING, file);
    }

    /** Made on first use. */
    public static BackupKey readOrMake(Path file) {
        if (Files.notExists(file)) {
            make(file.toAbsolutePath());
        }
        return read(file);
    }

    private static void make(Path file) {
        byte[] fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        try {
            Path folder = Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(folder, ".key", "", OWNER_ALONE);
            Files.writeString(draft, Base64.getEncoder().encodeToString(fresh) + "\n");
            // A backup whose key was lost with the power is none.
            BackupFolder.force(draft);
            try {
                // Of two copies that start at once, the first one's key counts.
                Files.createLink(file, draft);
            } finally {
                Files.delete(draft);
            }
        } catch (FileAlreadyExistsException e) {
            // The other copy's.
        } catch (IOException e) {
            throw new BackupProblem(BackupProblem.Kind.NOT_WRITABLE, file, e);
        }
    }

    /** Tells one key from another and nothing about either. */
    byte[] id() {
        return Arrays.copyOf(derived("id", new byte[0]), ID);
    }

    /** A key for one file alone. */
    SecretKeySpec forFile(byte[] salt) {
        return new SecretKeySpec(derived("file", salt), "AES");
    }

    private byte[] derived(String purpose, byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(("dulae backup " + purpose + "\n").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
