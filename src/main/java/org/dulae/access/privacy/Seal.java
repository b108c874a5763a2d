package org.dulae.access.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;

/** One link of the chain: all rows of the transactions in [from, upto). */
record Seal(long seq, long micros, long from, long upto, int count, byte[] prev, byte[] root, long total) {
    static final String COLUMNS = "seq, (extract(epoch from at) * 1000000)::bigint, from_xid::text, upto_xid::text,"
            + " count, prev, root, total";
    static final byte[] BEGINNING = {0};

    static Seal of(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong(1),
                row.getLong(2),
                Long.parseUnsignedLong(row.getString(3)),
                Long.parseUnsignedLong(row.getString(4)),
                row.getInt(5),
                row.getBytes(6),
                row.getBytes(7),
                row.getLong(8));
    }

    /** Begins the hash of this link; the hashes of its rows follow. */
    MessageDigest begin() {
        MessageDigest digest = SealedRow.sha256();
        String head = seq + "|" + micros + "|" + from + "|" + upto + "|" + count;
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        digest.update(prev);
        return digest;
    }

    boolean follows(Seal before) {
        return seq == before.seq + 1
                && from == before.upto
                && Arrays.equals(prev, before.root)
                && total == before.total + count;
    }

    boolean isFirst() {
        return seq == 1 && from == 0 && Arrays.equals(prev, BEGINNING) && total == count;
    }

    String hex() {
        return HexFormat.of().formatHex(root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seal seal && seal.seq == seq && Arrays.equals(seal.root, root);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }
}
