package org.dulae.area;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/**
 * Shares that stand in a text or in the rows of a table, held against their own parts: the second seed prints 278,537 of 1,868,907 people as
 * 19.55 %, which is 14.90 %, of two different days, and another stage of ageing.
 */
public final class StatedFigures {
    /** A passage with more numbers than this is no sentence any more; the ones nearest to the share are looked at. */
    private static final int NEAREST = 12;

    /** A share whose parts are not on its own line is looked for so many lines before and after it, within the paragraph. */
    private static final int LINES_AROUND = 5;

    /** Below this a number is a day, an age, a rank: no count of people. */
    private static final long SMALLEST_WHOLE = 20;

    private static final double MILLION = 1_000_000;
    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final Pattern TOKEN = Pattern.compile("(?:ร้อยละ|เปอร์เซ็นต์)\\s*(?<after>" + NUMBER + ")"
            + "|(?<before>" + NUMBER + ")\\s*(?:%|％|เปอร์เซ็นต์|(?i:per\\s?cent))"
            + "|(?:(?:\\d{1,2}\\s*)?(?<month>" + ThaiDate.MONTH_NAME
            + ")\\s*)?(?:ปี\\s*)?(?:พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?)?\\s*"
            + "(?<![\\d.,])(?<year>2[45]\\d\\d|19\\d\\d|20\\d\\d)(?![\\d.,]*\\d|\\s*(?:คน|ราย|หลัง|people|persons))"
            + "|(?<number>" + NUMBER + ")(?<million>\\s*(?:ล้าน|(?i:million)))?");
    /** A new line, the end of a paragraph: a share belongs to what stands on its own line, else to the paragraph. */
    private static final Pattern LINE = Pattern.compile("\\R");

    /** Cells beside each other: there the sign of per cent stands in the heading, and a share is the number with a point in it. */
    private static final Pattern ROW = Pattern.compile("[^\\t;|]*(?:[\\t;|][^\\t;|]*){2,}|[^,\\s]*(?:,[^,\\s]*){2,}");

    private static final Pattern SIXTY_FIVE = Pattern.compile("65\\s*(?:ปี|\\+|(?i:and over|years|or over))");
    private static final Pattern OLDER =
            Pattern.compile("สูงอายุ|สูงวัย|60\\s*(?:ปี|\\+)|(?i:elder|older|aged|60 and over)|65");

    private StatedFigures() {}

    /**
     * One share as it was printed.
     *
     * @param line where it stands, from 1
     * @param said the words it stands in
     * @param percent as printed
     * @param figure the parts found beside it; null: the text has none, so nothing can be said
     * @param base null: it is no share of older people
     */
    public record Stated(
            int line, String said, double percent, @Nullable Figure figure, AgeingStage.@Nullable Base base) {
        public boolean holds() {
            return figure != null && figure.gives(percent);
        }

        /** Whether the mistake makes another society of it, or one that almost is. */
        public boolean changesStage() {
            if (figure == null || base == null || figure.percent().isEmpty()) {
                return false;
            }
            double given = figure.percent().getAsDouble();
            return AgeingStage.of(percent, base) != AgeingStage.of(given, base)
                    || AgeingStage.almostNext(percent, base) != AgeingStage.almostNext(given, base);
        }

        public boolean isClean() {
            return holds() && figure != null && !figure.ofDifferentDays();
        }
    }

    private record Count(long value, int at, @Nullable AsOf asOf) {}

    private record Share(double percent, int at) {}

    /** Every share of a text, in its order. However long the text, each line looks at a few lines around it and no further. */
    public static List<Stated> in(String text) {
        List<Stated> found = new ArrayList<>();
        List<String> lines = Arrays.asList(LINE.split(ThaiText.arabicDigits(text), -1));
        int begin = 0;
        for (int at = 0; at < lines.size(); at++) {
            begin = at > 0 && lines.get(at - 1).isBlank() ? at : begin;
            found.addAll(of(lines, begin, at));
        }
        return found;
    }

