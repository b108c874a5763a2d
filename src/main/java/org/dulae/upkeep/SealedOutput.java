package org.dulae.upkeep;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what is written, piece by piece (AES-256-GCM). The nonce of a piece is its number and whether it is the last, so that none can be left
 * out, doubled, moved or cut off; every piece answers for the head of the file as well.
 */
final class SealedOutput extends OutputStream {
    static final int PIECE = 1 << 16;
    static final int TAG = 16;
    static final byte[] MAGIC = {'D', 'U', 'L', 'A', 'E', '-', 'B', '1'};
    static final int SALT = 16;

    private final DataOutputStream out;
    private final SecretKeySpec key;
    private final byte[] head;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private long number;
    private boolean closed;

    SealedOutput(OutputStream out, BackupKey key) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        this.out = new DataOutputStream(out);
        this.key = key.forFile(salt);
        this.head = head(key.id(), salt);
        this.out.write(head);
    }

    static byte[] head(byte[] id, byte[] salt) {
        return ByteBuffer.allocate(MAGIC.length + id.length + salt.length)
                .put(MAGIC)
                .put(id)
                .put(salt)
                .array();
    }

    static Cipher cipher(int mode, SecretKeySpec key, byte[] head, long number, boolean last)
            throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .putLong(number)
                .put((byte) (last ? 1 : 0))
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == PIECE) {
                seal(false);
            }
            int now = Math.min(left, PIECE - filled);
            System.arraycopy(bytes, at, piece, filled, now);
            filled += now;
            at += now;
            left -= now;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            byte[] secret =
                    cipher(Cipher.ENCRYPT_MODE, key, head, number++, last).doFinal(piece, 0, filled);
            out.writeInt(last ? -secret.length : secret.length);
            out.write(secret);
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            out.close();
        }
    }
}
