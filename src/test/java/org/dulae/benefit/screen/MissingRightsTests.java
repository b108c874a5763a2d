package org.dulae.benefit.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.benefit.given.GivenHelps;
import org.dulae.benefit.screen.MissingRights.Asked;
import org.dulae.benefit.screen.MissingRights.Line;
import org.dulae.benefit.screen.MissingRights.Said;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of who is missing what holds whom its reader may see, and of each only what is open. */
@DulaeTest
class MissingRightsTests {
    private static final String ALLOWANCE = "OLD_AGE_ALLOWANCE";
    private static final Map<Fact, String> DUE =
            Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes", Fact.STATE_PENSION, "no");
    private static int tambons;

    @Autowired
    private MissingRights missing;

    @Autowired
    private Screener screener;

    @Autowired
    private GivenHelps given;

    @Autowired
    private PersonRights rights;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private FindingRepository findings;

    @Autowired
    private ReplyRepository replies;

    @Autowired
    private Acting acting;

    @Autowired
    private Audit audit;

    private JdbcClient owner;
    private String tambon = "";
    private Actor officer;
    private PersonId kaeo;

    @BeforeEach
    void somebodyWhoIsDueIt(
            @Autowired @Value("${spring.flyway.url}") String url,
            @Autowired @Value("${spring.flyway.user}") String user,
            @Autowired @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
        tambon = owner.sql(
                        "select code from area.area where level = 'TAMBON' and code like '18%' order by code offset ? limit 1")
                .params(tambons++)
                .query(String.class)
                .single();
        officer = SomeActor.stored(owner, SomeActor.officerOf(tambon));
        kaeo = SomePerson.kaeo().in(tambon).registeredBy(officer, people);
        rights.tell(officer, kaeo, DUE, KnownFact.Source.SELF, 0);
        screened();
    }

