package org.dulae.area;

import java.util.List;
import java.util.Optional;
import org.dulae.area.AreaFound.Many;
import org.dulae.area.AreaFound.None;
import org.dulae.area.AreaFound.One;
import org.dulae.area.AreaIndex.Asked;
import org.dulae.area.AreaIndex.Hit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** The door to places. Asks nobody who they are: these codes are public. */
@Service
public class Areas {
    private static final int MOST = 50;

    private final AreaRepository repository;
    private final SingletonSupplier<AreaIndex> index;

    Areas(AreaRepository repository) {
        this.repository = repository;
        this.index = SingletonSupplier.of(() -> new AreaIndex(repository.all(), repository.changes()));
    }

    AreaIndex index() {
        return index.obtain();
    }

    public Area get(AreaCode code) {
        return path(code).area();
    }

    public Optional<Area> find(AreaCode code) {
        return index.obtain().path(code).map(AreaPath::area);
    }

    /** Province, district, tambon. A village code gives its tambon's path. */
    public AreaPath path(AreaCode code) {
        AreaCode known =
                code.level() == AreaLevel.VILLAGE ? new AreaCode(code.value().substring(0, 6)) : code;
        return index.obtain().path(known).orElseThrow(() -> new NoSuchArea(code));
    }

    /** The places directly below, in the order of their codes; of the country, its provinces. */
    public List<Area> children(AreaCode code) {
        return index.obtain().children(code);
    }

    public List<AreaPath> search(String typed, int limit) {
        return search(typed, null, null, limit);
    }

    /** While typing, Thai or English, best first; places in {@code near} before others that fit as well. */
    public List<AreaPath> search(String typed, @Nullable AreaLevel level, @Nullable AreaCode near, int limit) {
        return index.obtain().search(typed, new Asked(level, near, limit)).stream()
                .map(Hit::path)
                .toList();
    }

    /**
     * What a place field means. The picker sends the code of the line that was chosen; it counts while the words beside it
     * still say that place, for without script the words may have been changed since. Else the words decide.
     */
    public AreaFound resolve(String typed, @Nullable String code, @Nullable AreaLevel level) {
        Optional<AreaPath> chosen = Optional.ofNullable(code)
                .flatMap(AreaCode::parse)
                .flatMap(index.obtain()::today)
                .filter(known -> level == null || known.level() == level)
                .filter(known -> index.obtain().means(typed, known))
                .flatMap(index.obtain()::path);
        if (chosen.isPresent()) {
            return new One(chosen.get());
        }
        List<Hit> hits = index.obtain().search(typed, new Asked(level, null, MOST));
        List<AreaPath> exact =
                hits.stream().filter(hit -> hit.cost() == 0).map(Hit::path).toList();
        if (exact.size() == 1) {
            return new One(exact.getFirst());
        }
        List<AreaPath> likely = exact.isEmpty() ? hits.stream().map(Hit::path).toList() : exact;
        return likely.isEmpty() ? new None() : new Many(likely);
    }

    public List<Village> villages(AreaCode tambon) {
        return repository.villages(tambon);
    }

    /** The latest figures of the civil register, if the place is counted there. */
    public Optional<Population> population(AreaCode code) {
        return repository.population(code);
    }

    /** The code as it is today: itself, the one it became, or the several it was split into; empty if never known. */
    public List<AreaCode> current(AreaCode code) {
        return index.obtain().current(code);
    }

    /** Codes of older papers and files that became this one. */
    public List<AreaCode> former(AreaCode code) {
        return index.obtain().former(code);
    }
}
