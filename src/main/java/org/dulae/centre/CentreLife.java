package org.dulae.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * The life of one centre: its steps with their evidence, the calls that tested its number, what is ready.
 *
 * @param steps the first one first
 * @param tests the latest call first
 * @param profile null before anybody wrote down where it stands
 * @param said what was said of who looks after it, and when
 */
public record CentreLife(
        List<Step> steps, List<PhoneTest> tests, @Nullable Profile profile, Set<CoverPart> said) {
    /** Of what is no centre. */
    public static final CentreLife NONE = new CentreLife(List.of(), List.of(), null, Set.of());

    /**
     * One step, as it was recorded.
     *
     * @param meeting the meeting that shows it, or null
     * @param by name of who recorded it; empty for a job of the system
     */
    public record Step(
            int ordinal,
            Milestone milestone,
            LocalDate on,
            @Nullable Evidence meeting,
            @Nullable String note,
            String by) {}

    /** A meeting that shows that a step was taken. */
    public record Evidence(UUID id, Meeting.Kind kind, Instant beginsAt, String venue) {}

    /** @param by name of who called */
    public record PhoneTest(Instant at, String number, boolean answered, String by) {
        LocalDate on() {
            return LocalDate.ofInstant(at, ThaiDate.ZONE);
        }
    }

    /** Calls to the present number: the first and the latest that somebody answered, and the latest of all. */
    public record Calls(
            @Nullable Instant first,
            @Nullable Instant answered,
            @Nullable Instant latest) {
        /** Whether nobody answered the latest call. */
        public boolean missed() {
            return latest != null && !latest.equals(answered);
        }
    }

    /**
     * One centre in a list: how far it has come, and whether its present number was ever answered.
     *
     * @param since the day of its latest step
     * @param said what was said of who looks after it, and when
     */
    public record Standing(
            UUID centre,
            String nameTh,
            String nameEn,
            String areaCode,
            @Nullable Milestone milestone,
            @Nullable LocalDate since,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate foundedOn,
            @Nullable String phone24h,
            Calls calls,
            Set<Readiness> ready,
            Set<CoverPart> said) {
        public Standing {
            ready = Readiness.with(ready, said);
        }

        public String name(Texts t) {
            return t.pick(nameTh, nameEn);
        }

        public boolean agreed() {
            return milestone != null && milestone.agreed();
        }

        public boolean founded() {
            return milestone != null && milestone.founded();
        }

        public boolean reallyOpen() {
            return calls.answered() != null && milestone != null && milestone.serving();
        }

        /** The day since which it was founded and answered; null while it is not really open. */
        public @Nullable LocalDate openSince() {
            Instant first = calls.first();
            if (first == null || !reallyOpen()) {
                return null;
            }
            LocalDate answered = LocalDate.ofInstant(first, ThaiDate.ZONE);
            return foundedOn != null && foundedOn.isAfter(answered) ? foundedOn : answered;
        }

        public boolean isReady() {
            return ready.size() == Readiness.values().length;
        }

        public List<Readiness> missing() {
            return Readiness.missing(ready);
        }

        /** Looked after at every hour of the week, however few work there. */
        public boolean isCovered() {
            return uncovered().isEmpty();
        }

        /** What nobody has said yet of who looks after it. */
        public List<CoverPart> uncovered() {
            return CoverPart.missing(said);
        }
    }

    public CentreLife {
        steps = List.copyOf(steps);
        tests = List.copyOf(tests);
    }

    /** Where it stands; null before its first step. */
    public @Nullable Milestone now() {
        return steps.isEmpty() ? null : steps.getLast().milestone();
    }

    /** How many steps there are; a form says after which of them its own comes. */
    public int length() {
        return steps.size();
    }

    /** What is not there yet. Without a profile nobody has looked, so everything. */
    public List<Readiness> missing() {
        return Readiness.missing(Readiness.with(profile == null ? Set.of() : profile.ready(), said));
    }

    /** There because it was said who looks after it, whatever is ticked. */
    public boolean isSaid(Readiness item) {
        return Readiness.with(Set.of(), said).contains(item);
    }

    public List<CoverPart> uncovered() {
        return CoverPart.missing(said);
    }

    /** The day it was founded, the last time. */
    public @Nullable LocalDate founded() {
        Milestone now = now();
        return now == null || !now.founded()
                ? null
                : steps.stream()
                        .filter(step -> step.milestone() == Milestone.OPENED)
                        .map(Step::on)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** The latest call to the present number that somebody answered, or null. */
    public @Nullable PhoneTest answered() {
        return answeredFrom(LocalDate.MIN, LocalDate.MAX).orElse(null);
    }

    private Optional<PhoneTest> answeredFrom(LocalDate first, LocalDate last) {
        return tests.stream()
                .filter(test -> test.answered()
                        && profile != null
                        && test.number().equals(profile.phone24h())
                        && !test.on().isBefore(first)
                        && !test.on().isAfter(last))
                .max(Comparator.comparing(PhoneTest::at));
    }

    /** Why this step cannot be taken on that day, as a message key; empty when it can. */
    Optional<String> obstacle(Milestone to, LocalDate on, LocalDate today) {
        Milestone now = now();
        if (now == null ? to != Milestone.PROPOSED : !now.mayGoTo(to)) {
            return Optional.of("centre.problem.step.order");
        }
        if (on.isAfter(today)) {
            return Optional.of("centre.problem.step.future");
        }
        if (now != null && on.isBefore(steps.getLast().on())) {
            return Optional.of("centre.problem.step.earlier");
        }
        if (to == Milestone.PREPARED && !missing().isEmpty()) {
            return Optional.of("centre.problem.step.missing");
        }
        return to == Milestone.OPERATING && !callAllows(on)
                ? Optional.of("centre.problem.step.call")
                : Optional.empty();
    }

    // After a pause an old call proves nothing.
    private boolean callAllows(LocalDate on) {
        LocalDate first = now() == Milestone.SUSPENDED ? steps.getLast().on() : LocalDate.MIN;
        return answeredFrom(first, on).isPresent();
    }

    /** What stands between here and a milestone, that milestone included; empty when it lies behind. */
    List<Milestone> way(Milestone to) {
        Milestone now = now();
        int from = now == null ? 0 : Milestone.PATH.indexOf(now) + 1;
        int last = Milestone.PATH.indexOf(to);
        boolean off = now == Milestone.SUSPENDED || now == Milestone.CLOSED;
        return off || from > last ? List.of() : Milestone.PATH.subList(from, last + 1);
    }
}
