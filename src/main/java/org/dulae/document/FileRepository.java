package org.dulae.document;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files, their bytes encrypted. They have no place of their own: the first lock is the door of the record they belong to, the second its policies. */
@Repository
class FileRepository {
    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, Documents.Owner owner, Documents.Kept file, byte[] secret, byte @Nullable [] small) {
        jdbc.sql("""
                        insert into document.file (id, owner_table, owner_id, type, size, content, preview, by_user, by_name, created_at)
                        values (:id, :table, :owner, :type, :size, :content, :small, :user, :name, :now)
                        """)
                .param("id", file.id())
                .param("table", owner.table())
                .param("owner", owner.id())
                .param("type", file.type().name())
                .param("size", file.size())
                .param("content", secret)
                .param("small", new SqlParameterValue(Types.BINARY, small))
                .param("user", actor.id().value())
                .param("name", file.by())
                .param("now", Timestamp.from(file.at()))
                .update();
    }

    List<Documents.Kept> of(String table, Collection<UUID> owners) {
        return jdbc.sql("""
                        select d.id, d.owner_id, d.type, d.size, d.preview is not null as small, d.by_name, d.created_at
                          from document.file d
                         where d.owner_table = :table and d.owner_id = any(:owners)
                         order by d.created_at desc, d.id desc
                        """)
                .param("table", table)
                .param("owners", owners.toArray(UUID[]::new))
                .query((row, n) -> new Documents.Kept(
                        row.getObject("id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        FileType.valueOf(row.getString("type")),
                        row.getInt("size"),
                        row.getBoolean("small"),
                        row.getString("by_name"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    byte[] bytes(UUID id) {
        return jdbc.sql("select d.content from document.file d where d.id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    byte[] small(UUID id) {
        return jdbc.sql("select d.preview from document.file d where d.id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void erase(Documents.Owner owner) {
        jdbc.sql("delete from document.file d where d.owner_table = :table and d.owner_id = :owner")
                .param("table", owner.table())
                .param("owner", owner.id())
                .update();
    }

    void erase(Documents.Owner owner, UUID file) {
        jdbc.sql("delete from document.file d where d.id = :id and d.owner_table = :table and d.owner_id = :owner")
                .param("id", file)
                .param("table", owner.table())
                .param("owner", owner.id())
                .update();
    }
}
