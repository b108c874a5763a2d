package org.dulae.insight;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.area.Ageing.Spread;
import org.dulae.area.AgeingStage;
import org.dulae.area.Ages;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.CareNeed;
import org.dulae.area.Indicator;
import org.dulae.area.Population;
import org.dulae.area.Projection;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One area: how many people, how old, and what that is called; each number with the two it is made of.
 *
 * @param ages newest first; empty where nobody was ever counted
 * @param other what the pyramid is held against: an earlier day of the same area, else the country
 * @param spread what an estimate was made with
 */
record ProfilePage(
        AreaPath path,
        List<Crumb> crumbs,
        List<Population> years,
        List<Ages> ages,
        @Nullable Ages other,
        @Nullable Spread spread,
        List<String> pooled,
        List<Choice> inside) {
    private static final int ENOUGH_FOR_ONE_FIGURE = 100;

    String code() {
        return path.area().code().value();
    }

    boolean isKnown() {
        return !ages.isEmpty();
    }

    Ages now() {
        return ages.getFirst();
    }

    boolean isEstimate() {
        return now().basis() == Ages.Basis.ESTIMATED;
    }

    Population people() {
        return years.getLast();
    }

    /** What the line around the pyramid is. */
    String otherName(Texts t) {
        return other == null
                ? ""
                : other.code().equals(now().code()) ? t.date(other.asOf()) : t.text("insight.profile.country");
    }

    Pyramid pyramid() {
        return new Pyramid(now(), other);
    }

    List<Indicator.Value> indicators() {
        return Stream.of(Indicator.values())
                .map(indicator -> indicator.of(now()))
                .toList();
    }

    Indicator.Value value(AgeingStage.Base base) {
        Indicator indicator = base == AgeingStage.Base.SIXTY ? Indicator.SIXTY_AND_OVER : Indicator.SIXTY_FIVE_AND_OVER;
        return indicator.of(now());
    }

    List<AgeingStage.Base> bases() {
        return List.of(AgeingStage.Base.values());
    }

    @Nullable
    AgeingStage stage(AgeingStage.Base base) {
        OptionalDouble share = value(base).number();
        return share.isPresent() ? AgeingStage.of(share.getAsDouble(), base) : null;
    }

    /** Both bases tell a stage; they may disagree. */
    boolean disagree() {
        return stage(AgeingStage.Base.SIXTY) != stage(AgeingStage.Base.SIXTY_FIVE);
    }

    String number(Indicator.Value value, Texts t) {
        OptionalDouble number = value.number();
        return number.isEmpty()
                ? t.text("insight.profile.few")
                : t.text(
                        "insight.unit." + value.indicator(),
                        written(number.getAsDouble(), value.indicator().isShare()));
    }

    private static String written(double number, boolean share) {
        return String.format(Locale.ROOT, share || number < ENOUGH_FOR_ONE_FIGURE ? "%.1f" : "%.0f", number);
    }

    /** For a scale of 0 … 40 per cent, in its units. */
    int at(AgeingStage.Base base) {
        return (int) Math.round(Math.min(40, value(base).number().orElse(0)) * 10);
    }

    // ---- twenty years ahead

    /** One year to come, with the band its assumptions leave. */
    record Ahead(Ages fewer, Ages middle, Ages more) {
        /** The first line is today's, which nothing needs to be assumed for. */
        boolean isToCome() {
            return middle.basis() == Ages.Basis.PROJECTED;
        }

        CareNeed care() {
            return CareNeed.of(middle);
        }

        String share() {
            return Indicator.SIXTY_AND_OVER.of(middle).number().isPresent()
                    ? written(Indicator.SIXTY_AND_OVER.of(middle).number().getAsDouble(), true)
                    : "-";
        }
    }

    /** A tambon is too small to be told ahead. */
    boolean isToldAhead() {
        return isKnown() && path.area().level() != AreaLevel.TAMBON;
    }

    List<Ahead> ahead() {
        List<Ages> fewer = Projection.of(now(), Projection.Course.FEWER).steps();
        List<Ages> middle = Projection.of(now(), Projection.Course.MIDDLE).steps();
        List<Ages> more = Projection.of(now(), Projection.Course.MORE).steps();
        return IntStream.range(0, middle.size())
                .mapToObj(i -> new Ahead(fewer.get(i), middle.get(i), more.get(i)))
                .toList();
    }

    String assumed(Texts t) {
        Projection middle = Projection.of(now(), Projection.Course.MIDDLE);
        return t.text(
                "insight.ahead.assumed",
                written(middle.fertility(), true),
                String.format(Locale.ROOT, "%.0f", middle.expectations().getFirst()),
                String.format(Locale.ROOT, "%.0f", middle.expectations().getLast()));
    }

    int widest() {
        return years.stream().mapToInt(Population::people).max().orElse(1);
    }
}
