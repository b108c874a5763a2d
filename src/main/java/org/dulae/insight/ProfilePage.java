package org.dulae.insight;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.area.Ageing.Spread;
import org.dulae.area.AgeingStage;
import org.dulae.area.Ages;
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
 * @param overlay null where nobody was ever counted
 * @param spread what an estimate was made with
 */
record ProfilePage(
        AreaPath path,
        List<Crumb> crumbs,
        List<Population> years,
        @Nullable Overlay overlay,
        @Nullable Spread spread,
        List<String> pooled,
        List<Choice> inside,
        @Nullable CareBalance care) {
    private static final int ENOUGH_FOR_ONE_FIGURE = 100;

    String code() {
        return path.area().code().value();
    }

    boolean isKnown() {
        return overlay != null;
    }

    /** The area this one lies in. */
    Crumb above() {
        return crumbs.get(crumbs.size() - 2);
    }

    Overlay laid() {
        return Objects.requireNonNull(overlay);
    }

    CareBalance balance() {
        return Objects.requireNonNull(care);
    }

    Ages now() {
        return laid().main();
    }

    boolean isEstimate() {
        return now().basis() == Ages.Basis.ESTIMATED;
    }

    Population people() {
        return years.getLast();
    }

    Pyramid pyramid() {
        return new Pyramid(now(), laid().other());
    }

    /** The same two pyramids, for a spreadsheet. */
    String download() {
        return "/areas/" + code() + "/ages.csv?of=" + laid().of() + "&beside=" + laid().beside();
    }

    /** Where the figures of the day that is shown come from. */
    String source(Texts t) {
        if (!isEstimate()) {
            return t.text("insight.source.file", now().source());
        }
        if (spread == null) {
            return t.text("insight.source.provinces", now().asOf());
        }
        String words = t.text("insight.spread", now().asOf(), spread.asOf());
        return pooled.isEmpty() ? words : words + " " + t.text("insight.spread.pooled", String.join(", ", pooled));
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

    boolean isToldAhead() {
        return isKnown() && Overlay.isToldAhead(path.area().code());
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
