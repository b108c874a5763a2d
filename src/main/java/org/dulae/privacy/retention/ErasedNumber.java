package org.dulae.privacy.retention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;

/**
 * How many of a kind were erased, for the figures of their month. It names nobody.
 *
 * @param month its first day
 * @param code what was counted, in one or two words
 */
record ErasedNumber(DueKind kind, LocalDate month, String code, int many) {
    String when(Texts t) {
        return ThaiDate.format(YearMonth.from(month), t.locale());
    }

    String what(Texts t) {
        return Arrays.stream(code.split(" "))
                .map(word -> t.text("privacy.number." + word))
                .collect(Collectors.joining(" · "));
    }
}
