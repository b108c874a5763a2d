package org.dulae.area;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.area.AgeFiles.Reason;
import org.dulae.area.AgeFiles.Refused;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/**
 * The yearly age file of the Department of Provincial Administration, as it is: fields between bars, first what is counted, then men and women of
 * age 0 … 100 and over 100 in turn, then those who stand at no age (birth unknown or by the moon, central house register, not Thai, moving). So a
 * total exceeds the sum of its ages. Rows without a code of a tambon, district or province go by their name, and rows of municipalities,
 * which cut across tambons, are not taken.
 */
final class RegisterAges {
    /** 0 … 100 and over 100. */
    static final int AGES = 102;

    /** Of each reason so many rows are kept to be shown; the others are counted. */
    static final int SHOWN = 200;

    private static final int PAIRS_END = 1 + 2 * AGES;
    private static final int SAID = 80;
    private static final int MOST_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 8;
    private static final int NO_NUMBER = -1;
    private static final Charset OLD_THAI = Charset.forName("x-windows-874");

    private static final Pattern CODED = Pattern.compile("^(?:TH)?(\\d{2,8})(?!\\d)");
    private static final Pattern LEVEL_WORD = Pattern.compile("^(?:จังหวัด|กิ่งอำเภอ|อำเภอ|เขต|ตำบล|แขวง)\\s*");
    private static final Pattern COUNTRY =
            Pattern.compile("^(?:00\\s*)?(?:รวม)?(?:ทั่วประเทศ|ทั้งประเทศ|ทั่วราชอาณาจักร|ประเทศไทย)|^00$");
    private static final Pattern MUNICIPALITY = Pattern.compile("เทศบาล|เมืองพัทยา");
    private static final Pattern VILLAGE = Pattern.compile("^(?:หมู่|บ้าน|ชุมชน)");

    private final AreaIndex places;
    private @Nullable AreaCode last;

    RegisterAges(AreaIndex places) {
        this.places = places;
    }

    /** One area's people by single year of age. */
    record Row(AreaCode code, List<Integer> male, List<Integer> female, int outside) {
        long people() {
            return male.stream().mapToLong(n -> n).sum()
                    + female.stream().mapToLong(n -> n).sum();
        }
    }

    /** @param refusals how many rows each reason has kept out; of {@code refused} there are {@value #SHOWN} of each at most */
    record Read(List<Row> rows, List<Refused> refused, Map<Reason, Integer> refusals) {
        private void refuse(int line, String said, Reason reason) {
            if (refusals.merge(reason, 1, Integer::sum) <= SHOWN) {
                refused.add(new Refused(line, said.length() > SAID ? said.substring(0, SAID) + "…" : said, reason));
            }
        }
    }

    /** Files come as UTF-8 and as the Thai of older machines. */
    static String text(byte[] file) {
        String utf8 = new String(file, StandardCharsets.UTF_8);
        String plain = utf8.contains("\uFFFD") ? new String(file, OLD_THAI) : utf8;
        return plain.startsWith("\uFEFF") ? plain.substring(1) : plain;
    }

