package org.dulae.benefit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.benefit.Fact;
import org.dulae.benefit.PersonRights;
import org.dulae.person.People;
import org.dulae.person.PersonId;
import org.dulae.person.SomePerson;
import org.dulae.person.fact.KnownFact;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of who is missing what, and of other figures. */
@DulaeTest
class MissingPagesTests {
    private static final Pattern BASIS = Pattern.compile("name=\"basis\" value=\"([0-9a-f]{16})\"");
    private static int tambons = 30;

    @Autowired
    private MockMvc web;

    @Autowired
    private People people;

    @Autowired
    private PersonRights rights;

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
        rights.tell(
                officer,
                kaeo,
                Map.of(Fact.THAI, "yes", Fact.IN_HOUSE_REGISTER, "yes", Fact.STATE_PENSION, "no"),
                KnownFact.Source.SELF,
                0);
        // By the application's own job.
        await().atMost(Duration.ofSeconds(60))
                .until(() -> owner.sql("select exists (select from benefit.finding where person_id = ?)")
                        .params(kaeo.value())
                        .query(Boolean.class)
                        .single());
    }

    private MockHttpServletResponse at(Actor actor, String address) throws Exception {
        return web.perform(get(address).with(SignedIn.as(actor))).andReturn().getResponse();
    }

    private String page(Actor actor, String address) throws Exception {
        MockHttpServletResponse answer = at(actor, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse say(Actor actor, String basis, String said) throws Exception {
        return web.perform(post("/rights/missing/" + kaeo + "/replies/OLD_AGE_ALLOWANCE")
                        .param("basis", basis)
                        .param("said", said)
                        .param("back", "area=&code=OLD_AGE_ALLOWANCE&kind=LIKELY")
                        .with(SignedIn.as(actor))
                        .with(SomeActor.token()))
                .andReturn()
                .getResponse();
    }

    private static String basis(String page) {
        Matcher found = BASIS.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void aLineSaysWhoWhatAndWhyAndLeadsToHerPage() throws Exception {
        String list = page(officer, "/rights/missing?code=OLD_AGE_ALLOWANCE");
        assertThat(list)
                .contains(
                        "/people/" + kaeo + "/rights",
                        "เบี้ยยังชีพผู้สูงอายุ",
                        "อาจมีสิทธิ เพราะ",
                        "OLD_AGE_ALLOWANCE/2566",
                        "ยังไม่มีใครถามว่าตอนนี้รับอะไรอยู่");
    }

    @Test
    void whatCameOfItIsWrittenAndTheListComesBackAsItWasAsked() throws Exception {
        String basis = basis(page(officer, "/rights/missing?code=OLD_AGE_ALLOWANCE&kind=LIKELY"));
        MockHttpServletResponse answer = say(officer, basis, "ASKED");
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/rights/missing?area=&code=OLD_AGE_ALLOWANCE&kind=LIKELY");
        assertThat(page(officer, "/rights/missing?code=OLD_AGE_ALLOWANCE&kind=LIKELY"))
                .doesNotContain("/people/" + kaeo);
        String reply = owner.sql("select id::text from benefit.reply where person_id = ?")
                .params(kaeo.value())
                .query(String.class)
                .single();
        assertThat(web.perform(post("/rights/missing/replies/" + reply + "/undo")
                                .with(SignedIn.as(officer))
                                .with(SomeActor.token()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(officer, "/rights/missing?code=OLD_AGE_ALLOWANCE&kind=LIKELY"))
                .contains("/people/" + kaeo);
    }

    @Test
    void whoMayNotSeeHerIsToldNothing() throws Exception {
        String basis = basis(page(officer, "/rights/missing?code=OLD_AGE_ALLOWANCE"));
        Actor neighbour = SomeActor.stored(owner, SomeActor.officerOf("180101"));
        assertThat(page(neighbour, "/rights/missing")).doesNotContain(kaeo.toString());
        assertThat(at(neighbour, "/rights/missing?area=" + tambon).getStatus()).isEqualTo(404);
        assertThat(say(neighbour, basis, "ASKED").getStatus()).isEqualTo(404);
        Actor barred = SomeActor.barredFrom(officer, kaeo.value());
        assertThat(page(barred, "/rights/missing")).doesNotContain(kaeo.toString());
        assertThat(say(barred, basis, "ASKED").getStatus()).isEqualTo(404);
        Actor operator = SomeActor.operatorOf("18");
        assertThat(at(operator, "/rights/missing").getStatus()).isEqualTo(403);
    }

    @Test
    void whatCannotBeAskedForIsNotFound() throws Exception {
        for (String wrong : new String[] {"area=zz", "area=00", "code=AIDS_ALLOWANCE_X", "kind=NO", "from=1"}) {
            assertThat(at(officer, "/rights/missing?" + wrong).getStatus())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @Test
    void theHeadOfTheProvinceReadsAndPressesNothing() throws Exception {
        Actor head =
                SomeActor.stored(owner, SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, tambon.substring(0, 4)));
        assertThat(page(head, "/rights/missing"))
                .contains("/people/" + kaeo, "/rights/what-if", "area=" + tambon)
                .doesNotContain("name=\"said\"");
        assertThat(say(head, "0123456789abcdef", "ASKED").getStatus()).isEqualTo(403);
    }

    @Test
    void otherFiguresStandInTheAddressAndNothingIsKept() throws Exception {
        Actor head = SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, tambon.substring(0, 4));
        String before = page(head, "/rights/what-if?code=OLD_AGE_ALLOWANCE");
        Matcher figure = Pattern.compile("name=\"(c\\d+)\"").matcher(before);
        assertThat(figure.find()).isTrue();
        assertThat(page(head, "/rights/what-if?code=OLD_AGE_ALLOWANCE&" + figure.group(1) + "=๕๕"))
                .contains("value=\"๕๕\"")
                .containsAnyOf("เทียบกับวันนี้", "จึงไม่บอกตัวเลข");
        assertThat(page(head, "/rights/what-if?code=OLD_AGE_ALLOWANCE&" + figure.group(1) + "=-1"))
                .contains("ใส่เป็นตัวเลขที่เป็นไปได้");
        assertThat(at(officer, "/rights/what-if").getStatus()).isEqualTo(403);
        assertThat(at(head, "/rights/what-if?code=AIDS_ALLOWANCE_X").getStatus())
                .isEqualTo(404);
    }
}
