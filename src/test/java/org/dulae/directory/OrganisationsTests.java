package org.dulae.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Refused;
import org.dulae.access.SomeActor;
import org.dulae.directory.Organisations.NewOrganisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DulaeTest
class OrganisationsTests {
    private static final LocalDate SINCE = LocalDate.of(2022, 3, 9);

    @Autowired
    private Organisations organisations;

    private static NewOrganisation school() {
        return new NewOrganisation(
                OrganisationKind.SCHOOL, "โรงเรียนบ้านสมมุติ", "Ban Sommut School", null, "521305", null, SINCE);
    }

    @Test
    void keepsOneRowForOneOrganisation() {
        Actor province = SomeActor.provinceOfficerOf("52");
        OrganisationId id = organisations.register(province, school());
        assertThat(organisations.get(province, id).nameTh()).isEqualTo("โรงเรียนบ้านสมมุติ");
        assertThat(organisations.list(province, "5213", OrganisationKind.SCHOOL, SINCE))
                .extracting(Organisation::id)
                .contains(id);
    }

    @Test
    void listsOnlyWhatExistsOnThatDay() {
        Actor province = SomeActor.provinceOfficerOf("52");
        OrganisationId id = organisations.register(province, school());
        assertThat(organisations.list(province, "52", OrganisationKind.SCHOOL, SINCE.minusDays(1)))
                .extracting(Organisation::id)
                .doesNotContain(id);
    }

    @Test
    void letsOnlyTheProvinceAndAdministratorsRegister() {
        assertThatThrownBy(() -> organisations.register(SomeActor.officerOf("521305"), school()))
                .isInstanceOf(Refused.class);
    }
}