    /** @param begin where the paragraph or table of this line begins */
    private static List<Stated> of(List<String> lines, int begin, int at) {
        String line = lines.get(at);
        Passage own = Passage.read(line);
        if (own.shares.isEmpty()) {
            return List.of();
        }
        // The words of a table stand in its heading.
        AgeingStage.Base base = base(lines.get(begin) + " " + line);
        if (own.row || own.counts.size() > 1) {
            return own.shares.stream()
                    .map(share -> stated(line, at, share, own, base))
                    .toList();
        }
        int from = Math.max(begin, at - LINES_AROUND);
        List<String> around = lines.subList(from, end(lines, at));
        int before = around.subList(0, at - from).stream()
                .mapToInt(other -> other.length() + 1)
                .sum();
        Passage whole = Passage.read(String.join(" ", around));
        return whole.shares.stream()
                .filter(share -> share.at >= before && share.at < before + line.length())
                .map(share -> stated(line, at, share, whole, base))
                .toList();
    }

    private static Stated stated(String line, int at, Share share, Passage passage, AgeingStage.@Nullable Base base) {
        return new Stated(
                at + 1, line.strip(), share.percent, passage.partsOf(share).orElse(null), base);
    }

    private static int end(List<String> lines, int at) {
        int end = at + 1;
        while (end < Math.min(lines.size(), at + 1 + LINES_AROUND)
                && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    private static AgeingStage.@Nullable Base base(String said) {
        if (!OLDER.matcher(said).find()) {
            return null;
        }
        return SIXTY_FIVE.matcher(said).find() ? AgeingStage.Base.SIXTY_FIVE : AgeingStage.Base.SIXTY;
    }

    /** Shares and counts of one stretch of text, each count with the date that stands nearest behind it. */
    private static final class Passage {
        private final List<Share> shares = new ArrayList<>();
        private final List<Count> counts = new ArrayList<>();
        private final boolean row;

        private Passage(boolean row) {
            this.row = row;
        }

        static Passage read(String text) {
            Passage passage = new Passage(ROW.matcher(text).matches());
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                if (token.group("year") != null) {
                    passage.date(asOf(token.group("month"), Integer.parseInt(token.group("year"))));
                } else if (token.group("number") != null) {
                    passage.count(token);
                } else {
                    String percent = token.group("after") != null ? token.group("after") : token.group("before");
                    passage.shares.add(new Share(value(percent), token.start()));
                }
            }
            return passage;
        }

        private static AsOf asOf(@Nullable String month, int year) {
            Optional<YearMonth> exact = month == null ? Optional.empty() : ThaiDate.yearMonth(month, year);
            return exact.map(AsOf::of).orElseGet(() -> new AsOf(ThaiDate.yearCe(year), null));
        }

        private void count(Matcher token) {
            double value = value(token.group("number")) * (token.group("million") == null ? 1 : MILLION);
            boolean whole =
                    token.group("million") != null || !token.group("number").contains(".");
            if (whole && value >= SMALLEST_WHOLE) {
                counts.add(new Count(Math.round(value), token.start(), null));
            } else if (!whole && row) {
                shares.add(new Share(value, token.start()));
            }
        }

        private void date(AsOf day) {
            if (!counts.isEmpty() && counts.getLast().asOf == null) {
                Count last = counts.removeLast();
                counts.add(new Count(last.value, last.at, day));
            }
        }

        /** The two counts that give the share, if any do; else the two nearest to it, the larger of them the whole. */
        Optional<Figure> partsOf(Share share) {
            // Counts stand in the order of the text.
            int found =
                    Collections.binarySearch(counts, new Count(0, share.at, null), Comparator.comparingInt(Count::at));
            int here = found < 0 ? -found - 1 : found;
            List<Count> near =
                    counts.subList(Math.max(0, here - NEAREST), Math.min(counts.size(), here + NEAREST)).stream()
                            .sorted(Comparator.comparingInt(count -> Math.abs(count.at - share.at)))
                            .limit(NEAREST)
                            .toList();
            List<Figure> pairs = new ArrayList<>();
            for (int i = 1; i < near.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(figure(near.get(j), near.get(i)));
                }
            }
            return pairs.stream()
                    .filter(pair -> pair.gives(share.percent))
                    .findFirst()
                    .or(() -> pairs.stream().findFirst());
        }

        private static Figure figure(Count one, Count other) {
            Count part = one.value <= other.value ? one : other;
            Count whole = part == one ? other : one;
            return new Figure(part.value, whole.value, part.asOf, whole.asOf);
        }
    }

    private static double value(String number) {
        return Double.parseDouble(number.replace(",", ""));
    }
}
