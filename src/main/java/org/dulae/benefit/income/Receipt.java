package org.dulae.benefit.income;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dulae.benefit.Born;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Per;
import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A benefit somebody receives or has received, as far as anybody knows: what nobody has said is null and never a nought. Other programs write
 * {@code OLD_AGE_ALLOWANCE 600.00/MONTH LOCAL_GOVERNMENT 2020-10..}, each part but the first only where it is known, who pays as {@link Payer} is written.
 *
 * @param code of an entitlement, or {@link #STATE_PENSION}
 * @param per MONTH, YEAR or TIME, for once; null where no sum is known
 * @param from the first day, the month or the year of it
 * @param until the last
 */
public record Receipt(
        String code,
        @Nullable Baht amount,
        @Nullable Per per,
        @Nullable Payer payer,
        @Nullable Born from,
        @Nullable Born until) {
    /** Regular pay from the state, which is none of the entitlements and rules several of them out. */
    public static final String STATE_PENSION = "STATE_PENSION";

    public static final List<Per> PERIODS = List.of(Per.MONTH, Per.YEAR, Per.TIME);
    private static final String TO = "..";

    public Receipt {
        if ((amount == null) != (per == null) || per != null && !PERIODS.contains(per)) {
            throw new IllegalArgumentException("a sum and what it is for belong together");
        }
        if (from != null && until != null && until.latest().isBefore(from.earliest())) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public static Receipt of(String code) {
        return new Receipt(code, null, null, null, null, null);
    }

    /** @throws IllegalArgumentException when it cannot be read */
    public static Receipt parse(String written) {
        String[] parts = written.strip().split(" +");
        Receipt read = of(parts[0]);
        if (!read.isOf(STATE_PENSION) && Entitlements.find(parts[0]).isEmpty()) {
            throw new IllegalArgumentException("no such benefit");
        }
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            read = read.with(part);
        }
        return read;
    }

    private Receipt with(String part) {
        if (part.startsWith(Payer.NAMED)) {
            return paidBy(Payer.parse(part));
        }
        int slash = part.indexOf('/');
        int to = part.indexOf(TO);
        if (slash > 0) {
            Baht sum = Baht.parse(part.substring(0, slash)).orElseThrow(IllegalArgumentException::new);
            return new Receipt(code, sum, Per.valueOf(part.substring(slash + 1)), payer, from, until);
        }
        if (to >= 0) {
            return new Receipt(
                    code, amount, per, payer, when(part.substring(0, to)), when(part.substring(to + TO.length())));
        }
        return paidBy(Payer.parse(part));
    }

    private Receipt paidBy(Payer one) {
        if (payer != null) {
            throw new IllegalArgumentException("two payers");
        }
        return new Receipt(code, amount, per, one, from, until);
    }

    private static @Nullable Born when(String iso) {
        return iso.isEmpty() ? null : Born.parse(iso).orElseThrow(IllegalArgumentException::new);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(code);
        if (amount != null) {
            text.append(' ').append(amount.amount().toPlainString()).append('/').append(per);
        }
        if (payer != null) {
            text.append(' ').append(payer);
        }
        if (from != null || until != null) {
            text.append(' ').append(from == null ? "" : from.iso());
            text.append(TO).append(until == null ? "" : until.iso());
        }
        return text.toString();
    }

    public boolean isOf(String other) {
        return code.equals(other);
    }

    /** As far as anybody knows: what may have begun and is not certainly over. */
    public boolean isNow(LocalDate day) {
        return !isCounted()
                && (from == null || !from.earliest().isAfter(day))
                && (until == null || !until.latest().isBefore(day));
    }

    public boolean isOver(LocalDate day) {
        return isCounted() || until != null && until.latest().isBefore(day);
    }

    /** Paid once, of a kind that may be paid so often in a fiscal year: it is counted, and is not something one goes on receiving. */
    public boolean isCounted() {
        return per == Per.TIME
                && Entitlements.find(code)
                        .filter(one -> one.rules().getLast().timesPerFiscalYear() > 0)
                        .isPresent();
    }

    /** The day on which it was paid, once and for all; empty for what is paid again and again, and where only the month is known. */
    public Optional<LocalDate> paidOnce() {
        return per == Per.TIME && from != null && from.earliest().equals(from.latest())
                ? Optional.of(from.earliest())
                : Optional.empty();
    }

    /** Its name alone would tell of a matter that only a team may know. */
    public boolean isRestricted() {
        return Entitlements.find(code).filter(Entitlement::restricted).isPresent();
    }

    public String name(Texts t) {
        return isOf(STATE_PENSION)
                ? t.text("benefit.receipt.STATE_PENSION")
                : Entitlements.find(code).orElseThrow().name().in(t);
    }

    /** What is known of it: {@code 600 บาทต่อเดือน จาก อบต. ตั้งแต่ ต.ค. 2563}; empty where nothing is. */
    public String details(Texts t) {
        List<String> known = new ArrayList<>();
        if (amount != null) {
            known.add(t.text("benefit.per." + per, t.baht(amount)));
        }
        if (payer != null) {
            known.add(t.text("benefit.receipt.from", payer.words(t)));
        }
        if (from != null) {
            known.add(t.text("benefit.receipt.since", from.words(t)));
        }
        if (until != null) {
            known.add(t.text("benefit.receipt.until", until.words(t)));
        }
        return String.join(" ", known);
    }

    /** What nobody has said yet: so that a gap is never read as a nought. */
    public String unknown(Texts t) {
        List<String> gaps = new ArrayList<>();
        if (amount == null) {
            gaps.add(t.text("benefit.receipt.unknown.amount"));
        }
        if (payer == null) {
            gaps.add(t.text("benefit.receipt.unknown.payer"));
        }
        if (from == null) {
            gaps.add(t.text("benefit.receipt.unknown.from"));
        }
        return gaps.isEmpty() ? "" : t.text("benefit.receipt.unknown", String.join(", ", gaps));
    }

    /** The name with what is known of it. */
    public String words(Texts t) {
        String details = details(t);
        return details.isEmpty() ? name(t) : name(t) + " " + details;
    }
}
