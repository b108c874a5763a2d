package org.dulae.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Inbox.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices. Row-level security keeps them to whom they are for. */
@Repository
class InboxRepository {
    private static final int MOST = 200;
    private final JdbcClient jdbc;

    InboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int unread() {
        return jdbc.sql("select count(*)::int from access.notice where read_at is null")
                .query(Integer.class)
                .single();
    }

    List<Notice> newest() {
        return jdbc.sql("""
                        select id, kind, subject, path, created_at, read_at from access.notice
                         order by read_at is not null, created_at desc limit :most
                        """)
                .param("most", MOST)
                .query((row, n) -> {
                    Timestamp read = row.getTimestamp("read_at");
                    return new Notice(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getObject("subject", UUID.class),
                            row.getString("path"),
                            row.getTimestamp("created_at").toInstant(),
                            read == null ? null : read.toInstant());
                })
                .list();
    }

    void read(UUID notice, UserId reader, Instant now) {
        jdbc.sql("update access.notice set read_at = :now, read_by = :reader where id = :id and read_at is null")
                .param("id", notice)
                .param("reader", reader.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void readAll(UserId reader, Instant now) {
        jdbc.sql("update access.notice set read_at = :now, read_by = :reader where read_at is null")
                .param("reader", reader.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(Notice notice, @Nullable UserId user, @Nullable UnitId unit, @Nullable Role role, UserId by) {
        jdbc.sql("""
                        insert into access.notice (id, user_id, unit_id, role, kind, subject, path, created_by, created_at)
                        values (:id, :user, :unit, :role, :kind, :subject, :path, :by, :now)
                        """)
                .param("id", notice.id())
                .param("user", user == null ? null : user.value())
                .param("unit", unit == null ? null : unit.value())
                .param("role", role == null ? null : role.name())
                .param("kind", notice.kind())
                .param("subject", notice.subject())
                .param("path", notice.path())
                .param("by", by.value())
                .param("now", Timestamp.from(notice.at()))
                .update();
    }
}
