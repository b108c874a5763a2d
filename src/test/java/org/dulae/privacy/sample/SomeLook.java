package org.dulae.privacy.sample;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.shared.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks of a month long ago, as the audit has them: its clock is the wall's. */
final class SomeLook {
    private SomeLook() {}

    static void of(JdbcClient owner, Actor searcher, Instant at, String act, UUID... subjects) {
        owner.sql(
                        "insert into access.audit (id, at, user_id, unit_id, area_code, act, subjects) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        NewId.next(),
                        Timestamp.from(at),
                        searcher.id().value(),
                        searcher.unit().value(),
                        searcher.unitArea(),
                        act,
                        subjects)
                .update();
    }
}
