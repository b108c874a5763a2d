package org.dulae.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Refused;
import org.dulae.access.Role;
import org.springframework.stereotype.Service;

/** On which days offices are closed. An administrator adds what is announced later: of the nation everywhere, of a province there. */
@Service
public class Holidays {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final HolidayRepository holidays;

    Holidays(Acting acting, Audit audit, Clock clock, HolidayRepository holidays) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.holidays = holidays;
    }

    /** The calendar of a place from a day on. */
    public WorkingCalendar calendar(Actor actor, String areaCode, LocalDate from) {
        return acting.as(
                actor, () -> new WorkingCalendar(new HashSet<>(holidays.days(areaCode.substring(0, 2), from))));
    }

    /** Of one calendar year, of the nation and of every province. */
    public List<Holiday> of(Actor actor, int year) {
        return acting.as(actor, () -> holidays.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    /** For which place this administrator may say so: the province, or the nation. */
    public static List<String> areas(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            return List.of();
        }
        return List.of(actor.unitArea().substring(0, 2));
    }

    public void add(Actor actor, Holiday told) {
        require(actor, told.areaCode());
        acting.run(actor, () -> {
            if (!holidays.insert(told, actor, clock.instant())) {
                throw new KnownAlready();
            }
            audit.recordWith(actor, "clock.holiday.add", told.areaCode(), told.id());
        });
    }

    public void remove(Actor actor, UUID id, String why) {
        actor.require(Role.ADMIN);
        acting.run(actor, () -> {
            if (!holidays.remove(id, mine(actor), why, actor, clock.instant())) {
                throw new NotFound("holiday");
            }
            audit.record(actor, "clock.holiday.remove", id);
        });
    }

    /** Takes one's own removal back. */
    public void restore(Actor actor, UUID id) {
        actor.require(Role.ADMIN);
        acting.run(actor, () -> {
            if (!holidays.restore(id, actor)) {
                throw new NotFound("holiday");
            }
            audit.record(actor, "clock.holiday.restore", id);
        });
    }

    private static void require(Actor actor, String areaCode) {
        if (!areas(actor).contains(areaCode) && !areas(actor).contains(Holiday.NATION)) {
            throw new Refused("area");
        }
    }

    /** Of the nation one may say it of every place. */
    private static List<String> mine(Actor actor) {
        return areas(actor).contains(Holiday.NATION) ? List.of() : areas(actor);
    }

    /** That day has this name already. */
    public static class KnownAlready extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
