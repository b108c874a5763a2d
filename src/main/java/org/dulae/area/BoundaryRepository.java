package org.dulae.area;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dulae.area.Boundaries.BoundaryFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Boundaries that were imported; the latest file that is in use and draws a place counts for it. */
@Repository
class BoundaryRepository {
    private final JdbcClient jdbc;

    BoundaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Files in use, by their ids: as long as they are the same, so is every map. */
    List<UUID> inUse() {
        return jdbc.sql("select id from area.boundary_file where withdrawn_at is null order by id")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /**
     * @param above beginning of the codes
     * @param digits how long the codes are
     */
    Map<AreaCode, Geometry> shapes(String above, int digits) {
        Map<AreaCode, Geometry> shapes = new TreeMap<>();
        jdbc.sql("""
                        select distinct on (b.area_code) b.area_code, b.shape
                          from area.boundary b join area.boundary_file f on f.id = b.file_id
                         where f.withdrawn_at is null and starts_with(b.area_code, :above) and length(b.area_code) = :digits
                         order by b.area_code, f.created_at desc
                        """).param("above", above).param("digits", digits).query(row -> {
            shapes.put(new AreaCode(row.getString("area_code")), geometry(row.getBytes("shape")));
        });
        return shapes;
    }

    private static Geometry geometry(byte[] stored) {
        try {
            return new WKBReader().read(stored);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored boundary cannot be read", e);
        }
    }

    List<BoundaryFile> files() {
        return jdbc.sql("""
                        select id, name, source, as_of, areas, refused, created_by, created_at, withdrawn_at
                          from area.boundary_file order by created_at desc
                        """)
                .query((row, n) -> {
                    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
                    return new BoundaryFile(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("source"),
                            row.getObject("as_of", LocalDate.class),
                            row.getInt("areas"),
                            row.getInt("refused"),
                            row.getObject("created_by", UUID.class),
                            row.getTimestamp("created_at").toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant());
                })
                .list();
    }

    void insert(BoundaryFile file, Map<AreaCode, Geometry> shapes) {
        jdbc.sql("""
                        insert into area.boundary_file (id, name, source, as_of, areas, refused, created_by, created_at)
                        values (:id, :name, :source, :asOf, :areas, :refused, :by, :at)
                        """)
                .param("id", file.id())
                .param("name", file.name())
                .param("source", file.source())
                .param("asOf", file.asOf())
                .param("areas", file.areas())
                .param("refused", file.refused())
                .param("by", file.by())
                .param("at", Timestamp.from(file.at()))
                .update();
        WKBWriter writer = new WKBWriter();
        jdbc.sql("""
                        insert into area.boundary (file_id, area_code, shape)
                        select :file, t.code, t.shape from unnest(:codes::text[], :shapes::bytea[]) as t(code, shape)
                        """)
                .param("file", file.id())
                .param("codes", shapes.keySet().stream().map(AreaCode::value).toArray(String[]::new))
                .param("shapes", shapes.values().stream().map(writer::write).toArray(byte[][]::new))
                .update();
    }

    boolean withdraw(UUID file, @Nullable Instant at) {
        return jdbc.sql("update area.boundary_file set withdrawn_at = :at::timestamptz where id = :id")
                        .param("id", file)
                        .param("at", at == null ? null : Timestamp.from(at))
                        .update()
                == 1;
    }
}
