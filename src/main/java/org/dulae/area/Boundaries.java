package org.dulae.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * The door to the forms of places: true boundaries where a file of them was imported, pictures worked out from outlines and centre points
 * elsewhere. Public facts: asks nobody who they are.
 */
@Service
public class Boundaries {
    private static final int PROVINCE = 2;
    private static final int DISTRICT = 4;

    private final Areas areas;
    private final BoundaryRepository repository;
    private final SingletonSupplier<Map<AreaCode, Geometry>> outlines;
    private final Map<AreaCode, Drawn> drawn = new ConcurrentHashMap<>();

    Boundaries(Areas areas, BoundaryRepository repository) {
        this.areas = areas;
        this.repository = repository;
        this.outlines = SingletonSupplier.of(() -> Outlines.of(areas.children(AreaCode.COUNTRY)));
    }

    /** A map as it was drawn while these files were in use. */
    private record Drawn(List<UUID> files, AreaMap map) {}

    /**
     * A file of boundaries that somebody imported.
     *
     * @param asOf the day its boundaries are of
     * @param areas how many places it drew
     * @param withdrawnAt null while it is in use
     */
    public record BoundaryFile(
            UUID id,
            String name,
            String source,
            LocalDate asOf,
            int areas,
            int refused,
            UUID by,
            Instant at,
            @Nullable Instant withdrawnAt) {}

    /** The country by provinces, a province by tambons, a district by its own tambons. */
    public AreaMap map(AreaCode code) {
        if (code.value().length() <= PROVINCE) {
            return whole(code);
        }
        String district = code.value().substring(0, DISTRICT);
        AreaMap province = whole(new AreaCode(district.substring(0, PROVINCE)));
        return new AreaMap(
                province.parts().stream()
                        .filter(part -> part.code().value().startsWith(district))
                        .toList(),
                List.of());
    }

    private AreaMap whole(AreaCode code) {
        List<UUID> files = repository.inUse();
        Drawn before = drawn.get(code);
        if (before != null && before.files().equals(files)) {
            return before.map();
        }
        AreaMap map = code.equals(AreaCode.COUNTRY) ? country() : province(code);
        drawn.put(code, new Drawn(files, map));
        return map;
    }

    private AreaMap country() {
        Map<AreaCode, Geometry> bounded = repository.shapes("", PROVINCE);
        return new AreaMap(
                areas.children(AreaCode.COUNTRY).stream()
                        .map(province -> shape(province.code(), bounded, outlines.obtain(), Shape.Basis.OUTLINE))
                        .toList(),
                List.of());
    }

    private static Shape shape(
            AreaCode code, Map<AreaCode, Geometry> bounded, Map<AreaCode, Geometry> other, Shape.Basis otherwise) {
        Geometry known = bounded.get(code);
        return known == null
                ? new Shape(code, Objects.requireNonNull(other.get(code), code.value()), otherwise)
                : new Shape(code, known, Shape.Basis.BOUNDARY);
    }

    private AreaMap province(AreaCode code) {
        List<Area> tambons = areas.children(code).stream()
                .flatMap(district -> areas.children(district.code()).stream())
                .toList();
        Map<AreaCode, Geometry> bounded = repository.shapes(code.value(), DISTRICT + PROVINCE);
        Map<AreaCode, Geometry> cells = cells(code, tambons, bounded);
        List<Shape> parts = tambons.stream()
                .map(tambon -> shape(tambon.code(), bounded, cells, Shape.Basis.CELL))
                .sorted(Comparator.comparing(Shape::code))
                .toList();
        return new AreaMap(parts, districts(code, parts));
    }

    /** What the imported boundaries leave of the province, shared out among the places that have none. */
    private Map<AreaCode, Geometry> cells(AreaCode code, List<Area> tambons, Map<AreaCode, Geometry> bounded) {
        List<Area> rest = tambons.stream()
                .filter(tambon -> !bounded.containsKey(tambon.code()))
                .toList();
        if (rest.isEmpty()) {
            return Map.of();
        }
        Geometry known = repository.shapes(code.value(), PROVINCE).get(code);
        Geometry land = known == null ? Objects.requireNonNull(outlines.obtain().get(code), code.value()) : known;
        Geometry left = bounded.isEmpty()
                ? land
                : OverlayNGRobust.overlay(land, OverlayNGRobust.union(bounded.values()), OverlayNG.DIFFERENCE);
        return Cells.of(left, rest);
    }

    private List<Shape> districts(AreaCode code, List<Shape> parts) {
        Map<AreaCode, Geometry> bounded = repository.shapes(code.value(), DISTRICT);
        Map<AreaCode, Geometry> joined = new TreeMap<>();
        parts.stream()
                .collect(Collectors.groupingBy(
                        part -> new AreaCode(part.code().value().substring(0, DISTRICT)),
                        Collectors.mapping(Shape::geometry, Collectors.toList())))
                .forEach((district, pieces) -> joined.put(district, OverlayNGRobust.union(pieces)));
        return joined.keySet().stream()
                .map(district -> shape(district, bounded, joined, Shape.Basis.CELL))
                .toList();
    }

    // ---- files

    public List<BoundaryFile> files() {
        return repository.files();
    }

    /**
     * A form that was not taken.
     *
     * @param number which of the file, from 1
     * @param said what the file says of it
     * @param reason code, surface, elsewhere, may-not or twice
     */
    public record Refused(int number, String said, String reason) {}

    /** What became of a file: how many places it drew, and each form that was not taken, with the reason. */
    public record Imported(int areas, List<Refused> refused) {}

    /** The file is neither GeoJSON nor TopoJSON. */
    public static class NoMap extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoMap(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Takes a file of boundaries; from then on it is drawn instead of what was drawn before. Nothing is kept of a file that draws no place.
     *
     * @param file all but the number of its places, which is found here
     * @param may which places whoever brings it may draw
     * @throws NoMap when it cannot be read
     */
    public Imported take(BoundaryFile file, byte[] content, Predicate<AreaCode> may) {
        BoundaryRows read = BoundaryRows.read(content, areas, may);
        if (!read.shapes().isEmpty()) {
            repository.insert(
                    new BoundaryFile(
                            file.id(),
                            file.name(),
                            file.source(),
                            file.asOf(),
                            read.shapes().size(),
                            read.refused().size(),
                            file.by(),
                            file.at(),
                            null),
                    read.shapes());
        }
        return new Imported(read.shapes().size(), read.refused());
    }

    /**
     * Takes a file out of use, or back in; what was drawn before it is drawn again.
     *
     * @param at null: back in use
     * @return false when there is no such file
     */
    public boolean withdraw(UUID file, @Nullable Instant at) {
        return repository.withdraw(file, at);
    }
}
