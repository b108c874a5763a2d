package org.dulae;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.centre.Centres;
import org.dulae.centre.LifeCycle;
import org.dulae.centre.LifeCycle.Call;
import org.dulae.centre.LifeCycle.Move;
import org.dulae.centre.LifeCycle.Proposal;
import org.dulae.centre.Meeting;
import org.dulae.centre.Meeting.Group;
import org.dulae.centre.Meetings;
import org.dulae.centre.Meetings.NewMeeting;
import org.dulae.centre.Meetings.NewResolution;
import org.dulae.centre.Milestone;
import org.dulae.centre.Profile;
import org.dulae.centre.Profile.HostKind;
import org.dulae.centre.Readiness;
import org.dulae.centre.cover.Cover;
import org.dulae.centre.cover.Covers;
import org.dulae.centre.rollout.Rollout;
import org.dulae.centre.rollout.Rollout.PlanChange;
import org.dulae.centre.rollout.Rollout.Wanted;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/**
 * How the seven pilot centres of the demo province come about: all agreed, some founded, one really open. The briefing at Hua Mueang is
 * that of the first seed (S1-02); houses, numbers and every other meeting are invented.
 */
@Component
class DemoCentres {
    private static final LocalDate PROPOSED = LocalDate.of(2022, 2, 14);
    private static final LocalDate BRIEFING = LocalDate.of(2022, 3, 9);
    private static final LocalDate PILOTS_BY = LocalDate.of(2022, 6, 30);
    private static final LocalDate ALL_BY = LocalDate.of(2027, 9, 30);
    private static final int WEEKEND = 3;
    private static final LocalTime BEGIN = LocalTime.of(13, 30);
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final List<Plan> PLANS = List.of(
            new Plan("521305", HostKind.SUBDISTRICT_ORGANISATION, "อบต.หัวเมือง", Milestone.OPERATING, 7),
            new Plan("521301", HostKind.MUNICIPALITY, "เทศบาลตัวอย่าง", Milestone.OPENED, 7),
            new Plan("521303", HostKind.HEALTH_STATION, "รพ.สต. ตัวอย่าง", Milestone.PREPARED, 7),
            new Plan("520116", HostKind.SCHOOL, "โรงเรียนตัวอย่าง", Milestone.RESOLUTION, 5),
            new Plan("520605", HostKind.STATE_OFFICE, "ที่ว่าการอำเภอตัวอย่าง", Milestone.RESOLUTION, 3),
            new Plan("520803", HostKind.SUBDISTRICT_ORGANISATION, "อบต. ตัวอย่าง", Milestone.RESOLUTION, 6),
            new Plan("521201", HostKind.OTHER, "ศาลาตัวอย่าง", Milestone.RESOLUTION, 0));

    private final Centres centres;
    private final LifeCycle lives;
    private final Meetings meetings;
    private final Rollout rollout;
    private final Areas areas;
    private final Clock clock;

    DemoCentres(Centres centres, LifeCycle lives, Meetings meetings, Rollout rollout, Areas areas, Clock clock) {
        this.centres = centres;
        this.lives = lives;
        this.meetings = meetings;
        this.rollout = rollout;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Who looks after them, and when. The officer at Hua Mueang works alone; a social worker of the agency stands in, then the provincial office. At
     * Thung Kwao nobody works yet, so it is the deputy's at every hour. At Mueang Pan somebody only said the hours.
     */
    @Component
    record Cared(Covers covers) {
        void make(Actor province, DemoStaff staff) {
            Actor deputy = staff.actor("saran");
            Cover.Hours hours =
                    new Cover.Hours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), OPENS, OPENS.plusHours(8));
            Cover whole = new Cover(
                    hours,
                    new Cover.Deputy(deputy.id().value(), deputy.name(), true, true),
                    Cover.Fallback.PROVINCE_OFFICE,
                    0);
            agree(province, staff, "521305", whole);
            agree(province, staff, "521303", whole);
            agree(province, staff, "521301", new Cover(hours, null, null, 0));
        }