    Read read(String text) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new EnumMap<>(Reason.class));
        Set<AreaCode> seen = new HashSet<>();
        int number = 0;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            number++;
            if (!line.isBlank()) {
                read(line, number, read, seen);
            }
        }
        return read;
    }

    private void read(String line, int number, Read into, Set<AreaCode> seen) {
        String[] fields = line.split("\\|", -1);
        String said = fields[0].strip();
        Optional<AreaCode> code = place(said);
        int[] numbers = numbers(fields);
        if (fields.length < PAIRS_END) {
            into.refuse(number, said, Reason.SHORT);
        } else if (numbers == null) {
            into.refuse(number, said, Reason.NUMBER);
        } else if (code.isEmpty()) {
            into.refuse(number, said, isVillage(said) ? Reason.VILLAGE : isTown(said) ? Reason.TOWN : Reason.PLACE);
        } else if (!seen.add(code.get())) {
            into.refuse(number, said, Reason.TWICE);
        } else {
            into.rows().add(row(code.get(), numbers));
        }
    }

    /** All but the first field; null: one of them is no number. */
    private static int @Nullable [] numbers(String[] fields) {
        int[] numbers = new int[fields.length - 1];
        for (int i = 1; i < fields.length; i++) {
            int number = number(fields[i]);
            if (number == NO_NUMBER) {
                return null;
            }
            numbers[i - 1] = number;
        }
        return numbers;
    }

    private static int number(String field) {
        int number = 0;
        int digits = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c >= '0' && c <= '9' && ++digits <= MOST_DIGITS) {
                number = 10 * number + c - '0';
            } else if (c != ',' && !Character.isWhitespace(c)) {
                return NO_NUMBER;
            }
        }
        return number;
    }

    private static Row row(AreaCode code, int[] numbers) {
        List<Integer> male = new ArrayList<>(AGES);
        List<Integer> female = new ArrayList<>(AGES);
        for (int age = 0; age < AGES; age++) {
            male.add(numbers[2 * age]);
            female.add(numbers[2 * age + 1]);
        }
        Row row = new Row(code, male, female, 0);
        return new Row(code, male, female, (int) Math.min(Integer.MAX_VALUE, outside(numbers, row.people())));
    }

    /** Some files end with the total of their row, which is nobody besides. */
    private static long outside(int[] numbers, long aged) {
        long rest = 0;
        for (int i = 2 * AGES; i < numbers.length; i++) {
            rest += numbers[i];
        }
        for (int i = 2 * AGES; i < numbers.length; i++) {
            long others = rest - numbers[i];
            if (numbers[i] > 0 && numbers[i] == aged + others) {
                return others;
            }
        }
        return rest;
    }

    private static boolean isTown(String said) {
        return MUNICIPALITY.matcher(said).find();
    }

    private static boolean isVillage(String said) {
        Matcher coded = CODED.matcher(said);
        return coded.find()
                ? coded.group(1).length() == VILLAGE_DIGITS
                : VILLAGE.matcher(said).find();
    }

    /** By code where there is one; else by name within the province and district whose rows went before. */
    private Optional<AreaCode> place(String said) {
        if (COUNTRY.matcher(said).find()) {
            return Optional.of(AreaCode.COUNTRY);
        }
        Matcher coded = CODED.matcher(said);
        if (coded.find()) {
            String code = coded.group(1).replaceFirst("(00){1,3}$", "");
            // What lies below a tambon leaves the place of the rows around it as it was.
            return code.length() == VILLAGE_DIGITS
                    ? Optional.empty()
                    : remember(AreaCode.parse(code).flatMap(places::today));
        }
        String name = LEVEL_WORD.matcher(said).replaceFirst("");
        if (said.startsWith("จังหวัด") || said.equals("กรุงเทพมหานคร")) {
            return remember(named(AreaCode.COUNTRY, name));
        }
        if (said.startsWith("อำเภอ") || said.startsWith("กิ่งอำเภอ") || said.startsWith("เขต")) {
            return remember(within(2).flatMap(province -> named(province, name)));
        }
        return said.startsWith("ตำบล") || said.startsWith("แขวง")
                ? within(4).flatMap(district -> named(district, name))
                : Optional.empty();
    }

    private Optional<AreaCode> remember(Optional<AreaCode> place) {
        last = place.filter(code -> places.path(code).isPresent()).orElse(null);
        return Optional.ofNullable(last);
    }

    private Optional<AreaCode> within(int length) {
        return last == null || last.value().length() < length
                ? Optional.empty()
                : Optional.of(new AreaCode(last.value().substring(0, length)));
    }

    private Optional<AreaCode> named(AreaCode above, String name) {
        String wanted = ThaiText.foldPlace(name);
        return places.children(above).stream()
                .filter(area -> ThaiText.foldPlace(area.nameTh()).equals(wanted))
                .map(Area::code)
                .findFirst();
    }
}
