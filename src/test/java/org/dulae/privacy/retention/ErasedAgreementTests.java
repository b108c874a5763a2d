package org.dulae.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.directory.Organisations.NewOrganisation;
import org.dulae.privacy.Agreement;
import org.dulae.privacy.Agreements;
import org.dulae.privacy.Purpose;
import org.dulae.privacy.SignedCopies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agreement goes with every signed copy of it, ten years after its last day, and one that is in force never. */
@DulaeTest
class ErasedAgreementTests {
    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Retention retention;

    @Autowired
    private Agreements agreements;

    @Autowired
    private SignedCopies copies;

    @Autowired
    private Organisations organisations;

    private JdbcClient owner;

    @Autowired
    void database(Environment settings) {
        owner = TableOwner.of(settings);
    }

    @Test
    void goesWithItsScansAndOneInForceStays() {
        Actor privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "59"));
        Actor head = SomeActor.colleague(owner, privacy, Role.PROVINCE_HEAD);
        UUID ended = agreed(privacy, "นว เก่า/2555", LocalDate.of(2014, 6, 1));
        UUID running = agreed(privacy, "นว ใหม่/2569", null);
        UUID copy = copies.keep(privacy, ended, LocalDate.of(2012, 1, 2), "ลงนามโดยใคร", PDF);
        assertThat(files(copy)).isEqualTo(1);
        assertThat(retention.due(privacy, DueKind.AGREEMENT))
                .extracting(Retention.Due::title)
                .contains("นว เก่า/2555")
                .doesNotContain("นว ใหม่/2569");
        UUID proposal = retention.propose(privacy, DueKind.AGREEMENT);
        retention.decide(head, proposal, true, "");
        retention.carryOut(head, proposal);
        assertThat(retention.get(privacy, proposal).done().erased()).isPositive();
        assertThat(files(copy)).isZero();
        assertThat(count("privacy.signed_copy", copy)).isZero();
        assertThat(count("privacy.agreement", ended)).isZero();
        assertThat(count("privacy.agreement", running)).isEqualTo(1);
    }

    private UUID agreed(Actor privacy, String number, @Nullable LocalDate to) {
        OrganisationId organisation = organisations.register(
                SomeActor.stored(owner, SomeActor.provinceOfficerOf("59")),
                new NewOrganisation(
                        OrganisationKind.SCHOOL, "โรงเรียนสมมุติ" + number, "", null, "590101", null, LocalDate.MIN));
        LocalDate from = LocalDate.of(2012, 1, 2);
        return agreements.add(
                privacy,
                new Agreement.Told(
                        organisation,
                        Agreement.Part.JOINT,
                        Set.of(Purpose.CASE),
                        number,
                        from,
                        from,
                        to,
                        "ใครคนหนึ่ง โทร 0"));
    }

    private int count(String table, UUID id) {
        return owner.sql("select count(*)::int from " + table + " where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int files(UUID of) {
        return owner.sql("select count(*)::int from document.file where owner_id = ?")
                .param(of)
                .query(Integer.class)
                .single();
    }
}
