package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A woman calls about violence at home, and says who must not know: it goes to a team without them. */
@DulaeTest
class RestrictedDeskTests extends RestrictedDeskScene {
    private List<UUID> team(Map<String, Object> contact) {
        return owner.sql("select user_id from access.team_member where team_id = ?")
                .params(contact.get("team_id"))
                .query(UUID.class)
                .list();
    }

    @Test
    void goesToANamedTeamWithoutWhomeverSheFears() {
        String choices = Pages.text(pages.answer(
                operator,
                post("/desk/" + NewId.next() + "/meanwhile")
                        .param("problems", "DOMESTIC_VIOLENCE")
                        .param("place", TAMBON)));
        assertThat(choices).contains("name=\"notThem\" value=\"" + feared.id() + "\"");
        Map<String, Object> contact = take(
                told("HELP").param("place", TAMBON).param("notThem", feared.id().toString()));
        assertThat(team(contact))
                .containsExactlyInAnyOrder(operator.id().value(), officer.id().value());
        for (String path : List.of("/cases/" + contact.get("case_id"), "/people/" + contact.get("person_id"))) {
            assertThat(pages.status(officer, path)).as(path).isEqualTo(200);
            assertThat(pages.status(feared, path)).as(path).isEqualTo(404);
        }
        assertThat(pages.status(feared, "/contacts/" + contact.get("id"))).isEqualTo(404);
        assertThat(owner.sql("select kind from access.conflict where user_id = ? and person_id = ?")
                        .params(feared.id().value(), contact.get("person_id"))
                        .query(String.class)
                        .single())
                .isEqualTo("NAMED_BY_PERSON");
    }

    @Test
    void goesToTheProvinceWhenSheDoesNotWantHerOwnTambon() {
        Map<String, Object> contact = take(told("HELP").param("place", TAMBON).param("elsewhere", "yes"));
        assertThat(contact).containsEntry("unit_id", office.unit().value()).containsEntry("area_code", PROVINCE);
        assertThat(team(contact))
                .containsExactlyInAnyOrder(operator.id().value(), office.id().value());
        assertThat(pages.status(office, "/cases/" + contact.get("case_id"))).isEqualTo(200);
        assertThat(pages.status(officer, "/cases/" + contact.get("case_id"))).isEqualTo(404);
        assertThat(pages.status(officer, "/people/" + contact.get("person_id"))).isEqualTo(404);
    }

    @Test
    void goesToTheProvinceWhenNobodyIsLeftInTheTambonWhomSheWants() {
        Map<String, Object> contact = take(told("HELP")
                .param("place", TAMBON)
                .param("notThem", feared.id().toString(), officer.id().toString()));
        assertThat(contact).containsEntry("unit_id", office.unit().value());
        assertThat(team(contact))
                .containsExactlyInAnyOrder(operator.id().value(), office.id().value());
    }

    @Test
    void keepsAdviceAndSmallMattersToTheTeamAsWell() {
        for (String type : List.of("ADVICE", "SMALL_MATTER")) {
            Map<String, Object> contact =
                    take(officer, told(type).param("notThem", feared.id().toString()));
            assertThat(team(contact)).containsExactly(officer.id().value());
            assertThat(pages.status(feared, "/contacts/" + contact.get("id"))).isEqualTo(404);
            assertThat(pages.status(feared, "/people/" + contact.get("person_id")))
                    .isEqualTo(404);
            assertThat(Pages.text(pages.open(feared, "/contacts?who=all"))).doesNotContain(contact.get("id") + "");
        }
    }

    @Test
    void waitsForItsPlaceAmongTheDesksOwnPeopleAndRemembersWhoMustNotKnow() {
        Actor colleague = SomeActor.colleague(owner, operator, Role.OPERATOR);
        Actor province = SomeActor.stored(owner, SomeActor.provinceOfficerOf(PROVINCE));
        Map<String, Object> waiting =
                take(told("HELP").param("notThem", feared.id().toString()));
        assertThat(waiting).containsEntry("status", "WAITING_FOR_PLACE");
        String at = "/contacts/" + waiting.get("id");
        assertThat(pages.status(colleague, at)).isEqualTo(200);
        assertThat(pages.status(province, at)).isEqualTo(404);
        assertThat(Pages.text(pages.open(province, "/queue"))).doesNotContain(at);
        MockHttpServletResponse grown = pages.answer(
                colleague,
                post(at + "/case")
                        .param("version", waiting.get("version") + "")
                        .param("place", TAMBON)
                        .param("given", "ดาวเรือง"));
        assertThat(grown.getRedirectedUrl()).isEqualTo(at);
        Map<String, Object> routed = row(at);
        assertThat(team(routed))
                .containsExactlyInAnyOrder(colleague.id().value(), officer.id().value());
        assertThat(pages.status(feared, at)).isEqualTo(404);
    }
}
