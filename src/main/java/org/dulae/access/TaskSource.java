package org.dulae.access;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A module that has something for the work list "today". Each source answers for its own things, in the actor's scope. */
public interface TaskSource {
    /** How long before its day somebody begins. */
    Duration WEEK = Duration.ofDays(7);

    /**
     * Whose work is asked for, and how much of it.
     *
     * @param mine what the actor has to do, in the place of absent colleagues too; false = everything of the actor's unit
     * @param tomorrow when today ends
     * @param skip lines of each group to leave out, for long lists
     * @param most lines of each group to give
     * @param urgency only of this one, P0 … P3; null = whichever, and what has none
     */
    record Asked(
            boolean mine,
            Instant now,
            Instant tomorrow,
            int skip,
            int most,
            @Nullable String urgency) {
        public Asked(boolean mine, Instant now, Instant tomorrow, int skip, int most) {
            this(mine, now, tomorrow, skip, most, null);
        }

        /** Of what has a day of its own and nobody's name: a week before it somebody begins. */
        public WorkItem.Group group(Instant due) {
            if (due.isBefore(now)) {
                return WorkItem.Group.LATE;
            }
            return due.isBefore(tomorrow.plus(WEEK)) ? WorkItem.Group.TODAY : WorkItem.Group.SOON;
        }
    }

    /**
     * What there is to do.
     *
     * @param totals how many lines each group has altogether
     * @param mark as of {@link #mark}, taken before the lines: what comes in between makes a page ask once too often, never too seldom
     * @param beyond there is more than was looked through, and the totals are of what was
     */
    record Work(List<WorkItem> items, Map<WorkItem.Group, Integer> totals, String mark, boolean beyond) {
        public Work(List<WorkItem> items, Map<WorkItem.Group, Integer> totals, String mark) {
            this(items, totals, mark, false);
        }

        /** From everything there is, where that is never much: how many of each group, and of those that are listed the lines asked for. */
        public static Work of(List<WorkItem> all, Asked asked, String mark) {
            Map<WorkItem.Group, Integer> totals = new EnumMap<>(WorkItem.Group.class);
            all.forEach(item -> totals.merge(item.group(), 1, Integer::sum));
            List<WorkItem> shown = totals.keySet().stream()
                    .filter(group -> group != WorkItem.Group.LATER)
                    .flatMap(group -> all.stream()
                            .filter(item -> item.group() == group)
                            .skip(asked.skip())
                            .limit(asked.most()))
                    .toList();
            return new Work(shown, totals, mark);
        }
    }

    Work work(Actor actor, Asked asked);

    /** Whether a privacy officer, who has no list of the day, finds it on her own page; nothing of a case is. */
    default boolean isPrivacy() {
        return false;
    }

    /** A short text that differs as soon as the list would look different; cheap, since every open page asks every second and a half. */
    String mark(Actor actor, Asked asked);

    /** How much is open in a colleague's name, for who closes the account. Nothing restricted is counted: a count could give it away. */
    int open(Actor administrator, UserId colleague);

    /**
     * Passes on everything that is open in the name of a colleague who leaves, in the transaction that closes the account. What the
     * successor may not see goes to the rest of its restricted team, else back to the office's queue.
     *
     * @param successor null: all of it goes back to the queue
     */
    void passOn(Actor administrator, UserId leaver, @Nullable UserId successor);
}
