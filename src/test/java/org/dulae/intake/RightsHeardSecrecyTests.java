package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.SomeActor;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.junit.jupiter.api.Test;

/** What nobody said, what belongs to a sensitive matter, and what is of nobody known is not written down of anybody. */
@DulaeTest
class RightsHeardSecrecyTests extends RightsHeardScene {
    @Test
    void whatIsOnlyTickedAtAProblemOrAGroupNobodyHasSaid() {
        saved(ofBoon(), "problems", "DISABILITY", "problems", "INCOME", "groups", "DISABLED");
        assertThat(told(boon)).isZero();
    }

    @Test
    void ofASensitiveOrRestrictedMatterNothingIsWritten() {
        saved(ofBoon().param("problems", "DOMESTIC_VIOLENCE"), ANSWERS);
        saved(ofBoon().param("problems", "DOMESTIC_VIOLENCE").param("restrictedShown", "yes"), ANSWERS);
        saved(ofBoon().param("restricted", "yes"), ANSWERS);
        assertThat(told(boon)).isZero();
    }

    @Test
    void ofARestrictedPersonAnUnnamedOneAndAWrongNumberNothingIsWritten() {
        String unnamed = saved(told().param("type", "HELP").param("unnamed", "true"), ANSWERS);
        assertThat(told(row(unnamed).get("person_id"))).isZero();
        saved(told().param("type", "WRONG_NUMBER").param("personId", boon.toString()), ANSWERS);
        assertThat(told(boon)).isZero();
        UUID team = NewId.next();
        owner.sql("update person.person set team_id = ? where id = ?")
                .params(team, boon.value())
                .update();
        assertThat(new Pages(web)
                        .answer(SomeActor.inTeams(operator, team), ofBoon(), ANSWERS)
                        .getRedirectedUrl())
                .startsWith("/contacts/");
        assertThat(told(boon)).isZero();
    }
}
