package org.dulae.casework.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The work list.
 *
 * @param mine what I have to do; false = the whole unit's
 * @param mark differs as soon as the list would look different
 * @param only the one group shown, page by page; null = all groups
 * @param size lines of a group on this page
 */
record TodayPage(
        boolean mine,
        LocalDate today,
        Instant now,
        UUID me,
        List<WorkItem> items,
        Map<Group, Integer> totals,
        String mark,
        @Nullable Group only,
        int number,
        int size) {
    static final List<Group> SHOWN = List.of(Group.LATE, Group.TODAY, Group.WAITING, Group.NEW);
    private static final long SOON = 24 * 3600;

    String title(Texts t) {
        return t.text(
                "casework.today.title", today.getDayOfWeek().getDisplayName(TextStyle.FULL, t.locale()), t.date(today));
    }

    /** One sentence that says where to begin. */
    String sentence(Texts t) {
        int late = total(Group.LATE);
        if (late > 0) {
            return t.text("casework.today.late", late);
        }
        if (total(Group.TODAY) > 0) {
            return t.text("casework.today.some", total(Group.TODAY));
        }
        return t.text(total(Group.NEW) > 0 ? "casework.today.only-new" : "casework.today.none", total(Group.NEW));
    }

    /** Names of the colleagues in whose place I do some of this. */
    String absent() {
        return items.stream()
                .filter(WorkItem::instead)
                .map(WorkItem::owner)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    List<Group> groups() {
        return only == null ? SHOWN : List.of(only);
    }

    List<WorkItem> of(Group group) {
        return items.stream().filter(item -> item.group() == group).toList();
    }

    int total(Group group) {
        return totals.getOrDefault(group, 0);
    }

    boolean isEmpty() {
        return SHOWN.stream().allMatch(group -> total(group) == 0);
    }

    boolean more(Group group) {
        return total(group) > number * size;
    }

    String who() {
        return mine ? "mine" : "unit";
    }

    /** Late, soon, in time, or waiting for others: the shape of the light. */
    String light(WorkItem item) {
        if (item.dueAt().isBefore(now)) {
            return "bad";
        }
        if (item.group() == Group.WAITING) {
            return "idle";
        }
        return item.dueAt().getEpochSecond() - now.getEpochSecond() < SOON / 6 ? "warn" : "ok";
    }

    /** The line to begin with is tinted, and only that one. */
    boolean first(WorkItem item) {
        return only == null && !items.isEmpty() && items.getFirst().equals(item) && item.group() != Group.NEW;
    }
}
