package org.dulae.benefit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dulae.benefit.income.Income;
import org.dulae.benefit.income.Receipt;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What is known of one person, each fact with its own type. What is absent is unknown, never a no. */
public final class Facts {
    public static final Facts NONE = new Facts(new EnumMap<>(Fact.class), Map.of(), List.of());

    private final EnumMap<Fact, Object> values;
    private final Map<Fact, Origin> origins;
    private final List<Grant.Help> help;

    private Facts(EnumMap<Fact, Object> values, Map<Fact, Origin> origins, List<Grant.Help> help) {
        this.values = values;
        this.origins = origins;
        this.help = help;
    }

    /** @throws IllegalArgumentException if the value is not of the fact's kind */
    public Facts with(Fact fact, Object value) {
        return with(fact, value, null);
    }

    public Facts with(Fact fact, Object value, @Nullable Origin origin) {
        Builder more = new Builder(this).put(fact, value);
        if (origin != null) {
            more.from(fact, origin);
        }
        return more.facts();
    }

    public Facts without(Fact fact) {
        Builder fewer = new Builder(this);
        fewer.values.remove(fact);
        fewer.origins.remove(fact);
        return fewer.facts();
    }

    /** Beside what was told: aid that matters tell of. It is counted with what was told, each once. */
    public Facts withHelp(List<Grant.Help> given) {
        return new Facts(values, origins, List.copyOf(given));
    }

    List<Grant.Help> help() {
        return help;
    }

    public boolean knows(Fact fact) {
        return values.containsKey(fact);
    }

    public Set<Fact> known() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public @Nullable Object value(Fact fact) {
        return values.get(fact);
    }

    public @Nullable Origin origin(Fact fact) {
        return origins.get(fact);
    }

    /** The value as a reader sees it. */
    public String words(Fact fact, Texts t) {
        return FactText.write(fact, this, t);
    }

    Truth truth(Fact fact) {
        return values.get(fact) instanceof Boolean known ? Truth.of(known) : Truth.UNKNOWN;
    }

    @Nullable
    Born born(Fact fact) {
        return (Born) values.get(fact);
    }

    @Nullable
    LocalDate date(Fact fact) {
        return (LocalDate) values.get(fact);
    }

    @Nullable
    Baht money(Fact fact) {
        return values.get(fact) instanceof Income income ? income.yearly() : (Baht) values.get(fact);
    }

    @Nullable
    Integer number(Fact fact) {
        return (Integer) values.get(fact);
    }

    @Nullable
    String code(Fact fact) {
        return (String) values.get(fact);
    }

    /** What is or was received; empty where nobody has said. */
    public List<Receipt> receipts() {
        return values.get(Fact.RECEIVING) instanceof Set<?> all
                ? all.stream().map(Receipt.class::cast).toList()
                : List.of();
    }

    /** Whether anything received was paid once, so that it may count among the aid of a year. */
    boolean paidOnce() {
        if (values.get(Fact.RECEIVING) instanceof Set<?> all) {
            for (Object one : all) {
                if (one instanceof Receipt it && it.per() == Per.TIME) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is received on the day. */
    Truth receives(String code, LocalDate day) {
        return values.get(Fact.RECEIVING) instanceof Set<?> all
                ? Truth.of(all.stream().anyMatch(one -> one instanceof Receipt it && it.isOf(code) && it.isNow(day)))
                : Truth.UNKNOWN;
    }

    @SuppressWarnings("unchecked") // the builder lets nothing else in
    @Nullable
    List<Grant> grants(Fact fact) {
        return (List<Grant>) values.get(fact);
    }

    /** Collects many facts without copying at each; for one use. */
    public static final class Builder {
        private final EnumMap<Fact, Object> values;
        private final Map<Fact, Origin> origins;
        private final List<Grant.Help> help;

        public Builder() {
            this(NONE);
        }

        private Builder(Facts from) {
            values = from.values.clone();
            origins = from.origins.isEmpty() ? new EnumMap<>(Fact.class) : new EnumMap<>(from.origins);
            help = from.help;
        }

        public Builder put(Fact fact, Object value) {
            if (!fits(fact, value)) {
                throw new IllegalArgumentException(
                        fact + " is no " + value.getClass().getSimpleName());
            }
            values.put(fact, value);
            return this;
        }

        public Builder from(Fact fact, Origin origin) {
            origins.put(fact, origin);
            return this;
        }

        public Facts facts() {
            return new Facts(values, origins, help);
        }

        private static boolean fits(Fact fact, Object value) {
            return switch (fact.kind()) {
                case YES_NO -> value instanceof Boolean;
                case NUMBER -> value instanceof Integer;
                case MONEY -> value instanceof Baht;
                case DATE -> value instanceof LocalDate;
                case BIRTH -> value instanceof Born;
                case CODE -> value instanceof String code && fact.codes().contains(code);
                case INCOME -> value instanceof Baht || value instanceof Income;
                case RECEIPTS -> value instanceof Set<?> all && all.stream().allMatch(Receipt.class::isInstance);
                case GRANTS ->
                    value instanceof List<?> grants && grants.stream().allMatch(Grant.class::isInstance);
            };
        }
    }
}
