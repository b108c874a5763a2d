package org.dulae.upkeep;

import java.time.Instant;

/** Where the chain of the audit stood when a backup was taken: what an anchor outside the database says. */
public record AuditHead(long seq, Instant at, String root, long total) {}
