package org.dulae.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.shared.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people live and under which numbers they can be reached. */
@Repository
class HomeRepository {
    private final JdbcClient jdbc;
    private final Secrets secrets;

    HomeRepository(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    List<Address> addresses(Actor actor, PersonId id) {
        return jdbc.sql("""
                        select a.kind, a.place_code, a.moving, a.refuge, a.house_no, a.moo, a.village, a.lane, a.road, a.landmark, a.valid_from
                          from person.address a
                         where a.person_id = :id and a.valid_to is null
                           and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                         order by a.kind
                        """)
                .param("id", id.value())
                .params(actor.scope().params())
                .query((row, n) -> address(row))
                .list();
    }

    private static Address address(ResultSet row) throws SQLException {
        Dwelling home = new Dwelling(
                row.getString("house_no"),
                row.getString("moo"),
                row.getString("village"),
                row.getString("lane"),
                row.getString("road"),
                row.getString("landmark"),
                row.getBoolean("moving"),
                row.getBoolean("refuge"));
        return new Address(
                Address.Kind.valueOf(row.getString("kind")),
                row.getString("place_code"),
                home,
                row.getObject("valid_from", LocalDate.class));
    }

    void addAddress(PersonRepository.Row person, Address address, Actor actor, Instant now) {
        Dwelling home = address.home();
        jdbc.sql("""
                        insert into person.address (id, person_id, area_code, team_id, kind, place_code, moving, refuge, house_no, moo, village, lane, road,
                                                    landmark, valid_from, created_by, created_at)
                        values (:id, :person, :area, :team, :kind, :place, :moving, :refuge, :house, :moo, :village, :lane, :road,
                                :landmark, :from, :by, :now)
                        """)
                .param("id", NewId.next())
                .param("person", person.id().value())
                .param("area", person.areaCode())
                .param("team", person.teamId())
                .param("kind", address.kind().name())
                .param("place", address.placeCode())
                .param("moving", home.moving())
                .param("refuge", home.refuge())
                .param("house", home.houseNo())
                .param("moo", home.moo())
                .param("village", home.village())
                .param("lane", home.lane())
                .param("road", home.road())
                .param("landmark", home.landmark())
                .param("from", address.since())
                .param("by", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Ends what was the address until now; the row stays, so that earlier letters can be understood. */
    void endAddress(Actor actor, PersonId id, Address.Kind kind, LocalDate to) {
        jdbc.sql("""
                        update person.address a set valid_to = :to
                         where a.person_id = :id and a.kind = :kind and a.valid_to is null
                           and a.area_code >= :lo and a.area_code < :hi and left(a.area_code, :len) = any(:areas)
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("to", to)
                .params(actor.scope().params())
                .update();
    }

    /** The person's own phone first, safe ones before those nobody asked about, unsafe ones last. */
    List<Phone> phones(Actor actor, PersonId id) {
        return jdbc.sql("""
                        select h.id, h.version, h.number_secret, h.owner, h.owner_name, h.safe, h.best_time from person.phone h
                         where h.person_id = :id and h.ended_at is null
                           and h.area_code >= :lo and h.area_code < :hi and left(h.area_code, :len) = any(:areas)
                         order by array_position(array['SAFE', 'NOT_ASKED', 'UNSAFE'], h.safe), (h.owner = 'SELF') desc, h.created_at
                        """)
                .param("id", id.value())
                .params(actor.scope().params())
                .query((row, n) -> new Phone(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        secrets.open(row.getBytes("number_secret")),
                        PhoneOwner.valueOf(row.getString("owner")),
                        row.getString("owner_name"),
                        Safety.valueOf(row.getString("safe")),
                        row.getString("best_time")))
                .list();
    }

    void addPhone(PersonRepository.Row person, Phone phone, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into person.phone (id, person_id, area_code, team_id, number_secret, number_hash, number_tail_hash, owner, owner_name, safe,
                                                  best_time, created_by, created_at)
                        values (:id, :person, :area, :team, :secret, :hash, :tail, :owner, :ownerName, :safe, :time, :by, :now)
                        """)
                .param("id", phone.id())
                .param("person", person.id().value())
                .param("area", person.areaCode())
                .param("team", person.teamId())
                .param("secret", secrets.close(phone.number()))
                .param("hash", secrets.phone(phone.number()))
                .param("tail", secrets.phoneTail(phone.number()))
                .param("owner", phone.owner().name())
                .param("ownerName", phone.ownerName())
                .param("safe", phone.safe().name())
                .param("time", phone.bestTime())
                .param("by", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whose it is and whether it is safe; the number itself never changes. False when somebody else saved first. */
    boolean updatePhone(Actor actor, PersonId person, Phone phone) {
        return jdbc.sql("""
                                update person.phone h set owner = :owner, owner_name = :ownerName, safe = :safe, best_time = :time, version = version + 1
                                 where h.id = :id and h.person_id = :person and h.version = :version and h.ended_at is null
                                   and h.area_code >= :lo and h.area_code < :hi and left(h.area_code, :len) = any(:areas)
                                """)
                        .param("id", phone.id())
                        .param("person", person.value())
                        .param("version", phone.version())
                        .param("owner", phone.owner().name())
                        .param("ownerName", phone.ownerName())
                        .param("safe", phone.safe().name())
                        .param("time", phone.bestTime())
                        .params(actor.scope().params())
                        .update()
                == 1;
    }

    boolean endPhone(Actor actor, PersonId person, UUID phone, Instant now) {
        return jdbc.sql("""
                                update person.phone h set ended_at = :now, version = version + 1
                                 where h.id = :id and h.person_id = :person and h.ended_at is null
                                   and h.area_code >= :lo and h.area_code < :hi and left(h.area_code, :len) = any(:areas)
                                """)
                        .param("id", phone)
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .params(actor.scope().params())
                        .update()
                == 1;
    }
}
