package org.dulae.casework.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.WorkItem;
import org.dulae.access.WorkItem.Group;
import org.dulae.casework.Urgency;
import org.dulae.shared.Light;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The work list.
 *
 * @param mine what I have to do; false = the whole unit's
 * @param beyond there is more than was looked through, and the totals are of what was
 * @param mark differs as soon as the list would look different
 * @param urgency only what is so urgent, or "" = all
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
        boolean beyond,
        String mark,
        String urgency,
        @Nullable Group only,
        int number,
        int size) {
    static final List<Group> SHOWN = List.of(Group.LATE, Group.TODAY, Group.WAITING, Group.NEW, Group.SOON);

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

    /** Groups to leap to; what is only coming is none of them when there is none. */
    List<Group> tallied() {
        return SHOWN.stream()
                .filter(group -> group != Group.SOON || total(group) > 0)
                .toList();
    }

    /** With a plus where there may be more. */
    String count(Group group, Texts t) {
        return t.number(total(group)) + (beyond && total(group) > 0 ? "+" : "");
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

    /** How an act on this page says where it was pressed. */
    String back() {
        return urgency.isEmpty() ? who() : who() + "-" + urgency;
    }

    /** The address of the list, with another choice of whose work or how urgent. */
    String at(String whose, String level) {
        return "/today?who=" + whose + (level.isEmpty() ? "" : "&urgency=" + level);
    }

    /** What was asked for, as it stands in the address. */
    String query() {
        return "who=" + who() + (urgency.isEmpty() ? "" : "&urgency=" + urgency);
    }

    /** Makes a form that is sent twice count once. */
    String key() {
        return NewId.next().toString();
    }

    List<Urgency> urgencies() {
        return List.of(Urgency.values());
    }

    /** Of a line and of what runs within it, whichever presses most. */
    String light(WorkItem item) {
        String own = Light.of(item.dueAt(), item.group() == Group.WAITING, now);
        return item.clocks().stream().map(WorkItem.Within::light).reduce(own, Light::worse);
    }

    /** The line to begin with is tinted, and only that one. */
    boolean first(WorkItem item) {
        return only == null
                && !items.isEmpty()
                && items.getFirst().equals(item)
                && item.group().compareTo(Group.NEW) < 0;
    }
}
