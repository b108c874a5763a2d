package org.dulae.insight;

import java.util.OptionalInt;
import org.dulae.shared.Texts;

/** So many of so many. A percentage of a few says more than is known, so under {@value #ENOUGH} there is none. */
record Share(int part, int whole) {
    static final int ENOUGH = 20;

    OptionalInt percent() {
        return whole < ENOUGH ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * part / whole));
    }

    /** What stands behind the part: {@code ใน 7 เรื่อง}, {@code ใน 70 เรื่อง (43 %)}. */
    String rest(Texts t) {
        return percent().isPresent()
                ? t.text("insight.share.percent", whole, percent().getAsInt())
                : t.text("insight.share", whole);
    }
}
