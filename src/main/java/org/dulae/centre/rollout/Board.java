package org.dulae.centre.rollout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.Milestone;
import org.dulae.centre.rollout.Rollout.Planned;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How far the centres of some tambons have come, counted from its lines and from nothing else.
 *
 * @param lines one for each tambon, in the order of the codes
 */
record Board(List<Line> lines, LocalDate today) {
    /**
     * One tambon.
     *
     * @param plan null while nobody ever planned a centre there
     * @param centre the one that has come furthest; null without one
     * @param pilot whether it is in the pilot set of an agency
     * @param late what a meeting gave out and nobody did in time
     */
    record Line(
            String areaCode,
            @Nullable Planned plan,
            @Nullable Standing centre,
            boolean pilot,
            List<Late> late) {
        @Nullable
        LocalDate openBy() {
            return plan == null ? null : plan.openBy();
        }

        boolean planned() {
            return openBy() != null;
        }

        /** How often it has been planned. */
        int ordinal() {
            return plan == null ? 0 : plan.ordinal();
        }
    }

    /** What a resolution gave an office to do until a day that has passed. */
    record Late(String areaCode, UUID meeting, LocalDate dueOn) {}

    /** The numbers of a board. They are never merged: what was founded is not yet what answers. */
    enum Reached implements Counted {
        PLANNED,
        AGREED,
        FOUNDED,
        OPEN,
        /** Founded, and looked after at every hour: by its officer, a deputy, a fallback. One person is enough. */
        COVERED,
        /** No plan says by when. */
        NO_PLAN;

        @Override
        public String key() {
            return "centre.reached." + name();
        }

        @Override
        public boolean counts(Line line) {
            Standing centre = line.centre();
            return switch (this) {
                case PLANNED -> line.planned();
                case NO_PLAN -> !line.planned();
                case AGREED -> centre != null && centre.agreed();
                case FOUNDED -> centre != null && centre.founded();
                case OPEN -> centre != null && centre.reallyOpen();
                case COVERED -> centre != null && centre.founded() && centre.isCovered();
            };
        }

        @Override
        public String reason(Line line, Texts t) {
            return switch (this) {
                case PLANNED -> t.text("centre.rollout.by", Objects.requireNonNull(line.openBy()));
                case NO_PLAN -> t.text("centre.rollout.no-plan");
                case AGREED -> on("centre.rollout.agreed-on", centre(line).agreedOn(), t);
                case FOUNDED -> on("centre.rollout.founded-on", centre(line).foundedOn(), t);
                case OPEN ->
                    t.text(
                            "centre.rollout.answered-at",
                            Objects.requireNonNull(centre(line).calls().answered()));
                case COVERED -> t.text("centre.cover.complete");
            };
        }

        private static Standing centre(Line line) {
            return Objects.requireNonNull(line.centre());
        }

        private static String on(String key, @Nullable LocalDate day, Texts t) {
            return day == null ? "" : t.text(key, day);
        }
    }

    /** Of several centres of a tambon the one that has come furthest; one that was closed comes last. */
    static final Comparator<Standing> FURTHEST = Comparator.comparing(Standing::reallyOpen)
            .thenComparing(one -> one.milestone() != Milestone.CLOSED)
            .thenComparing(one -> one.milestone() == null ? -1 : one.milestone().ordinal());

    Board {
        lines = List.copyOf(lines);
    }

    int tambons() {
        return lines.size();
    }

    int count(Counted what) {
        return (int) lines.stream().filter(what::counts).count();
    }

    /** What holds up which tambons, in the order of the blockers; each line is asked once. */
    Map<Blocker, List<Line>> held() {
        Map<Blocker, List<Line>> held = new EnumMap<>(Blocker.class);
        lines.forEach(line -> Blocker.of(line)
                .forEach(blocker ->
                        held.computeIfAbsent(blocker, any -> new ArrayList<>()).add(line)));
        return held;
    }

    List<Line> of(Counted what) {
        return lines.stream().filter(what::counts).toList();
    }

    /** The same, by the first digits of the code: 2 for provinces, 4 for districts. */
    TreeMap<String, Board> parts(int digits) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.areaCode().substring(0, digits),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), some -> new Board(some, today))));
    }

    Board only(Collection<String> tambons) {
        Set<String> wanted = Set.copyOf(tambons);
        return new Board(
                lines.stream().filter(line -> wanted.contains(line.areaCode())).toList(), today);
    }

    /** The last day of the plan, or null without one. */
    @Nullable
    LocalDate planEnds() {
        return lines.stream()
                .map(Line::openBy)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    Forecast forecast() {
        int planned = count(Reached.PLANNED);
        int open = (int) lines.stream()
                .filter(line -> line.planned() && Reached.OPEN.counts(line))
                .count();
        List<LocalDate> openings = lines.stream()
                .map(Line::centre)
                .filter(Objects::nonNull)
                .map(Standing::openSince)
                .filter(Objects::nonNull)
                .toList();
        return Forecast.of(planned, planned - open, openings, today);
    }
}
