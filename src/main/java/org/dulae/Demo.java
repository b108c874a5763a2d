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
    private final DemoCentres centres;
    private final DemoDirectory directory;
    private final DemoMatters matters;
    private final DemoCare care;
    private final Path file;

    Demo(
            DemoStaff staff,
            DemoCentres centres,
            DemoDirectory directory,
            DemoMatters matters,
            DemoCare care,
            @Value("${dulae.home}") Path home) {
        this.staff = staff;
        this.centres = centres;
        this.directory = directory;
        this.matters = matters;
        this.care = care;
        this.file = home.resolve(SIGN_INS);
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (staff.nobodyYet()) {
            List<DemoStaff.Line> all = staff.make();
            DemoStaff.write(file, all);
            Map<String, UnitId> offices = staff.offices();
            UnitId agency = Objects.requireNonNull(offices.get(DemoStaff.AGENCY), "the agency");
            centres.make(staff.actor("pim"), offices, agency);
            directory.make(staff.actor("pim"), agency);
            care.make(staff.actor("pim"));
            Map<String, Actor> officers = new HashMap<>();
            officers.put("521305", staff.actor("mali"));
            officers.put("521301", staff.actor("kaew"));
            matters.make(officers, staff.actor(HOTLINE));
        }
        if (Files.isReadable(file)) {
            System.out.println("Demo sign-ins (" + file + "):");
            Files.readAllLines(file).forEach(line -> System.out.println("  " + line));
        }
    }
}
