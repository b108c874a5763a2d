package org.dulae;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.casework.Assessment.Judged;
import org.dulae.casework.Assessment.Phase;
import org.dulae.casework.Assessments;
import org.dulae.casework.Assessments.NewAssessment;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseStatus;
import org.dulae.casework.Casework;
import org.dulae.casework.Closure;
import org.dulae.casework.Closures;
import org.dulae.casework.Dimension;
import org.dulae.casework.Entries.FactKind;
import org.dulae.casework.Entries.HelpKind;
import org.dulae.casework.Plan;
import org.dulae.casework.Plans;
import org.dulae.casework.Plans.NewTask;
import org.dulae.casework.Records;
import org.dulae.casework.Records.NewFact;
import org.dulae.casework.Records.NewHelp;
import org.dulae.casework.conference.Conference;
import org.dulae.casework.conference.Conferences;
import org.dulae.casework.plan.PlanVersions;
import org.dulae.casework.plan.PlanVersions.NewHandout;
import org.dulae.intake.Contacts;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Component;

/**
 * The matters of the demo province, told at the desk and worked on by its staff through the same doors as any other, each as long ago
 * as its line says. Everybody in them is invented.
 */
@Component
class DemoMatters {
    private static final String FILE = "/demo/cases.tsv";
    private static final String CALL = "ศูนย์ในตำบล ในเวลาทำงาน\nสายด่วน 1300 โทรได้ 24 ชั่วโมง";
    private static final String WORSE = "ไม่ต้องรอถึงวันนัด โทร 1300 ได้ทันที";

    private final Contacts contacts;
    private final Casework casework;
    private final CaseReader reader;
    private final Work work;
    private final DemoFamily family;
    private final ShiftingClock clock;

    DemoMatters(Contacts contacts, Casework casework, CaseReader reader, Work work, DemoFamily family, Clock clock) {
        this.contacts = contacts;
        this.casework = casework;
        this.reader = reader;
        this.work = work;
        this.family = family;
        this.clock = (ShiftingClock) clock;
    }

    /** The doors a matter goes through between its first visit and its end. */
    @Component
    record Work(
            Records records,
            Assessments assessments,
            Plans plans,
            PlanVersions versions,
            Conferences conferences,
            Closures closures,
            DemoPapers papers) {}