    private void screened() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            screener.changed();
            return owner.sql(
                            "select not exists (select from benefit.changed c join person.person p on p.id = c.person_id where p.area_code = ?)")
                    .params(tambon)
                    .query(Boolean.class)
                    .single();
        });
    }

    private List<Line> lines(Actor actor, String area, String code, String kind) {
        Asked asked = missing.asked(actor, area, code, kind);
        return missing.list(actor, asked, "").lines().items();
    }

    private List<Line> allowance(Actor actor) {
        return lines(actor, "", ALLOWANCE, "LIKELY").stream()
                .filter(line -> line.person().equals(kaeo.value()))
                .toList();
    }

    @Test
    void whoMayBeDueSomethingStandsOnTheListOfHerOwnTambonAndOfThoseAbove() {
        assertThat(allowance(officer)).singleElement().satisfies(line -> {
            assertThat(line.missing()).isEmpty();
            assertThat(line.knowsWhatSheReceives()).isFalse();
            assertThat(line.answer(java.time.LocalDate.now(ThaiDate.ZONE)))
                    .hasValueSatisfying(answer -> assertThat(answer.offered()).isTrue());
        });
        assertThat(allowance(SomeActor.stored(owner, SomeActor.officerOf(tambon.substring(0, 4)))))
                .hasSize(1);
        assertThat(allowance(SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.AGENCY, "18"))))
                .hasSize(1);
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf("180399"));
        assertThat(allowance(neighbour)).isEmpty();
        assertThatThrownBy(() -> missing.asked(neighbour, tambon, "", "")).isInstanceOf(NotFound.class);
        assertThat(owner.sql("select distinct act from access.audit where user_id = ?")
                        .params(officer.id().value())
                        .query(String.class)
                        .list())
                .contains("benefit.missing");
    }

    @Test
    void whatOneFactWouldDecideSaysWhichFactItIs() {
        PersonId other = SomePerson.named("คำ", "ทดลองสมมุติ").in(tambon).registeredBy(officer, people);
        rights.tell(officer, other, Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes"), KnownFact.Source.SELF, 0);
        screened();
        assertThat(lines(officer, "", ALLOWANCE, "UNKNOWN"))
                .singleElement()
                .satisfies(line -> assertThat(line.missing()).contains(Fact.STATE_PENSION));
    }

    @Test
    void everyCountIsWhatItOpensTo() {
        Asked asked = missing.asked(officer, "", "", "");
        var found = missing.list(officer, asked, "");
        assertThat(found.total()).isEqualTo(found.lines().items().size());
        found.byCode().forEach(count -> {
            assertThat(lines(officer, "", count.word(), "LIKELY")).hasSize(count.likely());
            assertThat(lines(officer, "", count.word(), "UNKNOWN")).hasSize(count.wanting());
        });
    }

    @Test
    void aLineGoesWithItsAnswerAndComesBackWhenItIsTakenBack() {
        Line line = allowance(officer).getFirst();
        UUID reply = missing.say(officer, kaeo, ALLOWANCE, line.basis(), Said.ASKED);
        assertThat(allowance(officer)).isEmpty();
        missing.takeBack(officer, reply);
        missing.takeBack(officer, reply);
        assertThat(allowance(officer)).hasSize(1);
        assertThat(owner.sql("select said from benefit.reply where person_id = ? order by created_at, said")
                        .params(kaeo.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ASKED", "TAKEN_BACK");
    }

    @Test
    void aLineComesBackWhenTheFactsAreOthers() {
        Line line = allowance(officer).getFirst();
        missing.say(officer, kaeo, ALLOWANCE, line.basis(), Said.NOT_WANTED);
        rights.tell(officer, kaeo, Map.of(Fact.STATE_PENSION, "yes"), KnownFact.Source.PAPER, 3);
        screened();
        assertThat(allowance(officer)).as("no longer due").isEmpty();
        rights.tell(officer, kaeo, Map.of(Fact.HARDSHIP, "no"), KnownFact.Source.PAPER, 4);
        rights.tell(officer, kaeo, Map.of(Fact.STATE_PENSION, "no"), KnownFact.Source.PAPER, 5);
        screened();
        assertThat(allowance(officer)).as("the same facts again").isEmpty();
        owner.sql("update person.person set birth_date = birth_date + 1, birth_precision = 'DAY' where id = ?")
                .params(kaeo.value())
                .update();
        screened();
        assertThat(allowance(officer)).as("another birth").hasSize(1);
    }

    @Test
    void aLineComesBackWithTheNewFiscalYear() {
        Line line = allowance(officer).getFirst();
        missing.say(officer, kaeo, ALLOWANCE, line.basis(), Said.APPLIED);
        assertThat(allowance(officer)).isEmpty();
        MissingRights nextYear =
                new MissingRights(findings, replies, given, acting, audit, Clock.offset(clock, Duration.ofDays(366)));
        assertThat(nextYear.list(officer, nextYear.asked(officer, "", ALLOWANCE, "LIKELY"), "")
                        .lines()
                        .items())
                .hasSize(1);
    }

    @Test
    void anAnswerToWhatIsNoLongerSoIsNotWritten() {
        assertThatThrownBy(() -> missing.say(officer, kaeo, ALLOWANCE, "0123456789abcdef", Said.ASKED))
                .isInstanceOf(Stale.class);
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf("180398"));
        String basis = allowance(officer).getFirst().basis();
        assertThatThrownBy(() -> missing.say(neighbour, kaeo, ALLOWANCE, basis, Said.ASKED))
                .isInstanceOf(NotFound.class);
        UUID reply = missing.say(officer, kaeo, ALLOWANCE, basis, Said.ASKED);
        assertThatThrownBy(() -> missing.takeBack(neighbour, reply)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoIsRestrictedOrDiesOrMovesIsGoneAtOnce() {
        Actor barred = SomeActor.barredFrom(officer, kaeo.value());
        assertThat(allowance(barred)).as("conflict of interest").isEmpty();
        assertThat(missing.list(barred, missing.asked(barred, "", "", ""), "").total())
                .isZero();
        owner.sql("update person.person set area_code = '180397' where id = ?")
                .params(kaeo.value())
                .update();
        assertThat(allowance(officer)).isEmpty();
        Actor there = SomeActor.stored(owner, SomeActor.officerOf("180397"));
        assertThat(allowance(there)).hasSize(1);
        owner.sql("update person.person set team_id = ? where id = ?")
                .params(NewId.next(), kaeo.value())
                .update();
        assertThat(rows()).isZero();
        screener.changed();
        assertThat(rows()).as("and stays away").isZero();
    }

    @Test
    void whoHasDiedIsNotAsked() {
        owner.sql("update person.person set died_on = '2026-11-01' where id = ?")
                .params(kaeo.value())
                .update();
        assertThat(rows()).isZero();
    }

    private int rows() {
        return owner.sql("""
                        select (select count(*) from benefit.finding where person_id = :id) + (select count(*) from benefit.sheet where person_id = :id)
                        """).param("id", kaeo.value()).query(Integer.class).single();
    }

    @Test
    void aLongListIsReadPageByPageWithoutLosingOrRepeatingALine() {
        List<SomePeople.One> many = new SomePeople(owner, java.time.LocalDate.now(ThaiDate.ZONE), 9).make(60, tambon);
        assertThat(many).hasSize(60);
        screened();
        Asked asked = missing.asked(officer, "", "", "");
        MissingRights.Found page = missing.list(officer, asked, "");
        int total = page.total();
        List<String> read = new java.util.ArrayList<>();
        for (String next = page.next(); ; next = page.next()) {
            page.lines().items().forEach(line -> read.add(line.person() + line.code()));
            if (next.isEmpty()) {
                break;
            }
            page = missing.list(officer, asked, next);
        }
        assertThat(read).hasSize(total).doesNotHaveDuplicates();
        assertThat(total).isGreaterThan(FindingRepository.PAGE);
    }
}
