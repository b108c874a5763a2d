package org.dulae.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All there is of one kind of care in an area: its own figure, else those of the places inside it together.
 *
 * @param parts never one within another, so that nothing counts twice
 */
public record CareTotal(CareKind kind, List<CareCapacity> parts) {
    public CareTotal {
        parts = List.copyOf(parts);
    }

    public int amount() {
        return parts.stream().mapToInt(CareCapacity::amount).sum();
    }

    public LocalDate earliest() {
        return parts.stream().map(CareCapacity::asOf).min(LocalDate::compareTo).orElseThrow();
    }

    public LocalDate latest() {
        return parts.stream().map(CareCapacity::asOf).max(LocalDate::compareTo).orElseThrow();
    }

    /** Whether the parts are all of an area: a figure of the area itself, or one of each place directly inside. */
    public boolean isAllOf(String area, Set<String> inside) {
        Set<String> told = parts.stream().map(CareCapacity::areaCode).collect(Collectors.toSet());
        return told.contains(area) || !inside.isEmpty() && told.containsAll(inside);
    }

    /** @param held of any areas; a figure of a wider area stands for those inside it */
    static List<CareTotal> of(List<CareCapacity> held) {
        Map<CareKind, List<CareCapacity>> kinds = new EnumMap<>(CareKind.class);
        held.stream()
                .filter(one -> held.stream()
                        .noneMatch(other -> other.kind() == one.kind()
                                && other.areaCode().length() < one.areaCode().length()
                                && one.areaCode().startsWith(other.areaCode())))
                .forEach(one -> kinds.computeIfAbsent(one.kind(), kind -> new ArrayList<>())
                        .add(one));
        return kinds.entrySet().stream()
                .map(kind -> new CareTotal(kind.getKey(), kind.getValue()))
                .toList();
    }
}
