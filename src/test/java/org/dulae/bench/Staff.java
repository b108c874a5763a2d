package org.dulae.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Offices and accounts of the benches, written by the owner: a national desk, a provincial office in every province, and the centre of one tambon.
 *
 * @param officers sign-in names of people of the centre
 * @param operators sign-in names of people of the national desk
 */
record Staff(List<String> officers, List<String> operators) {
    static final String PASSWORD = "น้ำใสไหลเย็น เห็นตัวปลา 2569";
    private static final UUID DESK = id("desk");
    private static final UUID CENTRE = id("centre");

    static Staff write(JdbcClient owner, String tambon, int each) {
        unit(owner, DESK, "HOTLINE", "ศูนย์ทดลองรับเรื่อง", "00");
        unit(owner, CENTRE, "CENTRE", "ศูนย์ทดลองตำบล", tambon);
        owner.sql("select code from area.area where level = 'PROVINCE'")
                .query(String.class)
                .list()
                .forEach(province -> unit(owner, id(province), "PROVINCE", "จังหวัดทดลอง " + province, province));
        responsible(owner, tambon);
        // Cheap on purpose: what is measured begins after the sign-in.
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        return new Staff(
                accounts(owner, "bench-officer-", each, CENTRE, "OFFICER", tambon, hash),
                accounts(owner, "bench-operator-", each, DESK, "OPERATOR", "00", hash));
    }

    /** The sign-in name of an officer of a provincial office that is written already. */
    static String ofProvince(JdbcClient owner, String province) {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        return account(owner, "bench-province-" + province, id(province), "PROVINCE_OFFICER", province, hash);
    }

    /** The sign-in name of somebody who looks at every province at once. */
    static String ofNation(JdbcClient owner) {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        unit(owner, id("nation"), "PROVINCE", "สำนักทดลอง", "00");
        return account(owner, "bench-nation", id("nation"), "PROVINCE_OFFICER", "00", hash);
    }

    private static void unit(JdbcClient owner, UUID id, String kind, String name, String area) {
        String organisation = kind.equals("PROVINCE") ? "PROVINCE_OFFICE" : kind;
        owner.sql("""
                        insert into access.unit (id, kind, name_th, name_en, area_code, created_at)
                        values (:id, :kind, :name, 'Bench ' || :area, :area, '2026-01-01Z') on conflict do nothing
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .param("area", area)
                .update();
        owner.sql(
                        "insert into access.unit_area (unit_id, area_code, valid_from) values (:id, :area, '2026-01-01') on conflict do nothing")
                .param("id", id)
                .param("area", area)
                .update();
        owner.sql("""
                        insert into directory.organisation (id, kind, name_th, name_en, area_code, valid_from, created_by, created_at)
                        values (:id, :kind, :name, 'Bench ' || :area, :area, '2026-01-01', :id, '2026-01-01Z') on conflict do nothing
                        """)
                .param("id", id)
                .param("kind", organisation)
                .param("name", name)
                .param("area", area)
                .update();
    }

    private static void responsible(JdbcClient owner, String tambon) {
        owner.sql("""
                        insert into centre.responsibility (id, unit_id, area_code, valid_from, created_by, created_at)
                        values (:id, :unit, :area, '2026-01-01', :unit, '2026-01-01Z') on conflict do nothing
                        """)
                .param("id", id("responsibility"))
                .param("unit", CENTRE)
                .param("area", tambon)
                .update();
    }

    private static List<String> accounts(
            JdbcClient owner, String prefix, int count, UUID unit, String role, String area, String hash) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> account(owner, prefix + i, unit, role, area, hash))
                .toList();
    }

    private static String account(JdbcClient owner, String login, UUID unit, String role, String area, String hash) {
        owner.sql("""
                        with person as (
                          insert into access.app_user (id, login, name, status, area_code, created_at)
                          values (:id, :login, 'ทดลอง ' || :login, 'ACTIVE', :area, '2026-01-01Z') on conflict do nothing returning id
                        ), credential as (
                          insert into access.credential (user_id, password_hash) select id, :hash from person
                        )
                        insert into access.user_role (user_id, unit_id, role, valid_from) select id, :unit, :role, '2026-01-01' from person
                        """)
                .param("id", id(login))
                .param("login", login)
                .param("area", area)
                .param("hash", hash)
                .param("unit", unit)
                .param("role", role)
                .update();
        return login;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("bench " + name).getBytes(StandardCharsets.UTF_8));
    }
}
