package org.dulae.access.privacy;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole audit and computes its chain anew, with nothing of the database but the rows: finds a changed value, a removed row,
 * two rows that changed places, a row slipped in later, and, with an anchor, a cut end. Both tables stream past each other, so that
 * years of audit need no more memory than a day.
 */
public final class AuditVerify {
    /** A transaction may last a while, and clocks of several copies differ a little. */
    private static final long TOLERANCE = 15 * 60 * 1_000_000L;

    private static final int FETCH = 10_000;
    private static final int MOST_FINDINGS = 20;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, Anchor> anchors = new HashMap<>();
    private final ResultSet seals;
    private @Nullable Seal before;
    private @Nullable Seal current;
    private @Nullable MessageDigest digest;
    private int count;
    private long rows;
    private long links;
    private long unsealed;

    private AuditVerify(ResultSet seals, List<Anchor> anchors) {
        this.seals = seals;
        anchors.forEach(anchor -> this.anchors.put(anchor.seq(), anchor));
    }

    /** What is wrong, as a code of the messages {@code access.audit.found.<code>}, and which link or row. */
    public record Finding(String code, String what) {}

    /** @param unsealed rows that wait for the sealer */
    public record Report(long rows, long seals, long unsealed, List<Finding> findings) {
        public boolean whole() {
            return findings.isEmpty();
        }
    }

    /** @param connection of a login that may read the tables: the owner's */
    public static Report verify(Connection connection, List<Anchor> anchors) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement links = connection.createStatement();
                Statement rows = connection.createStatement()) {
            links.setFetchSize(FETCH);
            rows.setFetchSize(FETCH);
            AuditVerify verify = new AuditVerify(
                    links.executeQuery("select " + Seal.COLUMNS + " from access.audit_seal order by seq"), anchors);
            verify.walk(rows.executeQuery(
                    "select " + SealedRow.COLUMNS + " from access.audit order by audit.xid, audit.id"));
            return new Report(verify.rows, verify.links, verify.unsealed, List.copyOf(verify.findings));
        } finally {
            connection.rollback();
        }
    }

    private void walk(ResultSet row) throws SQLException {
        next();
        while (row.next()) {
            take(SealedRow.of(row));
        }
        while (current != null) {
            close();
        }
        anchors.keySet().stream().sorted().forEach(cut -> found("cut", String.valueOf(cut)));
    }

    private void take(SealedRow row) throws SQLException {
        rows++;
        while (current != null && row.xid() >= current.upto()) {
            close();
        }
        time(row);
        MessageDigest open = digest;
        if (open == null) {
            unsealed++;
        } else {
            count++;
            open.update(row.hash());
        }
    }

    // A row belongs between the seal before it and its own: one with an old time and a new transaction was slipped in.
    private void time(SealedRow row) {
        boolean tooOld = before != null && row.micros() < before.micros() - TOLERANCE;
        boolean tooNew = current != null && row.micros() > current.micros() + TOLERANCE;
        if (tooOld || tooNew) {
            found("time", row.id());
        }
    }

    private void close() throws SQLException {
        Seal seal = current;
        MessageDigest open = digest;
        if (seal != null && open != null) {
            byte[] root = open.digest();
            if (count != seal.count()) {
                found(count < seal.count() ? "removed" : "added", String.valueOf(seal.seq()));
            } else if (!Arrays.equals(root, seal.root())) {
                found("changed", String.valueOf(seal.seq()));
            }
            before = seal;
        }
        next();
    }

    private void next() throws SQLException {
        current = null;
        digest = null;
        count = 0;
        if (seals.next()) {
            Seal seal = Seal.of(seals);
            links++;
            if (before == null ? !seal.isFirst() : !seal.follows(before)) {
                found("link", String.valueOf(seal.seq()));
            }
            Anchor anchor = anchors.remove(seal.seq());
            if (anchor != null && (!anchor.root().equals(seal.hex()) || anchor.total() != seal.total())) {
                found("anchor", String.valueOf(seal.seq()));
            }
            current = seal;
            digest = seal.begin();
        }
    }

    private void found(String code, String what) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(code, what));
        }
    }
}
