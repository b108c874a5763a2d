package org.dulae.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads an actor with the rights held now, and tells the database who acts. */
@Repository
class ActorRepository {
    private final JdbcClient jdbc;

    ActorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the database knows of an actor; areas still as the unit's own mixed codes. */
    record Loaded(
            String name,
            UUID unit,
            String unitKind,
            String unitNameTh,
            String unitNameEn,
            String unitArea,
            Set<Role> roles,
            List<String> areas,
            Set<UUID> teams,
            Set<UUID> barred,
            int units,
            boolean secondFactor,
            Set<Actor.Deputyship> deputyships) {}

    Optional<Loaded> load(UserId user, int epoch, @Nullable UUID unit, LocalDate today, Instant now) {
        return jdbc.sql("select * from access.load_actor(:user, :epoch, :unit, :today, :now)")
                .param("user", user.value())
                .param("epoch", epoch)
                .param("unit", unit, java.sql.Types.OTHER)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query((row, n) -> loaded(row))
                .optional();
    }

    private static Loaded loaded(ResultSet row) throws SQLException {
        return new Loaded(
                row.getString("name"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_kind"),
                row.getString("unit_name_th"),
                row.getString("unit_name_en"),
                row.getString("unit_area"),
                Arrays.stream(strings(row.getArray("roles")))
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                List.of(strings(row.getArray("areas"))),
                Set.of(uuids(row.getArray("teams"))),
                Set.of(uuids(row.getArray("barred"))),
                row.getInt("units"),
                row.getBoolean("second_factor"),
                deputyships(uuids(row.getArray("deputy_teams")), uuids(row.getArray("deputy_of"))));
    }

    private static Set<Actor.Deputyship> deputyships(UUID[] teams, UUID[] absent) {
        return IntStream.range(0, teams.length)
                .mapToObj(i -> new Actor.Deputyship(teams[i], absent[i]))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static UUID[] uuids(Array array) throws SQLException {
        return (UUID[]) array.getArray();
    }

    // One statement: local settings end with the transaction, so a pooled connection never keeps an actor.
    void tellDatabase(Actor actor) {
        Scope scope = actor.scope();
        jdbc.sql("""
                        select set_config('dulae.user', :user, true), set_config('dulae.unit', :unit, true), set_config('dulae.roles', :roles, true),
                               set_config('dulae.area_lo', :lo, true), set_config('dulae.area_hi', :hi, true), set_config('dulae.area_len', :len, true),
                               set_config('dulae.areas', :areas, true), set_config('dulae.teams', :teams, true), set_config('dulae.barred', :barred, true)
                        """)
                .param("user", actor.id().toString())
                .param("unit", actor.unit().toString())
                .param("roles", braces(actor.roles().stream().map(Role::name).collect(Collectors.joining(","))))
                .param("lo", scope.lo().isEmpty() ? "-" : scope.lo())
                .param("hi", scope.hi())
                .param("len", String.valueOf(scope.length()))
                .param("areas", scope.length() == 0 ? "{\"\"}" : braces(String.join(",", scope.areas())))
                .param("teams", ids(actor.teams()))
                .param("barred", ids(actor.barred()))
                .query((row, n) -> Boolean.TRUE)
                .single();
    }

    private static String ids(Set<UUID> ids) {
        return braces(ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    private static String braces(String list) {
        return "{" + list + "}";
    }
}
