package org.dulae.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Casework;
import org.dulae.casework.NewCase;
import org.dulae.casework.SomeCase;
import org.dulae.casework.amend.AmendSheets;
import org.dulae.casework.amend.Amendments;
import org.dulae.casework.amend.Belongings;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers of a case that was written on the wrong person: what stood for the person of the case goes along, what shows somebody else stays as it is. */
@DulaeTest
class RightPersonTests {
    private static final String TAMBON = "230302";

    @Autowired
    private Casework casework;

    @Autowired
    private CaseReader reader;

    @Autowired
    private Amendments amendments;

    @Autowired
    private AmendSheets sheets;

    private JdbcClient owner;
    private Actor officer;
    private PersonId wrong;
    private PersonId right;
    private CaseId id;

    @Autowired
    void database(Environment settings) {
        owner = TableOwner.of(settings);
    }

    @BeforeEach
    void aCaseWithPapersOfBoth() {
        officer = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        wrong = SomeCase.person(owner, TAMBON, "พิกุล");
        right = SomeCase.person(owner, TAMBON, "พิกุลทอง");
        id = SomeCase.of(wrong)
                .in(TAMBON, officer.unit())
                .concerning(right, NewCase.Part.CARER)
                .opened(casework, officer);
        paper("บัตรประชาชน", wrong);
        paper("บัตรคนพิการของคนดูแล", right);
    }

    private void paper(String what, PersonId shows) {
        owner.sql("""
                        insert into attachment.attachment (id, case_id, person_id, area_code, kind, what, use_for, taken_on, by_user, by_name, created_at)
                        values (:id, :case, :person, :area, 'SEEN', :what, 'ยืนยันตัวตน', '2026-11-20', :user, 'x', '2026-11-20Z')
                        """)
                .param("id", NewId.next())
                .param("case", id.value())
                .param("person", shows.value())
                .param("area", TAMBON)
                .param("what", what)
                .param("user", officer.id().value())
                .update();
    }

    private List<UUID> shown(String what) {
        return owner.sql("select person_id from attachment.attachment where case_id = ? and what = ?")
                .params(id.value(), what)
                .query(UUID.class)
                .list();
    }

    private void move(PersonId to) {
        amendments.move(officer, id, reader.cover(officer, id).file().version(), to, "เขียนผิดคน");
    }

    @Test
    void goAlongAndBackAndWhatShowedTheOtherAllTheTimeStays() {
        assertThat(sheets.parts(officer, id)).contains(new Belongings.Part("attachment.amend.part", 2));
        move(right);
        assertThat(shown("บัตรประชาชน")).containsExactly(right.value());
        assertThat(shown("บัตรคนพิการของคนดูแล")).containsExactly(right.value());
        move(wrong);
        assertThat(shown("บัตรประชาชน")).containsExactly(wrong.value());
        assertThat(shown("บัตรคนพิการของคนดูแล")).containsExactly(right.value());
    }
}
