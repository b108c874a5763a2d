package org.dulae.casework.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/** Makes what every page of a case shares. */
@Component
class CasePages {
    private final CaseReader reader;
    private final Areas areas;
    private final Units units;
    private final Clock clock;

    CasePages(CaseReader reader, Areas areas, Units units, Clock clock) {
        this.reader = reader;
        this.areas = areas;
        this.units = units;
        this.clock = clock;
    }

    CaseHead head(Actor actor, CaseId id) {
        return head(actor, reader.cover(actor, id));
    }

    CaseHead head(Actor actor, CaseReader.Cover cover) {
        Instant now = clock.instant();
        return new CaseHead(
                cover.file(),
                cover.name(),
                cover.birth(),
                areas.path(AreaCode.valueOf(cover.file().place().areaCode())),
                units.find(new UnitId(cover.file().place().unit())).orElseThrow(() -> new NotFound("unit")),
                LocalDate.ofInstant(now, ThaiDate.ZONE),
                now,
                actor.id().value());
    }

    CaseReader.Content read(Actor actor, CaseId id) {
        return reader.read(actor, id);
    }

    CaseReader.Content print(Actor actor, CaseId id, CaseReader.Audience audience, String reason) {
        return reader.print(actor, id, audience, reason);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }

    Instant now() {
        return clock.instant();
    }

    /** Today means now; another day means its noon. */
    Instant moment(LocalDate day) {
        return day.equals(today())
                ? now()
                : day.atTime(LocalTime.NOON).atZone(ThaiDate.ZONE).toInstant();
    }

    /** The end of a working day: until then something should be done. */
    static Instant evening(LocalDate day) {
        return day.atTime(LocalTime.of(16, 30)).atZone(ThaiDate.ZONE).toInstant();
    }
}
