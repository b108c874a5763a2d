package org.dulae.person;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dulae.shared.NewId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Invented people in any number, living where the country's people live. Written by the owner, for benches alone. */
public final class PeopleGenerator {
    private static final int BATCH = 5_000;
    private static final String BY = "00000000-0000-0000-0000-000000000000";
    private static final String[] BEGINNING =
            ("สม บุญ ทอง คำ จันทร์ วิ สุ กิตติ ณัฐ ธน พร ศิริ นภา ชัย ประ อำ มา วัน ดวง เพ็ญ อุ รัต กัล สาย บัว ไพ นิ อร จิ วร"
                            + " ปิ พัช สุร เกษ อนัน ปรี ลำ แสง ถวิล จำ")
                    .split(" ");
    private static final String[] ENDING =
            ("ชาย หญิง ศรี พร พงษ์ ศักดิ์ ชัย นา ณี รัตน์ ภา วัฒน์ พล เดช เลิศ มี ดี ใจ ลักษณ์ วรรณ นันท์ ยุทธ เกียรติ ผัน สุข"
                            + " จิต เนียร นวล เดือน ทิพย์ มล ชู แก้ว งาม เสริฐ ไล นวย ไร ดา ลี")
                    .split(" ");
    private static final int MANY_ARE_COMMON = 60;
    /** The commonest given name is borne by about one in two hundred, as in the country, and most are rare. */
    private static final double[] GIVEN_UP_TO = commonness(BEGINNING.length * ENDING.length);

    private static final String[] FIRST =
            "ศรี บุญ ทอง แก้ว วงศ์ สุข ใจ คำ จันทร์ พรม อินทร์ มณี รัตน ชัย เพชร แสง ดวง ปัญญา สิงห์ ไชย หอม ขัน นาม โพธิ์ ลือ"
                    .split(" ");
    private static final String[] SECOND =
            "สมมุติ ทดลอง ตัวอย่าง วงศ์ กุล สุข ดี งาม ทอง แก้ว มั่น คง ศักดิ์ พันธุ์ ชาติ เจริญ ใจ สกุล บุตร"
                    .split(" ");
    private static final String[] THIRD = {"", "", "", "สมมุติ", "ทดลอง", "ตัวอย่าง", "วัฒนา", "พงษ์", "รักษ์", "ธรรม"};
    private final Connection owner;
    private final Random random = new Random(2569);
    private final Map<String, String> folded = new HashMap<>();

    public PeopleGenerator(Connection owner) {
        this.owner = owner;
    }

    /** @param perTambon how many people in which tambon, with the tambon's, district's and province's names */
    public void generate(Map<String, Integer> perTambon, Map<String, List<String>> places)
            throws SQLException, IOException {
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        StringBuilder people = new StringBuilder();
        StringBuilder addresses = new StringBuilder();
        int rows = 0;
        for (Map.Entry<String, Integer> tambon : perTambon.entrySet()) {
            String where = folded(places.get(tambon.getKey()));
            for (int i = 0; i < tambon.getValue(); i++) {
                one(tambon.getKey(), where, people, addresses);
                if (++rows % BATCH == 0) {
                    flush(copy, people, addresses);
                }
            }
        }
        flush(copy, people, addresses);
    }

    private void one(String tambon, String where, StringBuilder people, StringBuilder addresses) {
        String id = NewId.next().toString();
        boolean woman = random.nextInt(100) < 52;
        String given = given();
        String family = skewed(FIRST) + SECOND[random.nextInt(SECOND.length)] + THIRD[random.nextInt(THIRD.length)];
        int year = 2026 - (int) Math.min(98, Math.abs(random.nextGaussian() * 28 + 40));
        line(
                people,
                id,
                tambon,
                woman ? "นาง" : "นาย",
                given,
                family,
                woman ? "FEMALE" : "MALE",
                year + "-01-01",
                "YEAR",
                "NONE",
                folded(List.of(given)) + folded(List.of(family)) + ", " + where,
                BY,
                "2026-01-01Z",
                BY,
                "2026-01-01Z");
        line(
                addresses,
                NewId.next().toString(),
                id,
                tambon,
                "CURRENT",
                tambon,
                String.valueOf(1 + random.nextInt(300)),
                String.valueOf(1 + random.nextInt(12)),
                "2020-01-01",
                BY,
                "2026-01-01Z");
    }

    private static double[] commonness(int names) {
        double[] upTo = new double[names];
        double all = 0;
        for (int rank = 0; rank < names; rank++) {
            all += 1.0 / (rank + MANY_ARE_COMMON);
            upTo[rank] = all;
        }
        return upTo;
    }

    private String given() {
        double drawn = random.nextDouble() * GIVEN_UP_TO[GIVEN_UP_TO.length - 1];
        int found = Arrays.binarySearch(GIVEN_UP_TO, drawn);
        int rank = found < 0 ? -found - 1 : found;
        return BEGINNING[rank % BEGINNING.length] + ENDING[rank / BEGINNING.length];
    }

    /** Few are borne by many, many by few. */
    private String skewed(String[] from) {
        return from[(int) (from.length * Math.pow(random.nextDouble(), 2))];
    }

    private String folded(List<String> names) {
        return folded.computeIfAbsent(
                String.join(" ", names),
                all -> Wanted.searchText(names, List.of()).replace(" ,", ""));
    }

    private static void line(StringBuilder to, String... values) {
        IntStream.range(0, values.length)
                .forEach(i -> to.append(i == 0 ? "" : "\t").append(values[i]));
        to.append('\n');
    }

    private static void flush(CopyManager copy, StringBuilder people, StringBuilder addresses)
            throws SQLException, IOException {
        copy.copyIn(
                "copy person.person (id, area_code, title, given, family, sex, birth_date, birth_precision, number_kind, search, created_by, created_at,"
                        + " changed_by, changed_at) from stdin",
                new StringReader(people.toString()));
        copy.copyIn(
                "copy person.address (id, person_id, area_code, kind, place_code, house_no, moo, valid_from, created_by, created_at) from stdin",
                new StringReader(addresses.toString()));
        people.setLength(0);
        addresses.setLength(0);
    }
}
