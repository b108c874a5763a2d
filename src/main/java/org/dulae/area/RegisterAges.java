package org.dulae.area;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static final int PAIRS_END = 1 + 2 * AGES;
    private static final Charset OLD_THAI = Charset.forName("x-windows-874");

    private static final Pattern CODED = Pattern.compile("^(?:TH)?(\\d{2,8})(?!\\d)");
    private static final Pattern LEVEL_WORD = Pattern.compile("^(?:จังหวัด|กิ่งอำเภอ|อำเภอ|เขต|ตำบล|แขวง)\\s*");

    private final AreaIndex places;
    private @Nullable AreaCode last;

    RegisterAges(AreaIndex places) {
        this.places = places;
    }

    /** One area's people by single year of age. */
    record Row(AreaCode code, List<Integer> male, List<Integer> female, int outside) {}

    record Read(List<Row> rows, List<Ageing.Refused> refused) {}

    /** Files come as UTF-8 and as the Thai of older machines. */
    static String text(byte[] file) {
        String utf8 = new String(file, StandardCharsets.UTF_8);
        String plain = utf8.contains("\uFFFD") ? new String(file, OLD_THAI) : utf8;
        return plain.startsWith("\uFEFF") ? plain.substring(1) : plain;
    }

    Read read(String text) {
        List<Row> rows = new ArrayList<>();
        List<Ageing.Refused> refused = new ArrayList<>();
        Set<AreaCode> seen = new HashSet<>();
        String[] lines = text.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            String[] fields = lines[i].split("\\|", -1);
            Optional<AreaCode> code = place(fields[0].strip());
            String reason = reason(fields, code, seen);
            if (reason == null) {
                rows.add(row(code.orElseThrow(), fields));
                seen.add(code.orElseThrow());
            } else {
                refused.add(new Ageing.Refused(i + 1, fields[0].strip(), reason));
            }
        }
        return new Read(rows, refused);
    }

    private static @Nullable String reason(String[] fields, Optional<AreaCode> code, Set<AreaCode> seen) {
        if (fields.length < PAIRS_END) {
            return "short";
        }
        if (!IntStream.range(1, fields.length)
                .allMatch(i -> fields[i].isBlank()
                        || fields[i].strip().replace(",", "").matches("\\d{1,9}"))) {
            return "number";
        }
        if (code.isEmpty()) {
            return "place";
        }
        return seen.contains(code.get()) ? "twice" : null;
    }

    private static Row row(AreaCode code, String[] fields) {
        List<Integer> male = new ArrayList<>();
        List<Integer> female = new ArrayList<>();
        for (int age = 0; age < AGES; age++) {
            male.add(number(fields[1 + 2 * age]));
            female.add(number(fields[2 + 2 * age]));
        }
        int outside = IntStream.range(PAIRS_END, fields.length)
                .map(i -> number(fields[i]))
                .sum();
        return new Row(code, male, female, outside);
    }

    private static int number(String field) {
        String digits = field.strip().replace(",", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** By code where there is one; else by name within the province and district whose rows went before. */
    private Optional<AreaCode> place(String said) {
        Matcher coded = CODED.matcher(said);
        if (coded.find()) {
            return remember(AreaCode.parse(coded.group(1).replaceFirst("(00){1,3}$", "")));
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
