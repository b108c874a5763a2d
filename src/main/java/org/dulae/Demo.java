package org.dulae;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo province: made once, on the first start with {@code dulae.demo}; every start shows its sign-ins. */
@Component
@ConditionalOnProperty("dulae.demo")
class Demo implements ApplicationRunner {
    /** In the home: who may sign in to try the demo. */
    static final String SIGN_INS = "demo-users.tsv";

    private static final String HOTLINE = "chula";
    private final DemoStaff staff;
    private final Ground ground;
    private final DemoMatters matters;
    private final Path file;

    Demo(DemoStaff staff, Ground ground, DemoMatters matters, @Value("${dulae.home}") Path home) {
        this.staff = staff;
        this.ground = ground;
        this.matters = matters;
        this.file = home.resolve(SIGN_INS);
    }

    /** What the province has before anybody comes with a need. */
    @Component
    @ConditionalOnProperty("dulae.demo")
    record Ground(DemoCentres centres, DemoDirectory directory, DemoDirectory.Care care, DemoVolunteers volunteers) {
        void make(Actor province, Map<String, UnitId> offices, UnitId agency) {
            centres.make(province, offices, agency);
            directory.make(province, agency);
            care.make(province);
            volunteers.make(province);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (staff.nobodyYet()) {
            List<DemoStaff.Line> all = staff.make();
            DemoStaff.write(file, all);
            Map<String, UnitId> offices = staff.offices();
            UnitId agency = Objects.requireNonNull(offices.get(DemoStaff.AGENCY), "the agency");
            ground.make(staff.actor("pim"), offices, agency);
            Map<String, Actor> officers = new HashMap<>();
            officers.put("521305", staff.actor("mali"));
            officers.put("521301", staff.actor("kaew"));
            matters.make(officers, staff.actor(HOTLINE), staff.actor("pim").unit());
        }
        if (Files.isReadable(file)) {
            System.out.println("Demo sign-ins (" + file + "):");
            Files.readAllLines(file).forEach(line -> System.out.println("  " + line));
        }
    }
}
