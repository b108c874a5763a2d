package org.dulae.area;

import java.time.YearMonth;
import java.util.ArrayList;
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

    /** Every share of a text, in its order. */
    public static List<Stated> in(String text) {
        List<Stated> found = new ArrayList<>();
        String[] lines = LINE.split(ThaiText.arabicDigits(text), -1);
        for (int i = 0; i < lines.length; i++) {
            found.addAll(of(lines, i));
        }
        return found;
    }

    private static List<Stated> of(String[] lines, int at) {
        Passage own = Passage.read(lines[at]);
        if (own.shares.isEmpty()) {
            return List.of();
        }
        int begin = blockBegins(lines, at);
        // The words of a table stand in its heading.
        AgeingStage.Base base = base(lines[begin] + " " + lines[at]);
        if (own.counts.size() > 1) {
            return own.shares.stream()
                    .map(share -> stated(lines, at, share, own, base))
                    .toList();
        }
        List<String> block = List.of(lines).subList(begin, blockEnds(lines, at));
        int before = block.subList(0, at - begin).stream()
                .mapToInt(line -> line.length() + 1)
                .sum();
        Passage whole = Passage.read(String.join(" ", block));
        return whole.shares.stream()
                .filter(share -> share.at >= before && share.at < before + lines[at].length())
                .map(share -> stated(lines, at, share, whole, base))
                .toList();
    }

    private static Stated stated(
            String[] lines, int at, Share share, Passage passage, AgeingStage.@Nullable Base base) {
        return new Stated(
                at + 1, lines[at].strip(), share.percent, passage.partsOf(share).orElse(null), base);
    }

    private static int blockBegins(String[] lines, int at) {
        int begin = at;
        while (begin > 0 && !lines[begin - 1].isBlank()) {
            begin--;
        }
        return begin;
    }

    private static int blockEnds(String[] lines, int at) {
        int end = at + 1;
        while (end < lines.length && !lines[end].isBlank()) {
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
            if (whole) {
                counts.add(new Count(Math.round(value), token.start(), null));
            } else if (row) {
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
            List<Count> near = counts.stream()
                    .filter(count -> count.value >= SMALLEST_WHOLE)
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