    /** Tells every line at the desk of the one who took it, and works on it as far as the line says. */
    void make(Map<String, Actor> officers, Actor hotline, UnitId province) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoMatters.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(DemoMatter::of)
                    .forEach(matter -> {
                        Actor officer = officers.getOrDefault(matter.tambon(), hotline);
                        Actor taker = matter.at(2).equals("HOTLINE_1300") ? hotline : officer;
                        clock.ago(matter.age(), () -> contacts.load(taker, matter.told()))
                                .filter(opened -> officers.containsKey(matter.tambon()))
                                .ifPresent(opened -> {
                                    workOn(officer, opened, matter);
                                    if (matter.isHandedUp()) {
                                        after(matter, 10, () -> handUp(officer, opened, matter, province));
                                    }
                                });
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        family.make(Objects.requireNonNull(officers.get("521305")));
    }

    private void workOn(Actor officer, CaseId id, DemoMatter matter) {
        if (matter.reached(CaseStatus.FACT_FINDING)) {
            after(matter, 1, () -> visit(officer, id));
        }
        if (matter.reached(CaseStatus.ASSESSED)) {
            after(matter, 2, () -> assess(officer, id, Phase.FIRST, matter.levels(14), ""));
        }
        if (matter.reached(CaseStatus.PLANNED)) {
            after(matter, 3, () -> plan(officer, id, matter));
        }
        if (matter.reached(CaseStatus.HELPING)) {
            together(officer, id, matter);
            after(matter, matter.helpedAfter(), () -> help(officer, id, matter));
            after(matter, 9, () -> finish(officer, id));
        }
        if (matter.reached(CaseStatus.FOLLOW_UP)) {
            after(matter, 15, () -> {
                assess(officer, id, Phase.LAST, matter.levels(15), matter.at(16));
                casework.move(officer, id, version(officer, id), CaseStatus.FOLLOW_UP, "");
            });
        }
        if (matter.reached(CaseStatus.CLOSED)) {
            after(matter, 20, () -> work.closures().close(officer, id, version(officer, id), matter.end()));
        }
    }

    // The province sees every tambon: the matter stays where the person lives.
    private void handUp(Actor officer, CaseId id, DemoMatter matter, UnitId province) {
        Casework.HandOver to = new Casework.HandOver(
                province, matter.tambon(), Set.of(), matter.end().beyond(), "ในตำบลช่วยได้ไม่พอ ขอให้จังหวัดดูแลต่อ");
        casework.handOver(officer, id, version(officer, id), to);
    }

    // So many days after it was told, and never in the future.
    private void after(DemoMatter matter, int days, Runnable step) {
        Duration left = matter.age().minusDays(days);
        clock.ago(left.isNegative() ? Duration.ZERO : left, () -> {
            step.run();
            return Boolean.TRUE;
        });
    }

    private int version(Actor officer, CaseId id) {
        return reader.cover(officer, id).file().version();
    }

    private void visit(Actor officer, CaseId id) {
        casework.assign(officer, id, version(officer, id), officer.id(), officer.name());
        NewFact seen = new NewFact(
                clock.instant(),
                FactKind.VISIT,
                "บ้าน",
                "เจ้าตัวและเพื่อนบ้าน",
                "ไปเยี่ยมและคุยกันที่บ้าน เห็นสภาพตามที่เล่า",
                "");
        work.records().fact(officer, id, seen);
    }

    private void assess(Actor officer, CaseId id, Phase phase, Map<Dimension, Judged> levels, String words) {
        work.assessments().assess(officer, id, new NewAssessment(phase, day(), true, words, levels));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }

    private void plan(Actor officer, CaseId id, DemoMatter matter) {
        Instant inAWeek = clock.instant().plus(Duration.ofDays(7));
        String goal = matter.at(16).matches("(อยาก|ขอ).*") ? matter.at(16) : "อยู่ได้ดีขึ้นในบ้านของตัวเอง";
        String[] visit = matter.visit();
        LocalDate on = clock.ago(Duration.ZERO, this::day).plusDays(Long.parseLong(visit[0]));
        Instant then = on.atTime(20, 0).atZone(ThaiDate.ZONE).toInstant();
        NewTask rights = new NewTask("ประสาน อบต. เรื่องสิทธิที่ยังไม่ได้รับ", "", null, "", inAWeek);
        NewTask again = new NewTask("เยี่ยมบ้านติดตาม", visit.length > 1 ? visit[1] : "", null, "", then);
        UUID agreed = work.plans().addGoal(officer, id, goal, true, List.of(rights));
        work.plans().addTask(officer, id, agreed, again);
        work.versions().handOut(officer, id, new NewHandout(Set.of(), CALL, WORSE, true));
    }

    /** About families only. */
    private void together(Actor officer, CaseId id, DemoMatter matter) {
        if (!matter.at(17).isEmpty()) {
            after(matter, 2, () -> work.papers().keep(officer, id, day()));
            after(matter, 4, () -> confer(officer, id));
            after(matter, 5, () -> work.papers().write(officer, id, day()));
        }
    }

    private void confer(Actor officer, CaseId id) {
        Conferences conferences = work.conferences();
        Conference.Told told = new Conference.Told(clock.instant(), "ห้องประชุม อบต.หัวเมือง", "");
        UUID met = conferences.call(officer, id, told);
        Map.of("พยาบาลตัวอย่าง", Conference.Role.HEALTH, "ครูตัวอย่าง", Conference.Role.TEACHER)
                .forEach((name, role) -> conferences.ask(
                        officer,
                        id,
                        met,
                        new Conference.Member(NewId.next(), null, name, role, "ในตำบล", Conference.Way.PHONE, false),
                        ""));
        Instant inAWeek = clock.instant().plus(Duration.ofDays(7));
        UUID goal = reader.read(officer, id).plan().goals().getFirst().id();
        conferences.decide(
                officer, id, met, goal, "", new NewTask("พยาบาลไปเยี่ยมด้วยกัน", "รพ.สต.หัวเมือง", null, "", inAWeek));
        List<UUID> came = conferences.get(officer, id, met).members().stream()
                .map(Conference.Member::id)
                .toList();
        Conference.Told found =
                new Conference.Told(told.meetsAt(), told.place(), "ทุกฝ่ายเห็นตรงกันว่าต้องมีคนช่วยดูแลที่บ้าน");
        conferences.save(officer, id, met, 1, found, came);
    }

    private void finish(Actor officer, CaseId id) {
        Plan.Task first = reader.read(officer, id).plan().tasks().getFirst();
        work.plans().done(officer, id, first.id(), first.version(), "ขึ้นทะเบียนให้แล้ว");
    }

    private void help(Actor officer, CaseId id, DemoMatter matter) {
        BigDecimal worth = new BigDecimal("850");
        NewHelp given = new NewHelp(
                HelpKind.GOODS,
                "",
                "ถุงยังชีพและของใช้จำเป็น",
                worth,
                null,
                matter.end().level() == Closure.Level.TAMBON ? "อบต. ในพื้นที่" : "หน่วยงานนอกตำบล",
                matter.end().level(),
                clock.instant());
        work.records().help(officer, id, given);
    }
}
