package org.dulae.area;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dulae.shared.ThaiKeyboard;
import org.jspecify.annotations.Nullable;

/**
 * All places in memory (some 6 MB), read once: they change with a release only. Search looks at every one of them, which
 * takes a few milliseconds and leaves no second structure to be kept in step.
 */
final class AreaIndex {
    /** What a search may return beside the level asked for. */
    record Asked(@Nullable AreaLevel level, @Nullable AreaCode near, int limit) {
        boolean wants(Place place) {
            return level == null || place.level == level;
        }

        boolean isNear(Place place) {
            return near != null && place.path.code().isWithin(near);
        }
    }

    record Hit(AreaPath path, int cost) {}

    /** A code of older papers whose place is gone, and one of those it became. */
    record Change(AreaCode was, AreaCode now) {}

    private record Ranked(Place place, int cost, boolean near) {}

    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::cost)
            .thenComparing(ranked -> !ranked.near())
            .thenComparing(ranked -> -ranked.place().path.area().people())
            .thenComparing(ranked -> ranked.place().path.code());

    private final Map<AreaCode, Place> places = new LinkedHashMap<>();
    private final Map<AreaCode, List<Area>> children = new LinkedHashMap<>();
    private final Map<AreaCode, List<AreaCode>> became;
    private final Map<AreaCode, List<AreaCode>> was;

    /** @param areas parents before children */
    AreaIndex(List<Area> areas, List<Change> changes) {
        became = changes.stream().collect(groupingBy(Change::was, mapping(Change::now, toList())));
        was = changes.stream().collect(groupingBy(Change::now, mapping(Change::was, toList())));
        for (Area area : areas) {
            AreaCode parent = area.code().parent();
            if (parent != null) {
                children.computeIfAbsent(parent, code -> new ArrayList<>()).add(area);
            }
            places.put(area.code(), place(area));
        }
    }

    private Place place(Area area) {
        List<Place> above = new ArrayList<>();
        List<Area> path = new ArrayList<>(List.of(area));
        AreaCode up = area.code().parent();
        while (up != null && !up.equals(AreaCode.COUNTRY)) {
            Place place = places.get(up);
            if (place == null) {
                throw new NoSuchArea(up);
            }
            above.add(place);
            path.addFirst(place.path.area());
            up = up.parent();
        }
        return new Place(new AreaPath(path), above, former(area.code(), above));
    }

    /** Older codes of a place, and the places it lay in under them: what its people's older papers say. */
    private Place.Former former(AreaCode code, List<Place> above) {
        List<AreaCode> codes = was.getOrDefault(code, List.of());
        Set<Place> layIn = new LinkedHashSet<>();
        for (AreaCode old : codes) {
            for (AreaCode up = old.parent(); up != null && places.containsKey(up); up = up.parent()) {
                layIn.add(Objects.requireNonNull(places.get(up)));
            }
        }
        above.forEach(place -> layIn.addAll(place.former.layIn()));
        layIn.removeIf(place -> above.contains(place) || place.level == AreaLevel.COUNTRY);
        return new Place.Former(codes.stream().map(AreaCode::value).toList(), List.copyOf(layIn));
    }

    /** The code as it is today: itself, what it became, or nothing if it was never one. */
    List<AreaCode> current(AreaCode code) {
        return places.containsKey(code) ? List.of(code) : became.getOrDefault(code, List.of());
    }

    /** The one place that a code means today; one that became several means none of them. */
    Optional<AreaCode> today(AreaCode code) {
        List<AreaCode> now = current(code);
        return now.size() == 1 ? Optional.of(now.getFirst()) : Optional.empty();
    }

    List<AreaCode> former(AreaCode code) {
        return was.getOrDefault(code, List.of());
    }

    Optional<AreaPath> path(AreaCode code) {
        return Optional.ofNullable(places.get(code)).map(place -> place.path);
    }

    List<Area> children(AreaCode code) {
        return children.getOrDefault(code, List.of());
    }

    /** Whether the words, if there are any, fully name this place. */
    boolean means(String typed, AreaCode code) {
        Place place = places.get(code);
        PlaceWords words = PlaceWords.of(typed);
        return place != null && (words.isEmpty() || place.cost(words) == 0);
    }

    /** As typed; else without the "ต." and "อ."; else as typed on the other keyboard; else misspelt. */
    List<Hit> search(String typed, Asked asked) {
        for (String text : ThaiKeyboard.candidates(typed)) {
            PlaceWords words = PlaceWords.of(text);
            if (words.isEmpty()) {
                continue;
            }
            List<Hit> hits = rank(words, asked);
            hits = hits.isEmpty() ? rank(words.withoutLevels(), asked) : hits;
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        PlaceWords words = PlaceWords.of(typed);
        return words.isEmpty() ? List.of() : alike(new Misspelt(words), asked);
    }

    private List<Hit> rank(PlaceWords words, Asked asked) {
        List<Ranked> found = new ArrayList<>();
        for (Place place : places.values()) {
            int cost = asked.wants(place) && place.level != AreaLevel.COUNTRY ? place.cost(words) : Place.NO;
            if (cost != Place.NO) {
                found.add(new Ranked(place, cost, asked.isNear(place)));
            }
        }
        return best(found, asked);
    }

    private List<Hit> alike(Misspelt words, Asked asked) {
        List<Ranked> found = new ArrayList<>();
        for (Place place : places.values()) {
            double likeness = asked.wants(place) ? place.likeness(words) : 0;
            if (likeness > 0) {
                found.add(new Ranked(place, (int) (1000 - 100 * likeness), asked.isNear(place)));
            }
        }
        return best(found, asked);
    }

    private static List<Hit> best(List<Ranked> found, Asked asked) {
        return found.stream()
                .sorted(ORDER)
                .limit(asked.limit())
                .map(ranked -> new Hit(ranked.place().path, ranked.cost()))
                .toList();
    }
}
