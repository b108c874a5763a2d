package org.dulae.benefit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue: everything there is, by number. */
public final class Entitlements {
    private static final List<Entitlement> ALL = written();
    private static final Map<String, Entitlement> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Entitlement::code, Function.identity()));

    private Entitlements() {}

    /** As the groups have it, made anew. */
    static List<Entitlement> written() {
        return Stream.of(
                        OldAge.list(),
                        Children.list(),
                        Disabled.list(),
                        Poverty.list(),
                        Housing.list(),
                        Health.list(),
                        Harm.list())
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Entitlement::number))
                .toList();
    }

    public static List<Entitlement> all() {
        return ALL;
    }

    public static Optional<Entitlement> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** One that a rule names. */
    static Entitlement get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no entitlement " + code));
    }

    /** Every rule in force on the day, in the order of the catalogue. */
    public static List<Rule> rules(LocalDate day) {
        return ALL.stream()
                .flatMap(entitlement -> entitlement.rule(day).stream())
                .toList();
    }
}
