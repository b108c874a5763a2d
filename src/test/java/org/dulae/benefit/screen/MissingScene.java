package org.dulae.benefit.screen;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.benefit.screen.MissingRights.Asked;
import org.dulae.benefit.screen.MissingRights.Line;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A woman in a tambon of her own who may be due an allowance, and the list she stands on. */
abstract class MissingScene {
    static final String ALLOWANCE = "OLD_AGE_ALLOWANCE";

    private static final Map<Fact, String> DUE =
            Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes", Fact.STATE_PENSION, "no");

    /** How many were taken: each test has one of its own. */
    private static int tambons;

    @Autowired
    MissingRights missing;

    @Autowired
    Screener screener;

    @Autowired
    PersonRights rights;

    @Autowired
    People people;

    JdbcClient owner;
    String tambon = "";
    Actor officer;
    PersonId kaeo;

    @BeforeEach
    void somebodyWhoIsDueIt(@Autowired Environment settings) {
        owner = TableOwner.of(settings);
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

    void screened() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            screener.changed();
            return owner.sql(
                            "select not exists (select from benefit.changed c join person.person p on p.id = c.person_id where p.area_code = ?)")
                    .params(tambon)
                    .query(Boolean.class)
                    .single();
        });
    }

    List<Line> lines(Actor actor, String area, String code, String kind) {
        Asked asked = missing.asked(actor, area, code, kind);
        return missing.list(actor, asked, "").lines().items();
    }

    List<Line> allowance(Actor actor) {
        return lines(actor, "", ALLOWANCE, "LIKELY").stream()
                .filter(line -> line.person().equals(kaeo.value()))
                .toList();
    }
}
