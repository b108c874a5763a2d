package org.dulae.benefit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.Casework;
import org.dulae.casework.Closure;
import org.dulae.casework.Entries;
import org.dulae.casework.Records;
import org.dulae.casework.SomeCase;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with matters, in a tambon and with an officer of her own for each test. */
public abstract class MatterScene {
    public static final String AID = "LOW_INCOME_AID";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    protected People people;

    @Autowired
    protected Casework casework;

    @Autowired
    protected Records records;

    @Autowired
    protected PersonRights rights;

    protected final LocalDate today = LocalDate.now(ThaiDate.ZONE);
    protected JdbcClient owner;
    protected String tambon;
    protected Actor officer;
    protected PersonId kaeo;

    @BeforeEach
    void somebody(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        List<String> tambons = owner.sql(
                        "select code from area.area where code ~ '^85(03|04|05)[0-9]{2}$' order by code")
                .query(String.class)
                .list();
        tambon = tambons.get(NEXT.getAndIncrement() % tambons.size());
        officer = SomeActor.stored(owner, SomeActor.officerOf(tambon));
        kaeo = SomePerson.named("แก้ว", "ใจดีสมมุติ")
                .in(tambon)
                .born(ThaiDate.format(LocalDate.of(1971, 3, 3), Texts.THAI))
                .registeredBy(officer, people);
    }

    protected CaseId matter(String... problems) {
        return SomeCase.of(kaeo).in(tambon, officer.unit()).with(problems).opened(casework, officer);
    }

    /** Of a team, with an officer in it who has it. */
    protected CaseId restricted(Actor member, UUID team) {
        return SomeCase.of(kaeo).in(tambon, officer.unit()).restrictedTo(team).opened(casework, member);
    }

    protected Actor memberOf(UUID team) {
        return SomeActor.inTeams(SomeActor.colleague(owner, officer, Role.SOCIAL_WORKER), team);
    }

    /** Money of this code that reached her today. */
    protected void helped(Actor actor, CaseId id, String code, @Nullable String provider) {
        records.help(
                actor,
                id,
                new Records.NewHelp(
                        Entries.HelpKind.MONEY,
                        code,
                        "เงินช่วยเหลือสมมุติ",
                        new BigDecimal("2000"),
                        null,
                        provider == null ? "" : provider,
                        Closure.Level.TAMBON,
                        Instant.now()));
    }
}
