package org.dulae.access.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One audit row as the chain sees it: its columns in this order, with bars between them. The sealer's function in the database
 * (V4__audit_seal.sql) writes the same text; this one does not trust it.
 *
 * @param micros the row's time, microseconds since 1970
 * @param xid number of the transaction that wrote it
 * @param canonical what is hashed
 */
record SealedRow(String id, long micros, long xid, String canonical) {
    static final String COLUMNS = "id::text, (extract(epoch from at) * 1000000)::bigint, xid::text, user_id::text,"
            + " unit_id::text, area_code, act, array_to_string(subjects, ','), detail";

    static SealedRow of(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder(160);
        for (int column = 1; column <= 8; column++) {
            text.append(row.getString(column)).append('|');
        }
        String detail = row.getString(9);
        text.append(detail == null ? "-" : "=" + detail);
        return new SealedRow(
                row.getString(1), row.getLong(2), Long.parseUnsignedLong(row.getString(3)), text.toString());
    }

    byte[] hash() {
        return sha256().digest(canonical.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
