package org.dulae.benefit.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Facts;
import org.dulae.benefit.PersonSheet;
import org.dulae.benefit.PersonSheet.Recorded;
import org.dulae.benefit.Reason;
import org.dulae.benefit.Screening;
import org.dulae.benefit.Truth;
import org.dulae.person.Birth;
import org.dulae.shared.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented people of whom this and that is known, some of it right at the edge of a rule, and much not at all. */
final class SomePeople {
    private static final int OLDEST_FACT_DAYS = 400;
    private final JdbcClient owner;
    private final LocalDate today;
    private final Random random;

    SomePeople(JdbcClient owner, LocalDate today, int seed) {
        this.owner = owner;
        this.today = today;
        random = new Random(seed);
    }

    record One(UUID id, Facts facts) {
        /** What the conditions of the rule say, whatever she receives already. */
        Truth meets(Entitlement entitlement, LocalDate day) {
            Set<Truth> truths = Screening.of(entitlement, facts, day).orElseThrow().reasons().stream()
                    .map(Reason::truth)
                    .collect(Collectors.toSet());
            return truths.contains(Truth.NO) ? Truth.NO : truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.YES;
        }
    }

    List<One> make(int count, String... tambons) {
        List<One> all = new ArrayList<>();
        // One question of each kind: a connection for each row would take longer than everything that is tested.
        List<String[]> people = new ArrayList<>();
        List<String[]> registered = new ArrayList<>();
        List<String[]> disabled = new ArrayList<>();
        List<String[]> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = NewId.next().toString();
            String tambon = tambons[i % tambons.length];
            Birth birth = birth();
            String nationality = random.nextInt(4) == 0 ? null : random.nextInt(10) == 0 ? "LA" : "TH";
            Recorded recorded =
                    new Recorded(birth, nationality, random.nextBoolean(), random.nextInt(5) == 0, Instant.EPOCH);
            String born = birth.date() == null ? null : birth.date().toString();
            people.add(new String[] {
                id, tambon, born, birth.precision().name(), String.valueOf(birth.verified()), nationality
            });
            if (recorded.registered()) {
                registered.add(new String[] {id, tambon});
            }
            if (recorded.disabled()) {
                disabled.add(new String[] {id, tambon});
            }
            Map<String, String> told = told();
            told.forEach((code, value) -> facts.add(new String[] {id, tambon, code, value}));
            all.add(new One(UUID.fromString(id), PersonSheet.of(recorded, told, today)));
        }
        insert("""
                insert into person.person (id, area_code, given, family, sex, birth_date, birth_precision, birth_verified, nationality, number_kind, search,
                  created_by, created_at, changed_by, changed_at)
                select a::uuid, b, 'ทดลอง', 'สมมุติ', 'FEMALE', c::date, d, e::boolean, f, 'NONE', 'ทดลอง', a::uuid, '2026-01-01Z', a::uuid, '2026-01-01Z'
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) u (a, b, c, d, e, f)
                """, people, 6);
        insert("""
                insert into person.address (id, person_id, area_code, kind, place_code, valid_from, created_by, created_at)
                select gen_random_uuid(), a::uuid, b, 'REGISTERED', b, '2020-01-01', a::uuid, '2026-01-01Z' from unnest(?::text[], ?::text[]) u (a, b)
                """, registered, 2);
        insert("""
                insert into person.declared_group (id, person_id, area_code, code, valid_from, created_by, created_at)
                select gen_random_uuid(), a::uuid, b, 'DISABLED', '2020-01-01', a::uuid, '2026-01-01Z' from unnest(?::text[], ?::text[]) u (a, b)
                """, disabled, 2);
        insert("""
                insert into person.fact (id, person_id, area_code, code, value, origin, as_of, created_by, created_at)
                select gen_random_uuid(), a::uuid, b, c, d, 'SELF', '2026-01-01', a::uuid, '2026-01-01Z'
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[]) u (a, b, c, d)
                """, facts, 4);
        return all;
    }

    private void insert(String sql, List<String[]> rows, int columns) {
        List<Object> arrays = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            arrays.add(rows.stream().map(row -> row[column]).toArray(String[]::new));
        }
        owner.sql(sql).params(arrays).update();
    }

    /** Ages at which a rule changes, a day before and a day behind. */
    private Birth birth() {
        int[] ages = {0, 6, 15, 18, 60, 66, 70, 80, 90, 45};
        LocalDate day =
                today.plusDays(1).minusYears(ages[random.nextInt(ages.length)]).plusDays(random.nextInt(3) - 1L);
        // Nobody is born tomorrow: then what is known of her on this day is known on every later one.
        day = day.isAfter(today) ? today : day;
        boolean verified = random.nextBoolean();
        return switch (random.nextInt(8)) {
            case 0 -> Birth.UNKNOWN;
            case 1 -> new Birth(day.withDayOfYear(1), Birth.Precision.YEAR, verified);
            case 2 -> new Birth(day.withDayOfMonth(1), Birth.Precision.MONTH, verified);
            default -> new Birth(day, Birth.Precision.DAY, verified);
        };
    }

    private Map<String, String> told() {
        Map<String, String> told = new HashMap<>();
        int outOfTen = 1 + random.nextInt(9);
        for (Fact fact : Fact.values()) {
            if (fact != Fact.BORN && !fact.restricted() && random.nextInt(10) < outOfTen) {
                told.put(fact.name(), value(fact));
            }
        }
        return told;
    }

    private String value(Fact fact) {
        return switch (fact.kind()) {
            case YES_NO -> random.nextBoolean() ? "yes" : "no";
            case NUMBER -> String.valueOf(random.nextInt(24));
            case MONEY ->
                List.of("0", "35999.99", "36000", "36000.01", "99999", "100000", "100000.01", "400000")
                        .get(random.nextInt(8));
            case INCOME ->
                List.of(
                                "36000",
                                "36000.01",
                                "100000",
                                "100000.01",
                                "3000/MONTH",
                                "300.50/DAY:10",
                                "100000/YEAR/1",
                                "9000/MONTH/1")
                        .get(random.nextInt(8));
            case DATE -> day().toString();
            case BIRTH -> {
                String day = day().minusYears(58 + random.nextInt(4)).toString();
                yield day.substring(0, List.of(4, 7, 10).get(random.nextInt(3)));
            }
            case CODE -> fact.codes().get(random.nextInt(fact.codes().size()));
            case RECEIPTS -> random.nextInt(3) == 0 ? "," : code() + "," + code() + receipt();
            case GRANTS ->
                random.nextInt(3) == 0
                        ? ","
                        : code() + " " + day() + "," + code() + " " + day() + ", LOW_INCOME_AID " + day();
        };
    }

    /** Not after today. */
    private LocalDate day() {
        return today.minusDays(random.nextInt(OLDEST_FACT_DAYS));
    }

    private String receipt() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> " 600/MONTH " + day() + "..";
            case 2 -> " LOCAL_GOVERNMENT .." + day();
            default -> " " + today.plusDays(40) + "..";
        };
    }

    private String code() {
        return Entitlements.all().get(random.nextInt(Entitlements.all().size())).code();
    }
}
