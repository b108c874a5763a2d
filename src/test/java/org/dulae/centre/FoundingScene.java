package org.dulae.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.centre.LifeCycle.Move;
import org.dulae.centre.LifeCycle.Proposal;
import org.dulae.centre.Meetings.NewMeeting;
import org.dulae.centre.Meetings.NewResolution;
import org.dulae.centre.Profile.HostKind;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A province that no other test uses, as the database is shared, and how centres are brought about in it. */
public abstract class FoundingScene {
    protected static final Actor SETUP = Actor.system("test", Scope.NATION);
    protected static final LocalDate DAY = LocalDate.of(2022, 3, 9);
    protected static final List<String> PILOTS = List.of("1305", "1301", "1303", "0116", "0605", "0803", "1201");

    @Autowired
    protected LifeCycle lives;

    @Autowired
    protected Meetings meetings;

    @Autowired
    protected Centres centres;

    @Autowired
    protected Units units;

    /** No test names them, and some are none of the country's. */
    private static final Iterator<String> FREE = Stream.of(
                    "28 29 31 32 33 36 37 38 41 42 43 47 61 68 69 70 71 72 73 75 76 77 78 79 80 83 84 86 87 88 89 97"
                            .split(" "))
            .iterator();

    protected String province = "";
    protected UnitId agency = new UnitId(UUID.randomUUID());

    @BeforeEach
    protected void aProvinceOfItsOwn() {
        do {
            province = FREE.next();
        } while (!lives.in(SETUP, province).isEmpty()
                || !centres.guides(SETUP, province).isEmpty());
    }

    protected UnitId agencyOf(String area, LocalDate since) {
        return units.open(
                SETUP,
                new Units.NewUnit(UnitKind.AGENCY, "หน่วยทดลอง", "Trial agency", province, List.of(area), since));
    }

    protected UnitId proposed(String tambon, HostKind host) {
        return lives.propose(
                        SETUP,
                        new Proposal(
                                "ศูนย์ทดลอง", "Trial", province + tambon, host, null, DAY.minusDays(9), "หนังสือทดลอง"))
                .unit();
    }

    protected UUID briefing(Actor actor, String tambon) {
        return meetings.record(
                actor,
                new NewMeeting(
                        Meeting.Kind.BRIEFING,
                        Instant.parse("2022-03-09T06:30:00Z"),
                        province + tambon,
                        "ที่ทำการทดลอง",
                        "อบต. ทดลอง",
                        "นายก อบต.",
                        null,
                        null,
                        30,
                        Map.of(Meeting.Group.DISTRICT_LINE, 12, Meeting.Group.LOCAL_LINE, 8)));
    }

    /** In a school. */
    protected UnitId agreed(String tambon) {
        UnitId centre = proposed(tambon, HostKind.SCHOOL);
        meetings.resolve(SETUP, briefing(SETUP, tambon), new NewResolution("เห็นชอบให้จัดตั้ง", centre, null, null));
        return centre;
    }

    protected void found(UnitId centre) {
        centres.describe(SETUP, new Profile(centre, HostKind.SCHOOL, null, true, "089 000 1305", Set.of(), 1));
        lives.prepare(SETUP, centre, EnumSet.allOf(Readiness.class), 2);
        lives.move(SETUP, centre, new Move(Milestone.PREPARED, DAY.plusDays(30), null, "ตรวจแล้ว", 3));
        lives.move(SETUP, centre, new Move(Milestone.OPENED, DAY.plusDays(60), null, "ประกาศ", 4));
    }
}
