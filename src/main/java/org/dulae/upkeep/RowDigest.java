package org.dulae.upkeep;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** How many rows, and a sum over all of them in which their order does not matter: SHA-256 of each, added up. */
final class RowDigest {
    private static final int WORDS = 4;
    private final MessageDigest sha;
    private final long[] sum = new long[WORDS];
    private long rows;

    RowDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(byte[] row) {
        ByteBuffer hash = ByteBuffer.wrap(sha.digest(row));
        long carry = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long term = hash.getLong(i * Long.BYTES);
            long added = sum[i] + term;
            long carried = added + carry;
            carry = Long.compareUnsigned(added, term) < 0 || Long.compareUnsigned(carried, added) < 0 ? 1 : 0;
            sum[i] = carried;
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    String hex() {
        ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
        Arrays.stream(sum).forEach(bytes::putLong);
        return HexFormat.of().formatHex(bytes.array());
    }

    boolean same(long otherRows, String otherHex) {
        return rows == otherRows && hex().equals(otherHex);
    }
}
