package org.dulae.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.shared.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented staff for tests: actors for doors and repositories, and the same as accounts for pages. */
public final class SomeActor {
    private SomeActor() {}

    public static Actor officerOf(String... tambons) {
        return of(Role.OFFICER, UnitKind.CENTRE, tambons);
    }

    public static Actor provinceOfficerOf(String province) {
        return of(Role.PROVINCE_OFFICER, UnitKind.PROVINCE, province);
    }

    public static Actor operatorOf(String province) {
        return of(Role.OPERATOR, UnitKind.HOTLINE, province);
    }

    /** Takes calls for the whole country. */
    public static Actor nationalOperator() {
        return of(Role.OPERATOR, UnitKind.HOTLINE, "00");
    }

    public static Actor of(Role role, UnitKind kind, String... areas) {
        Scope scope = role == Role.ADMIN ? Scope.NOWHERE : Scope.of(List.of(areas));
        return new Actor(
                new UserId(NewId.next()),
                "สมหญิง ทดสอบระบบ",
                new UnitId(NewId.next()),
                kind,
                "หน่วยทดสอบ",
                "Test unit",
                areas[0],
                Set.of(role),
                scope,
                Set.of(),
                Set.of(),
                1);
    }

    /** The same actor as a member of these restricted teams. */
    public static Actor inTeams(Actor actor, UUID... teams) {
        return new Actor(
                actor.id(),
                actor.name(),
                actor.unit(),
                actor.unitKind(),
                actor.unitNameTh(),
                actor.unitNameEn(),
                actor.unitArea(),
                actor.roles(),
                actor.scope(),
                Set.of(teams),
                actor.barred(),
                actor.units());
    }

    /** The same actor, barred from these people by conflict of interest. */
    public static Actor barredFrom(Actor actor, UUID... people) {
        return new Actor(
                actor.id(),
                actor.name(),
                actor.unit(),
                actor.unitKind(),
                actor.unitNameTh(),
                actor.unitNameEn(),
                actor.unitArea(),
                actor.roles(),
                actor.scope(),
                actor.teams(),
                Set.of(people),
                actor.units());
    }

    /** Somebody else in the same office, stored. */
    public static Actor colleague(JdbcClient owner, Actor other, Role role) {
        return stored(
                owner,
                new Actor(
                        new UserId(NewId.next()),
                        "เพื่อนร่วมงาน ทดสอบระบบ",
                        other.unit(),
                        other.unitKind(),
                        other.unitNameTh(),
                        other.unitNameEn(),
                        other.unitArea(),
                        Set.of(role),
                        other.scope(),
                        Set.of(),
                        Set.of(),
                        1));
    }

    /** Writes unit, areas, account and roles as the owner, so that the actor can sign in by {@link #signedIn}. */
    public static Actor stored(JdbcClient owner, Actor actor) {
        owner.sql(
                        "insert into access.unit (id, kind, name_th, name_en, area_code, created_at) values (?, ?, ?, ?, ?, '2026-01-01Z') on conflict do nothing")
                .params(
                        actor.unit().value(),
                        actor.unitKind().name(),
                        actor.unitNameTh(),
                        actor.unitNameEn(),
                        actor.unitArea())
                .update();
        List<String> areas = actor.scope().equals(Scope.NATION)
                ? List.of("00")
                : actor.scope().areas();
        for (String area : areas) {
            owner.sql(
                            "insert into access.unit_area (unit_id, area_code, valid_from) values (?, ?, '2026-01-01') on conflict do nothing")
                    .params(actor.unit().value(), area)
                    .update();
        }
        owner.sql(
                        "insert into access.app_user (id, login, name, status, area_code, created_at) values (?, ?, ?, 'ACTIVE', ?, '2026-01-01Z') on conflict do nothing")
                .params(actor.id().value(), "u" + actor.id().value(), actor.name(), actor.unitArea())
                .update();
        owner.sql("insert into access.credential (user_id) values (?) on conflict do nothing")
                .params(actor.id().value())
                .update();
        for (Role role : actor.roles()) {
            owner.sql(
                            "insert into access.user_role (user_id, unit_id, role, valid_from) values (?, ?, ?, '2026-01-01') on conflict do nothing")
                    .params(actor.id().value(), actor.unit().value(), role.name())
                    .update();
        }
        return actor;
    }

    /** Session attributes of a signed-in, stored actor: {@code get("/today").sessionAttrs(SomeActor.signedIn(actor))}. */
    public static java.util.Map<String, Object> signedIn(Actor actor) {
        return java.util.Map.of("dulae.who", actor.id() + "|1|" + actor.unit());
    }

    /** A form with its token, for {@code post("/…").with(SomeActor.token())}: the framework's own {@code csrf()} writes to the session. */
    public static org.springframework.test.web.servlet.request.RequestPostProcessor token() {
        byte[] token = "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return request -> {
            List<jakarta.servlet.http.Cookie> cookies = new java.util.ArrayList<>();
            if (request.getCookies() != null) {
                cookies.addAll(List.of(request.getCookies()));
            }
            cookies.add(new jakarta.servlet.http.Cookie(
                    "csrf", new String(token, java.nio.charset.StandardCharsets.US_ASCII)));
            request.setCookies(cookies.toArray(jakarta.servlet.http.Cookie[]::new));
            request.addParameter("_csrf", java.util.Base64.getUrlEncoder().encodeToString(masked));
            return request;
        };
    }

    /** The cookie of a signed-in, stored actor: {@code get("/today").cookie(SomeActor.session(owner, actor))}. */
    public static jakarta.servlet.http.Cookie session(JdbcClient owner, Actor actor) {
        String id = java.util.UUID.randomUUID().toString();
        long now = System.currentTimeMillis();
        owner.sql("""
                        insert into runtime.session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time)
                        values (?, ?, ?, ?, 3600, ?)
                        """).params(id, id, now, now, now + 3_600_000).update();
        owner.sql("insert into runtime.session_attributes values (?, 'dulae.who', ?)")
                .params(id, (actor.id() + "|1|" + actor.unit()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();
        return new jakarta.servlet.http.Cookie(
                "SESSION",
                java.util.Base64.getEncoder().encodeToString(id.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
}
