package org.dulae.document;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files, their bytes encrypted. */
@Repository
class FileRepository {
    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, Documents.Owner owner, Documents.Kept file, byte[] secret) {
        jdbc.sql("""
                        insert into document.file (id, owner_id, area_code, team_id, person_id, type, size, content, by_user, by_name, created_at)
                        values (:id, :owner, :area, :team, :person, :type, :size, :content, :user, :name, :now)
                        """)
                .param("id", file.id())
                .param("owner", owner.id())
                .param("area", owner.areaCode())
                .param("team", new SqlParameterValue(Types.OTHER, owner.team()))
                .param("person", new SqlParameterValue(Types.OTHER, owner.person()))
                .param("type", file.type().name())
                .param("size", file.size())
                .param("content", secret)
                .param("user", actor.id().value())
                .param("name", file.by())
                .param("now", Timestamp.from(file.at()))
                .update();
    }

    List<Documents.Kept> of(Actor actor, UUID owner) {
        return jdbc.sql("""
                        select d.id, d.type, d.size, d.by_name, d.created_at from document.file d
                         where d.owner_id = :owner and d.area_code >= :lo and d.area_code < :hi and left(d.area_code, :len) = any(:areas)
                         order by d.created_at desc, d.id desc
                        """)
                .param("owner", owner)
                .params(actor.scope().params())
                .query((row, n) -> new Documents.Kept(
                        row.getObject("id", UUID.class),
                        FileType.valueOf(row.getString("type")),
                        row.getInt("size"),
                        row.getString("by_name"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    byte[] bytes(Actor actor, UUID id) {
        return jdbc.sql("""
                        select d.content from document.file d
                         where d.id = :id and d.area_code >= :lo and d.area_code < :hi and left(d.area_code, :len) = any(:areas)
                        """)
                .param("id", id)
                .params(actor.scope().params())
                .query(byte[].class)
                .single();
    }
}
