package org.dulae.upkeep;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Reads what {@link SealedOutput} wrote; gives back nothing that was changed, moved or cut off. */
final class SealedInput extends InputStream {
    private static final int ID = 16;
    private final DataInputStream in;
    private final Object file;
    private final SecretKeySpec key;
    private final byte[] head;
    private byte[] piece = {};
    private int at;
    private long number;
    private boolean last;

    /** @param file for a sentence to people */
    SealedInput(InputStream in, BackupKey key, Object file) throws IOException {
        this.in = new DataInputStream(in);
        this.file = file;
        byte[] magic = this.in.readNBytes(SealedOutput.MAGIC.length);
        byte[] id = this.in.readNBytes(ID);
        byte[] salt = this.in.readNBytes(SealedOutput.SALT);
        if (!Arrays.equals(magic, SealedOutput.MAGIC) || salt.length < SealedOutput.SALT) {
            throw new BackupProblem(BackupProblem.Kind.NO_BACKUP, file);
        }
        if (!Arrays.equals(id, key.id())) {
            throw new BackupProblem(BackupProblem.Kind.OTHER_KEY, file);
        }
        this.key = key.forFile(salt);
        this.head = SealedOutput.head(id, salt);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (at == piece.length) {
            if (last) {
                return -1;
            }
            open();
        }
        int now = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, now);
        at += now;
        return now;
    }

    /** Everything has been read, and the file ends here. */
    void requireEnd() throws IOException {
        if (read() >= 0 || in.read() >= 0) {
            throw new BackupProblem(BackupProblem.Kind.CHANGED, file);
        }
    }

    private void open() throws IOException {
        try {
            int marked = in.readInt();
            last = marked < 0;
            int length = Math.abs(marked);
            if (length < SealedOutput.TAG || length > SealedOutput.PIECE + SealedOutput.TAG) {
                throw new BackupProblem(BackupProblem.Kind.CHANGED, file);
            }
            byte[] secret = in.readNBytes(length);
            piece = SealedOutput.cipher(Cipher.DECRYPT_MODE, key, head, number++, last)
                    .doFinal(secret);
            at = 0;
        } catch (EOFException | GeneralSecurityException e) {
            throw new BackupProblem(BackupProblem.Kind.CHANGED, file, e);
        }
    }
}
