package org.dulae;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.complaint.Complained;
import org.dulae.complaint.Complaint;
import org.dulae.complaint.ComplaintDesk;
import org.dulae.complaint.Complaints;
import org.dulae.complaint.NewComplaint;
import org.dulae.privacy.Breach;
import org.dulae.privacy.Breaches;
import org.dulae.shared.ThaiDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** The demo province: made once, on the first start with {@code dulae.demo}; every start shows its sign-ins. */
@Component
class Demo implements ApplicationRunner {
    /** In the home: who may sign in to try the demo. */
    static final String SIGN_INS = "demo-users.tsv";

    static final String HOTLINE = "chula";
    private final DemoStaff staff;
    private final Ground ground;
    private final DemoMatters matters;
    private final Wrongs wrongs;
    private final Path file;
    private final boolean wanted;

    Demo(
            DemoStaff staff,
            Ground ground,
            DemoMatters matters,
            Wrongs wrongs,
            @Value("${dulae.home:${java.io.tmpdir}/dulae}") Path home,
            @Value("${dulae.demo:false}") boolean wanted) {
        this.staff = staff;
        this.ground = ground;
        this.matters = matters;
        this.wrongs = wrongs;
        this.file = home.resolve(SIGN_INS);
        this.wanted = wanted;
    }

    /** What the province has before anybody comes with a need. */
    @Component
    record Ground(
            DemoCentres centres,
            DemoCentres.Cared cared,
            DemoDirectory directory,
            DemoDirectory.Care care,
            DemoVolunteers volunteers) {
        void make(DemoStaff staff, UnitId agency) {
            Actor province = staff.actor("pim");
            centres.make(province, staff.offices(), agency);
            cared.make(province, staff);
            directory.make(province, agency);
            care.make(province);
            volunteers.make(province);
        }
    }

    /** What went wrong: complaints of a centre, one answered and one waiting, and of the provincial office, which its head does not see; a lost phone. */
    @Component
    record Wrongs(ComplaintDesk desk, Complaints complaints, Breaches breaches, DemoPrivacy keeping, Clock clock) {
        void make(DemoStaff staff, UnitId centre) {
            Actor hotline = staff.actor(HOTLINE);
            Actor head = staff.actor("wichai");
            tell(hotline, centre, Duration.ofDays(9), "ไปที่ศูนย์สองครั้งแล้วปิด ไม่มีป้ายบอกว่าเปิดเมื่อไร");
            Complaint first = complaints.held(head, 1).items().getFirst();
            complaints.acknowledge(head, first.id(), first.version());
            complaints.examine(
                    head, first.id(), first.version() + 1, "ถามศูนย์แล้ว สองวันนั้นเจ้าหน้าที่ไปเยี่ยมบ้าน ไม่มีคนแทน");
            complaints.answer(
                    head,
                    first.id(),
                    first.version() + 2,
                    new Complaint.Answer(
                            Complaint.Outcome.UPHELD,
                            "ขอโทษที่ทำให้ต้องมาเสียเที่ยว สองวันนั้นเจ้าหน้าที่คนเดียวของศูนย์ออกเยี่ยมบ้าน",
                            "ศูนย์จะติดป้ายเวลาเปิดและเบอร์โทรที่หน้าประตู และให้ อบต. รับเรื่องแทนเมื่อไม่มีคนอยู่",
                            "ร้องต่อศูนย์ดำรงธรรมจังหวัด โทร 1567",
                            LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE).plusDays(15),
                            clock.instant()));
            tell(hotline, centre, Duration.ofDays(4), "เจ้าหน้าที่พูดเสียงดังต่อหน้าคนอื่นว่ามาขอของอีกแล้ว อายมาก");
            tell(hotline, head.unit(), Duration.ofDays(2), "ส่งเอกสารที่จังหวัดไปเดือนหนึ่งแล้ว โทรถามไม่มีใครตอบ");
        }

        void losePhone(Actor privacy, Actor officer) {
            Instant known = clock.instant().minus(Duration.ofHours(20));
            breaches.report(
                    privacy,
                    new Breach.Told(
                            known,
                            "โทรศัพท์ของศูนย์หายบนรถโดยสาร หน้าจอยังเปิดอยู่",
                            known.minus(Duration.ofHours(4)),
                            clock.instant(),
                            officer.id(),
                            officer.name()));
        }

        private void tell(Actor hotline, UnitId about, Duration age, String story) {
            NewComplaint told = new NewComplaint(
                    new Complained("52", about.value(), Set.of(), ""),
                    new Complaint.Told(Complaint.Channel.SPOKEN, story, "อยากให้ครั้งหน้าไม่เป็นแบบนี้", ""),
                    new Complaint.Reach("", "", Complaint.Safe.NOT_ASKED, ""));
            ((ShiftingClock) clock).ago(age, () -> desk.take(hotline, told, story));
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (!wanted) {
            return;
        }
        if (staff.nobodyYet()) {
            List<DemoStaff.Line> all = staff.make();
            DemoStaff.write(file, all);
            Map<String, UnitId> offices = staff.offices();
            UnitId agency = Objects.requireNonNull(offices.get(DemoStaff.AGENCY), "the agency");
            ground.make(staff, agency);
            Map<String, Actor> officers = Map.of("521305", staff.actor("mali"), "521301", staff.actor("kaew"));
            matters.make(officers, staff.actor(HOTLINE), staff.actor("pim").unit());
            wrongs.make(staff, Objects.requireNonNull(offices.get("521301"), "the centre"));
            wrongs.losePhone(staff.actor("nida"), staff.actor("mali"));
            wrongs.keeping().make(staff);
        }
        if (Files.isReadable(file)) {
            System.out.println("Demo sign-ins (" + file + "):");
            Files.readAllLines(file).forEach(line -> System.out.println("  " + line));
        }
    }
}
