package org.dulae;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.Scope;
import org.dulae.access.SignIn;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.access.Units.NewUnit;
import org.dulae.access.accounts.CodeSignIn;
import org.dulae.access.accounts.Users;
import org.dulae.access.accounts.Users.NewAccount;
import org.dulae.centre.Centres;
import org.dulae.centre.Centres.NewResponsibility;
import org.springframework.stereotype.Component;

/**
 * The offices and invented staff of the demo province, Lampang as the first seed tells it: a 1300 desk, centres, an agency with seven
 * pilot tambons in several districts, the provincial office. Passwords are random per installation and stand in demo-users.tsv.
 */
@Component
class DemoStaff {
    private static final LocalDate SINCE = LocalDate.of(2022, 3, 9);
    /** The agency among the offices. */
    static final String AGENCY = "agency";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD = 14;
    /** The pilot set is a set of tambons of one agency, not a district (S1-03). */
    private static final List<String> PILOT =
            List.of("521305", "521301", "521303", "520116", "520605", "520803", "521201");

    private final SecureRandom random = new SecureRandom();
    private final Actor job = Actor.system("demo", Scope.NATION);
    private final Units units;
    private final Users users;
    private final CodeSignIn codes;
    private final Centres centres;
    private final SignIn signIn;
    private final Map<String, SignIn.Session> sessions = new HashMap<>();
    private final Map<String, UnitId> offices = new HashMap<>();

    DemoStaff(Units units, Users users, CodeSignIn codes, Centres centres, SignIn signIn) {
        this.units = units;
        this.users = users;
        this.codes = codes;
        this.centres = centres;
        this.signIn = signIn;
    }

    /** One demo sign-in; what the page of sign-ins and the console show. */
    record Line(String role, String login, String password, String office) {
        String line() {
            return String.join("\t", role, login, password, office);
        }
    }

    /** Makes offices and accounts; answers the sign-ins with their passwords, which are kept nowhere else. */
    List<Line> make() {
        List<Line> all = new ArrayList<>();
        UnitId hotline =
                unit(UnitKind.HOTLINE, "ศูนย์ช่วยเหลือสังคม 1300 ลำปาง", "1300 desk Lampang", "52", List.of("52"));
        UnitId national =
                unit(UnitKind.HOTLINE, "ศูนย์ช่วยเหลือสังคม 1300 ส่วนกลาง", "1300 national desk", "00", List.of("00"));
        UnitId province =
                unit(UnitKind.PROVINCE, "สำนักงาน พมจ. ลำปาง", "Provincial office Lampang", "52", List.of("52"));
        UnitId agency = unit(
                UnitKind.AGENCY,
                "ศูนย์พัฒนาการจัดสวัสดิการสังคมผู้สูงอายุ ลำปาง",
                "Elderly Welfare Development Centre Lampang",
                "52",
                PILOT);
        UnitId huaMueang = centre("521305", "ศูนย์หัวเมือง", "Hua Mueang centre");
        UnitId mueangPan = centre("521301", "ศูนย์เมืองปาน", "Mueang Pan centre");
        centre("521303", "ศูนย์ทุ่งกว๋าว", "Thung Kwao centre");
        all.add(account("1300", "chula", "จุฬา ทดสอบระบบ", hotline, Role.OPERATOR, "1300 ลำปาง"));
        all.add(account("1300 (ส่วนกลาง)", "wari", "วารี ทดลองสาย", national, Role.OPERATOR, "1300 ส่วนกลาง"));
        all.add(account("เจ้าหน้าที่ศูนย์", "mali", "มะลิ ตัวอย่างงาน", huaMueang, Role.OFFICER, "ศูนย์หัวเมือง"));
        all.add(account("เจ้าหน้าที่ศูนย์", "kaew", "แก้ว สมมุติผล", mueangPan, Role.OFFICER, "ศูนย์เมืองปาน"));
        all.add(account(
                "นักสังคมสงเคราะห์", "saran", "ศรัณย์ สมมุติชัย", agency, Role.SOCIAL_WORKER, "ศูนย์ผู้สูงอายุ ลำปาง"));
        all.add(account("เจ้าหน้าที่ พมจ.", "pim", "พิมพ์ ทดลองเมือง", province, Role.PROVINCE_OFFICER, "พมจ. ลำปาง"));
        all.add(account("หัวหน้า พมจ.", "wichai", "วิชัย ตัวอย่างดี", province, Role.PROVINCE_HEAD, "พมจ. ลำปาง"));
        all.add(account("คุ้มครองข้อมูล", "nida", "นิดา สมมุติธรรม", province, Role.PRIVACY, "พมจ. ลำปาง"));
        all.add(account("ผู้ดูแลระบบ", "anan", "อนันต์ ทดสอบสิทธิ์", province, Role.ADMIN, "พมจ. ลำปาง"));
        pilot(agency);
        return all;
    }

    // It brings about the centres of all seven, and takes what happens where there is no centre yet.
    private void pilot(UnitId agency) {
        offices.put(AGENCY, agency);
        centres.guide(job, new NewResponsibility(agency, PILOT, null, true, SINCE, null));
        centres.add(job, new NewResponsibility(agency, PILOT.subList(3, PILOT.size()), null, true, SINCE, null));
    }

    private UnitId centre(String tambon, String thai, String english) {
        UnitId id = unit(UnitKind.CENTRE, thai, english, tambon, List.of(tambon));
        centres.add(job, new NewResponsibility(id, List.of(tambon), null, true, SINCE, null));
        offices.put(tambon, id);
        return id;
    }

    private UnitId unit(UnitKind kind, String thai, String english, String area, List<String> sees) {
        return units.open(job, new NewUnit(kind, thai, english, area, sees, SINCE));
    }

    private Line account(String role, String login, String name, UnitId unit, Role right, String office) {
        String password = password();
        Users.Invited invited = users.invite(job, new NewAccount(login, name, unit, Set.of(right), SINCE, null, true));
        sessions.put(login, codes.enter(login, invited.code(), password).orElseThrow());
        return new Line(role, login, password, office);
    }

    /** The member of staff as an actor, for what happened before anybody signed in. */
    Actor actor(String login) {
        return signIn.actor(Objects.requireNonNull(sessions.get(login))).orElseThrow();
    }

    /** The centres by their tambon, and the agency of the pilot tambons under {@link #AGENCY}. */
    Map<String, UnitId> offices() {
        return Map.copyOf(offices);
    }

    /** Whether this installation has no account at all. */
    boolean nobodyYet() {
        return signIn.nobodyYet();
    }

    private String password() {
        return random.ints(PASSWORD, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** Writes the sign-ins where only the owner of the installation reads them. */
    static void write(Path file, List<Line> all) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, all.stream().map(Line::line).toList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
