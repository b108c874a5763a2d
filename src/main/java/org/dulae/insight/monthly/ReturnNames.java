package org.dulae.insight.monthly;

import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The words of a return: of codes, of offices, of places. */
@Component
record ReturnNames(Vocabulary words, Units units, Areas areas) {
    /** An office, or a place; whatever else was asked for is nowhere. */
    String of(Whereabouts where, Texts t) {
        if (where.area().equals(Slice.ALL)) {
            return units.find(UnitId.valueOf(where.office()))
                    .map(unit -> unit.name(t))
                    .orElse("");
        }
        return AreaCode.parse(where.area())
                .filter(code ->
                        !code.equals(AreaCode.COUNTRY) && areas.find(code).isPresent())
                .map(code -> areas.path(code).name(t))
                .orElseGet(() -> t.text("insight.return.somewhere"));
    }
}
