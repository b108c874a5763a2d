package org.dulae.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** The door to how many people live where and how old they are. Public facts: asks nobody who they are. */
@Service
public class Ageing {
    static final String SPREAD = "PROVINCE_SPREAD";
    private static final int PROVINCE_DIGITS = 2;

    private final AgeRepository repository;
    private final AreaRepository areas;

    Ageing(AgeRepository repository, AreaRepository areas) {
        this.repository = repository;
        this.areas = areas;
    }

    /** People in the civil register at the end of each year that is known, earliest first. */
    public List<Population> years(AreaCode code) {
        return repository.years(code);
    }

    /** Newest first: what was counted; where nothing was, one estimate; nothing where the place itself was never counted. */
    public List<Ages> ages(AreaCode code) {
        List<Ages> counted = repository.counted(code);
        if (!counted.isEmpty()) {
            return counted;
        }
        return (code.equals(AreaCode.COUNTRY) ? country() : estimate(code))
                .stream().toList();
    }

    /** Of every place of one level in an area at once: its newest count, else an estimate. */
    public Map<String, Ages> below(AreaCode above, AreaLevel level) {
        String prefix = above.equals(AreaCode.COUNTRY) ? "" : above.value();
        int digits = level.ordinal() * PROVINCE_DIGITS;
        Map<String, Ages> ages = new HashMap<>();
        repository.estimates(prefix, digits).forEach(one -> ages.put(one.code().value(), one));
        repository.latest(prefix, digits).forEach(one -> ages.put(one.code().value(), one));
        return ages;
    }

    /**
     * Which spread an estimate lays upon an area's total.
     *
     * @param pooled other provinces that were counted together with this one
     */
    public record Spread(LocalDate asOf, List<AreaCode> pooled) {}

    public Optional<Spread> spread(AreaCode code) {
        return code.equals(AreaCode.COUNTRY)
                ? Optional.empty()
                : repository
                        .shares(province(code))
                        .map(shares -> new Spread(
                                shares.asOf(),
                                shares.pooled().stream().map(AreaCode::new).toList()));
    }

    private static AreaCode province(AreaCode code) {
        return new AreaCode(code.value().substring(0, PROVINCE_DIGITS));
    }

    private Optional<Ages> estimate(AreaCode code) {
        return areas.population(code)
                .flatMap(total -> repository
                        .shares(province(code))
                        .map(shares -> Ages.estimated(total, shares.shares(), SPREAD)));
    }

    /** The provinces' estimates together. */
    private Optional<Ages> country() {
        List<Ages> provinces = repository.estimates("", PROVINCE_DIGITS);
        if (provinces.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> male = new ArrayList<>();
        List<Integer> female = new ArrayList<>();
        IntStream.range(0, Ages.GROUPS).forEach(group -> {
            male.add(provinces.stream().mapToInt(ages -> ages.male().get(group)).sum());
            female.add(provinces.stream()
                    .mapToInt(ages -> ages.female().get(group))
                    .sum());
        });
        return Optional.of(new Ages(
                AreaCode.COUNTRY,
                provinces.getFirst().asOf(),
                Ages.Basis.ESTIMATED,
                male,
                female,
                0,
                SPREAD,
                RegisterBase.EVERYBODY));
    }
}
