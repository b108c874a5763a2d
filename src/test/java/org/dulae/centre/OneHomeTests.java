package org.dulae.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.directory.DirectoryEntries;
import org.dulae.directory.DirectoryEntries.Entry;
import org.dulae.directory.LocalGovernments;
import org.dulae.directory.OneHome;
import org.dulae.directory.Organisation.Does;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.directory.Organisations.NewOrganisation;
import org.dulae.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The units of the social ministry in a province, each with what it may decide and where. Of Nan (55). */
@DulaeTest
class OneHomeTests {
    private static final Actor SETUP = Actor.system("test", Scope.NATION);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private OneHome oneHome;

    @Autowired
    private Organisations organisations;

    @Autowired
    private DirectoryEntries entries;

    @Autowired
    private LocalGovernments coverage;

    @Autowired
    private Units units;

    @Autowired
    private Centres centres;

    @Autowired
    private MockMvc pages;

    private OrganisationId agency(String kind, String name, String area) {
        OrganisationId id = organisations.register(
                SETUP,
                new NewOrganisation(OrganisationKind.ONE_HOME_AGENCY, name, "Trial", null, area, null, LocalDate.MIN));
        entries.change(SETUP, id, 1, new Entry(kind, name, "Trial", null, area, null, null, new Does("", ""), null));
        return id;
    }

    @Test
    void S1_13_aProvinceHasItsUnitsEachWithWhatItMayDecideAndItsTambons() throws Exception {
        UnitId office = units.open(
                SETUP,
                new Units.NewUnit(UnitKind.PROVINCE, "สำนักงาน พมจ. น่านทดลอง", "Trial", "55", List.of("55"), TODAY));
        OrganisationId shelter = agency("CHILD_SHELTER", "บ้านพักเด็กทดลองน่าน", "55");
        OrganisationId elsewhere = agency("WOMEN_FAMILY_CENTRE", "ศูนย์สตรีทดลองแพร่", "54");
        coverage.cover(SETUP, elsewhere, "55", true, "WOMEN_FAMILY_AID", LocalDate.MIN);
        entries.belong(
                SETUP,
                shelter,
                organisations
                        .coded(SETUP, OrganisationKind.DEPARTMENT, "DCY")
                        .orElseThrow()
                        .id(),
                LocalDate.MIN);
        centres.add(SETUP, new Centres.NewResponsibility(office, List.of("550101"), null, false, TODAY, null));
        assertThat(oneHome.of(SETUP, "55", TODAY))
                .extracting(member -> member.unit().id())
                .as("the province's own first")
                .containsSubsequence(new OrganisationId(office.value()), shelter, elsewhere);
        assertThat(member(new OrganisationId(office.value())).decides())
                .extracting(OneHome.Mandate::power)
                .contains("EMERGENCY_AID", "LOW_INCOME_AID");
        assertThat(member(shelter).decides())
                .as("it takes in; the provincial office decides")
                .isEmpty();
        assertThat(member(shelter).gives()).extracting(OneHome.Mandate::power).contains("EMERGENCY_SHELTER");
        assertThat(member(elsewhere).decides())
                .extracting(OneHome.Mandate::power)
                .containsExactly("WOMEN_FAMILY_AID");
        pages.perform(get("/one-home/55").with(SignedIn.as(SomeActor.officerOf("550101"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("บ้านพักเด็กทดลองน่าน")))
                .andExpect(content().string(containsString("กรมกิจการเด็กและเยาวชน")))
                .andExpect(content().string(containsString("id=\"elsewhere\"")))
                .andExpect(content().string(containsString("ในเวียง")));
    }

    private OneHome.Member member(OrganisationId id) {
        return oneHome.of(SETUP, "55", TODAY).stream()
                .filter(one -> one.unit().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void S1_13_jurisdictionGoesByWhatIsAskedForNotByProvince() throws Exception {
        OrganisationId mother = agency("WOMEN_FAMILY_CENTRE", "ศูนย์สตรีทดลองตาก", "63");
        List.of("62", "64")
                .forEach(area -> coverage.cover(SETUP, mother, area, true, "WOMEN_FAMILY_AID", LocalDate.MIN));
        for (String province : List.of("62", "63", "64")) {
            assertThat(oneHome.of(SETUP, province, TODAY))
                    .extracting(member -> member.unit().id())
                    .contains(mother);
        }
        pages.perform(get("/one-home/63").with(SignedIn.as(SomeActor.officerOf("630101"))))
                .andExpect(content().string(containsString("กำแพงเพชร, สุโขทัย")));
        assertThat(oneHome.of(SETUP, "65", TODAY))
                .extracting(member -> member.unit().id())
                .doesNotContain(mother);
    }
}
