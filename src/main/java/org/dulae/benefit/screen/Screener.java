package org.dulae.benefit.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.benefit.Screen;
import org.dulae.benefit.screen.SheetRepository.Sheet;
import org.dulae.shared.ThaiDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds who may be due what. Whose facts have changed is screened within seconds; everybody once a day, because ages, cards and the fiscal year
 * change by themselves, and when the program starts with other rules. Every copy of the program runs it: a district is in the hands of one at a
 * time, what one had begun when it was killed another does anew, and doing it twice changes nothing.
 */
@Component
class Screener {
    private static final Logger LOG = LoggerFactory.getLogger(Screener.class);
    private static final Actor JOB = Actor.system("benefit", Scope.NATION);
    static final int AT_ONCE = 500;
    private static final int IN_A_DISTRICT = 5_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final SheetRepository sheets;
    private final FindingRepository findings;
    private final Acting acting;
    private final Clock clock;
    private boolean begun;
    private boolean away;

    Screener(SheetRepository sheets, FindingRepository findings, Acting acting, Clock clock) {
        this.sheets = sheets;
        this.findings = findings;
        this.acting = acting;
        this.clock = clock.withZone(ThaiDate.ZONE);
    }

    @Scheduled(fixedDelay = 5000, initialDelay = 5000)
    void everyFewSeconds() {
        try {
            if (!begun) {
                acting.run(JOB, sheets::all);
                begun = true;
            }
            changed();
            everybody();
            away = false;
        } catch (DataAccessException e) {
            // Said once; what is to be screened waits.
            if (!away) {
                LOG.warn("screening waits: the database does not answer");
            }
            away = true;
        }
    }

    /**
     * Everybody whose facts have changed.
     *
     * @return how many people
     */
    int changed() {
        int all = 0;
        for (int some = some(); some > 0; some = some()) {
            all += some;
        }
        return all;
    }

    private int some() {
        try {
            return acting.as(JOB, this::taken);
        } catch (InHand others) {
            // Nothing was written and nothing taken; the next time is soon.
            return 0;
        }
    }

    private int taken() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> people = sheets.takeChanged(AT_ONCE);
        if (!people.isEmpty()) {
            if (!sheets.hold(sheets.districts(JOB, people), today)) {
                throw new InHand();
            }
            List<Sheet> fresh = sheets.read(JOB, people, today);
            sheets.write(people, fresh, today);
            findings.write(people, found(fresh, Screen.listed(today)), today);
        }
        return people.size();
    }

    /** Another copy goes through the district, or somebody is being moved or restricted there. */
    private static class InHand extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Every district that nobody has gone through today, and that nobody has in hand.
     *
     * @return how many people
     */
    int everybody() {
        LocalDate today = LocalDate.now(clock);
        Screen screen = Screen.listed(today);
        int all = 0;
        for (int here = district(screen, today); here >= 0; here = district(screen, today)) {
            all += here;
        }
        return all;
    }

    /** How many people there were; less than nothing when there is no district left. */
    private int district(Screen screen, LocalDate today) {
        return acting.as(JOB, () -> {
            List<String> next = sheets.nextDistrict(today);
            int people = next.isEmpty() ? -1 : 0;
            for (String district : next) {
                UUID behind = FIRST;
                for (List<Sheet> some = kept(district, behind); !some.isEmpty(); some = kept(district, behind)) {
                    findings.write(ids(some), found(some, screen), today);
                    behind = some.getLast().person();
                    people += some.size();
                }
                sheets.wentThrough(district, today);
            }
            return people;
        });
    }

    private List<Sheet> kept(String district, UUID behind) {
        return sheets.kept(JOB, district, behind, IN_A_DISTRICT);
    }

    private static Collection<UUID> ids(List<Sheet> some) {
        return some.stream().map(Sheet::person).toList();
    }

    private static List<Finding> found(List<Sheet> people, Screen screen) {
        List<Finding> found = new ArrayList<>();
        people.forEach(one -> found.addAll(Finding.of(one.person(), one.area(), one.facts(), screen)));
        return found;
    }
}
