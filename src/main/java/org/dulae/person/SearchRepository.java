package org.dulae.person;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dulae.access.Actor;
import org.dulae.area.AreaPath;
import org.dulae.person.Ranking.Candidate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds who may be meant. Names go through one function that returns ids only; numbers are equality on keyed hashes, which is safe as it is. */
@Repository
class SearchRepository {
    private static final Duration KEPT = Duration.ofHours(1);
    /** From here on digits are a whole phone number or a whole card, not the end of one. */
    private static final int WHOLE_PHONE = 9;

    private static final int WHOLE_CARD = 13;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    SearchRepository(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /**
     * @param words folded words that must all be there
     * @param alike null = whole, with a slip or as beginnings of words; else how alike, from 0 to 1
     */
    List<UUID> byWords(List<String> words, @Nullable Double alike, int enough) {
        return jdbc.sql("select id from person.find_by_words(:words, :alike, :enough) as found (id)")
                .param("words", words.toArray(String[]::new))
                .param("alike", alike, java.sql.Types.REAL)
                .param("enough", enough)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * Of many names those, counted from 1, that somebody bears roughly.
     *
     * @param said the first folded word of each and its last
     */
    List<Integer> anyByEnds(List<String> said) {
        return jdbc.sql("select n from person.find_any_by_ends(:said) as found (n)")
                .param("said", said.toArray(String[]::new))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Those of these numbers in full that somebody has. */
    List<String> knownNumbers(Actor actor, Collection<String> numbers) {
        Map<ByteBuffer, String> hashed = new HashMap<>();
        numbers.forEach(number -> hashed.put(ByteBuffer.wrap(secrets.number(number)), number));
        return jdbc
                .sql("""
                        select p.number_hash from person.person p
                         where p.number_hash = any(:hashes) and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                        """)
                .param("hashes", hashed.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .params(actor.scope().params())
                .query((row, n) -> hashed.get(ByteBuffer.wrap(row.getBytes(1))))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** By all digits of a card or passport, by all digits of a phone, by the last four of either. */
    List<UUID> byDigits(Actor actor, String digits, int enough) {
        return jdbc.sql("""
                        (select p.id from person.person p
                          where p.number_hash = :number and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas) limit :enough)
                        union
                        (select h.person_id from person.phone h
                          where h.number_hash = :phone and h.ended_at is null
                            and h.area_code >= :lo and h.area_code < :hi and left(h.area_code, :len) = any(:areas) limit :enough)
                        union
                        (select p.id from person.person p
                          where p.number_tail_hash = :numberTail
                            and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas) limit :enough)
                        union
                        (select h.person_id from person.phone h
                          where h.number_tail_hash = :phoneTail and h.ended_at is null
                            and h.area_code >= :lo and h.area_code < :hi and left(h.area_code, :len) = any(:areas) limit :enough)
                        """)
                .param("number", secrets.number(digits))
                .param("phone", secrets.phone(digits))
                .param("numberTail", isPart(digits) ? secrets.numberTail(digits) : null)
                .param("phoneTail", isPart(digits) ? secrets.phoneTail(digits) : null)
                .params(actor.scope().params())
                .param("enough", enough)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static boolean isPart(String digits) {
        return digits.length() < WHOLE_PHONE || digits.length() < WHOLE_CARD && !digits.startsWith("0");
    }

    /** What ranking and the list need to know of the people found; those the actor may not see are not among them. */
    List<Candidate> candidates(
            Actor actor, Collection<UUID> ids, String digits, Function<String, @Nullable AreaPath> places) {
        return jdbc.sql("""
                        select p.id, p.title, p.given, p.family, p.nickname, p.display_name, p.birth_date, p.birth_precision, p.birth_verified,
                               p.died_on is not null as died, p.number_kind, p.number_secret, p.area_code, p.team_id,
                               array(select trim(f.given || ' ' || f.family) from person.former_name f where f.person_id = p.id) as former,
                               array(select h.number_secret from person.phone h
                                      where :digits <> '' and h.person_id = p.id and h.ended_at is null) as phones,
                               coalesce(a.moo, '') as moo, coalesce(a.village, '') as village
                          from person.person p
                          left join person.address a on a.person_id = p.id and a.kind = 'CURRENT' and a.valid_to is null
                         where p.id = any(:ids) and p.area_code >= :lo and p.area_code < :hi and left(p.area_code, :len) = any(:areas)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("digits", digits)
                .params(actor.scope().params())
                .query((row, n) -> candidate(row, digits, places))
                .list();
    }

    private Candidate candidate(ResultSet row, String digits, Function<String, @Nullable AreaPath> places)
            throws SQLException {
        String number = secrets.open(row.getBytes("number_secret"));
        return new Candidate(
                new PersonId(row.getObject("id", UUID.class)),
                PersonRepository.names(row),
                row.getString("display_name"),
                PersonRepository.birth(row),
                row.getBoolean("died"),
                NumberKind.valueOf(row.getString("number_kind")),
                number,
                places.apply(row.getString("area_code")),
                row.getObject("team_id", UUID.class),
                List.of((String[]) row.getArray("former").getArray()),
                row.getString("moo"),
                row.getString("village"),
                !digits.isEmpty() && number.endsWith(digits),
                !digits.isEmpty() && anyEnds(row.getArray("phones"), digits));
    }

    private boolean anyEnds(Array phones, String digits) throws SQLException {
        for (byte[] secret : (byte[][]) phones.getArray()) {
            if (secrets.open(secret).endsWith(digits)) {
                return true;
            }
        }
        return false;
    }

    /** Keeps a search for its searcher; her older ones that have expired go. */
    void keep(SearchId id, Actor actor, String typed, Instant now) {
        jdbc.sql("delete from person.search where user_id = :user and expires_at < :now")
                .param("user", actor.id().value())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        insert into person.search (id, user_id, typed_secret, created_at, expires_at) values (:id, :user, :typed, :now, :until)
                        """)
                .param("id", id.value())
                .param("user", actor.id().value())
                .param("typed", secrets.close(typed))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(KEPT)))
                .update();
    }

    Optional<String> typed(SearchId id, Actor actor, Instant now) {
        return jdbc.sql(
                        "select typed_secret from person.search where id = :id and user_id = :user and expires_at >= :now")
                .param("id", id.value())
                .param("user", actor.id().value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> secrets.open(row.getBytes("typed_secret")))
                .optional();
    }
}
