package org.dulae.casework;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented cases for tests: a mother raising two children alone in ตำบลหัวเมือง, too little income, one child out of school. */
public final class SomeCase {
    public static final String TAMBON = "521305";
    static final Instant MORNING = Instant.parse("2026-11-22T02:15:00Z");

    private PersonId person = new PersonId(NewId.next());
    private String area = TAMBON;
    private UnitId unit = new UnitId(NewId.next());
    private List<String> problems = List.of("INCOME", "SINGLE_PARENT", "EDUCATION");
    private String urgency = "P2";
    private String story = "เลี้ยงลูกสองคนคนเดียว รายได้ไม่พอ ลูกคนโตหยุดเรียน";
    private Instant received = MORNING;
    private @Nullable UUID team;
    private List<NewCase.Other> others = List.of();

    private SomeCase() {}

    public static SomeCase of(PersonId person) {
        SomeCase some = new SomeCase();
        some.person = person;
        return some;
    }

    public SomeCase in(String areaCode, UnitId responsible) {
        area = areaCode;
        unit = responsible;
        return this;
    }

    public SomeCase with(String... codes) {
        problems = List.of(codes);
        return this;
    }

    public SomeCase urgency(String level) {
        urgency = level;
        return this;
    }

    public SomeCase story(String words) {
        story = words;
        return this;
    }

    public SomeCase received(Instant at) {
        received = at;
        return this;
    }

    public SomeCase restrictedTo(UUID teamId) {
        team = teamId;
        return this;
    }

    public SomeCase concerning(PersonId other, NewCase.Part part) {
        others = List.of(new NewCase.Other(other, part));
        return this;
    }

    public NewCase told() {
        return new NewCase(
                person,
                area,
                unit,
                problems,
                List.of("WOMAN", "SINGLE_PARENT_FAMILY"),
                urgency,
                "ลูกคนโตหยุดเรียน ยังมีข้าวกิน",
                story,
                "HOTLINE_1300",
                received,
                team,
                null,
                others);
    }

    /** Opened by the actor for the actor's own unit. */
    public CaseId opened(Casework casework, Actor actor) {
        unit = actor.unit();
        return casework.open(actor, told()).id();
    }

    /** A case file for rules, without a database. */
    static CaseFile file(Actor actor) {
        return CaseFile.open(
                new CaseId(NewId.next()), new SomeCase().told(), MORNING.plus(Duration.ofDays(3)), actor, MORNING);
    }

    /** A person as the register would hold her, written as the owner. */
    public static PersonId person(JdbcClient owner, String area, String given) {
        PersonId id = new PersonId(NewId.next());
        owner.sql("""
                        insert into person.person (id, area_code, title, given, family, sex, birth_date, birth_precision, number_kind, search,
                          created_by, created_at, changed_by, changed_at)
                        values (:id, :area, 'นาง', :given, 'ใจดีสมมุติ', 'FEMALE', :birth, 'DAY', 'NONE', :given, :id, :at, :id, :at)
                        """)
                .param("id", id.value())
                .param("area", area)
                .param("given", given)
                .param("birth", LocalDate.of(1990, 5, 1))
                .param("at", Timestamp.from(MORNING))
                .update();
        return id;
    }
}
