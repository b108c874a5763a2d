package org.dulae.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a person lives, seen at one time in five dimensions. A level nobody could judge is absent: "not assessed" is not "bad".
 *
 * @param withPerson made together with the person
 * @param ownWords what the person says about her or his own life
 */
public record Assessment(
        UUID id,
        Phase phase,
        LocalDate on,
        boolean withPerson,
        String ownWords,
        Map<Dimension, Judged> levels,
        String byName,
        Instant at) {
    static final int LOWEST = 1;
    static final int HIGHEST = 4;

    public enum Phase {
        FIRST,
        REVIEW,
        LAST
    }

    /**
     * One dimension.
     *
     * @param level 1 (อยู่ลำบาก) to 4 (อยู่ดี), null = not assessed
     * @param evidence by what one can tell
     * @param ownLevel the level the person gives; stands beside, replaces nothing
     */
    public record Judged(
            @Nullable Integer level,
            String evidence,
            @Nullable Integer ownLevel) {
        static final Judged NOT = new Judged(null, "", null);

        public Judged {
            check(level);
            check(ownLevel);
        }

        private static void check(@Nullable Integer level) {
            if (level != null && (level < LOWEST || level > HIGHEST)) {
                throw new IllegalArgumentException("level " + level);
            }
        }
    }

    public Judged of(Dimension dimension) {
        return levels.getOrDefault(dimension, Judged.NOT);
    }

    /** Where one dimension stood when it was first assessed, and where it stands now. */
    public record Course(
            Dimension dimension,
            @Nullable Integer then,
            @Nullable Integer now,
            Judged latest) {
        public boolean better() {
            return then != null && now != null && now > then;
        }

        public boolean worse() {
            return then != null && now != null && now < then;
        }
    }

    /**
     * How life changed, one letter a dimension, first as the officer saw it, then as the person answered: B better, S the same, W worse, N
     * not known at two looks. Kept with a closed case for the numbers; levels are never averaged or added.
     */
    public static String course(List<Assessment> oldestFirst) {
        return letters(oldestFirst, Judged::level) + letters(oldestFirst, Judged::ownLevel);
    }

    private static String letters(List<Assessment> oldestFirst, Function<Judged, @Nullable Integer> level) {
        StringBuilder letters = new StringBuilder();
        for (Dimension dimension : Dimension.values()) {
            List<Integer> known = oldestFirst.stream()
                    .map(one -> level.apply(one.of(dimension)))
                    .filter(Objects::nonNull)
                    .toList();
            int change = known.size() < 2 ? 0 : known.getLast().compareTo(known.getFirst());
            letters.append(known.size() < 2 ? 'N' : change > 0 ? 'B' : change < 0 ? 'W' : 'S');
        }
        return letters.toString();
    }

    /** Then and now in each dimension; an assessment that left a dimension out changes nothing about it. */
    public static List<Course> courses(List<Assessment> oldestFirst) {
        Map<Dimension, Course> found = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<Judged> known = oldestFirst.stream()
                    .map(one -> one.of(dimension))
                    .filter(judged -> judged.level() != null)
                    .toList();
            found.put(
                    dimension,
                    known.isEmpty()
                            ? new Course(dimension, null, null, Judged.NOT)
                            : new Course(
                                    dimension,
                                    known.getFirst().level(),
                                    known.getLast().level(),
                                    known.getLast()));
        }
        return List.copyOf(found.values());
    }
}