        private void agree(Actor province, DemoStaff staff, String tambon, Cover cover) {
            covers.agree(province, Objects.requireNonNull(staff.offices().get(tambon)), tambon, cover);
        }
    }

    /** @param ready how many things of the list are there */
    private record Plan(String tambon, HostKind hostKind, String host, Milestone until, int ready) {
        boolean reaches(Milestone milestone) {
            return until.compareTo(milestone) >= 0;
        }
    }

    /** Takes each centre as far as its plan says, in the name of the provincial office, which plans every tambon of every district. */
    void make(Actor province, Map<String, UnitId> offices, UnitId agency) {
        plan(province);
        for (Plan plan : PLANS) {
            UnitId open = offices.get(plan.tambon());
            UnitId centre = open == null ? propose(province, plan) : begin(province, plan, open);
            agree(province, plan, centre, agency);
            lives.prepare(province, centre, ready(plan), 1);
            goOn(province, plan, centre);
        }
    }

    // The pilot tambons first, all others by the end of a later fiscal year (S1-21).
    private void plan(Actor province) {
        List<String> pilots = PLANS.stream().map(Plan::tambon).toList();
        rollout.plan(province, change(pilots, PILOTS_BY, "ชุดนำร่อง"));
        for (Area district : areas.children(new AreaCode("52"))) {
            List<String> others = areas.children(district.code()).stream()
                    .map(tambon -> tambon.code().value())
                    .filter(code -> !pilots.contains(code))
                    .toList();
            rollout.plan(province, change(others, ALL_BY, "แผนจังหวัด ทุกตำบล ทุกอำเภอ"));
        }
    }

    private static PlanChange change(List<String> tambons, LocalDate openBy, String note) {
        return new PlanChange(tambons.stream().map(code -> new Wanted(code, 0)).toList(), openBy, note);
    }

    private UnitId propose(Actor province, Plan plan) {
        Area tambon = areas.path(new AreaCode(plan.tambon())).area();
        return lives.propose(
                        province,
                        new Proposal(
                                "ศูนย์ช่วยเหลือสังคมตำบล" + tambon.nameTh(),
                                tambon.nameEn() + " Social Assistance Centre",
                                plan.tambon(),
                                plan.hostKind(),
                                plan.host(),
                                PROPOSED,
                                "หนังสือเสนอจาก" + plan.host()))
                .unit();
    }

    private UnitId begin(Actor province, Plan plan, UnitId centre) {
        String number = "089 000 " + plan.tambon().substring(2);
        centres.describe(
                province,
                new Profile(centre, plan.hostKind(), Profile.Host.called(plan.host()), true, number, Set.of(), 0));
        lives.move(province, centre, new Move(Milestone.PROPOSED, PROPOSED, null, "หนังสือเสนอจาก" + plan.host(), 0));
        return centre;
    }

    private void agree(Actor province, Plan plan, UnitId centre, UnitId agency) {
        UUID meeting = meetings.record(province, briefing(plan));
        meetings.resolve(
                province, meeting, new NewResolution("เห็นชอบให้จัดตั้งศูนย์ช่วยเหลือสังคมตำบล", centre, null, null));
        if (!plan.reaches(Milestone.PREPARED)) {
            meetings.resolve(
                    province,
                    meeting,
                    new NewResolution("จัดหาสิ่งที่ยังขาดของ" + plan.host(), null, agency, due(plan)));
        }
    }

    // One late, one for today, the others to come, whenever the demo is begun.
    private LocalDate due(Plan plan) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDate.ZONE));
        return today.plusDays(3L * (PLANS.indexOf(plan) - 4));
    }

    private static NewMeeting briefing(Plan plan) {
        int day = PLANS.indexOf(plan);
        LocalDate on = BRIEFING.plusDays(day < WEEKEND ? day : day + 2L);
        return new NewMeeting(
                Meeting.Kind.BRIEFING,
                on.atTime(BEGIN).atZone(ThaiDate.ZONE).toInstant(),
                plan.tambon(),
                plan.host(),
                plan.host(),
                "ผู้บริหารของ" + plan.host(),
                "ชี้แจงการจัดตั้งศูนย์ช่วยเหลือสังคมตำบล",
                null,
                30 - day,
                Map.of(
                        Group.DISTRICT_LINE, 9,
                        Group.LOCAL_LINE, 5,
                        Group.ONE_HOME_AGENCY, 3,
                        Group.LOCAL_GOVERNMENT, 3,
                        Group.VOLUNTEER, 4));
    }

    private static Set<Readiness> ready(Plan plan) {
        return Arrays.stream(Readiness.values()).limit(plan.ready()).collect(Collectors.toSet());
    }

    // Where nobody answers, the centre stays founded and no more.
    private void goOn(Actor province, Plan plan, UnitId centre) {
        step(province, plan, centre, Milestone.PREPARED, LocalDate.of(2022, 4, 20), "ตรวจรายการความพร้อมแล้ว");
        step(province, plan, centre, Milestone.OPENED, LocalDate.of(2022, 5, 11), "ประกาศจัดตั้งศูนย์");
        if (plan.reaches(Milestone.OPENED)) {
            LocalDate called = LocalDate.of(2022, 5, 12);
            lives.called(
                    province,
                    centre,
                    new Call(
                            called.atTime(BEGIN).atZone(ThaiDate.ZONE).toInstant(), plan.reaches(Milestone.OPERATING)));
        }
        step(province, plan, centre, Milestone.OPERATING, LocalDate.of(2022, 5, 16), "รับเรื่องแรกแล้ว");
    }

    private void step(Actor province, Plan plan, UnitId centre, Milestone to, LocalDate on, String note) {
        if (plan.reaches(to)) {
            int after = lives.of(province, centre).length();
            lives.move(province, centre, new Move(to, on, null, note, after));
        }
    }
}
