package org.dulae.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.dulae.shared.NewId;
import org.dulae.web.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A woman calls about violence at home: the desk, the officers of her tambon, one of whom she fears, and the office of the province. */
abstract class RestrictedDeskScene {
    static final String PROVINCE = "56";
    static final String TAMBON = "560104";
    static final String PHONE = "0812340000";

    Pages pages;
    JdbcClient owner;
    Actor operator;
    Actor office;
    Actor officer;
    Actor feared;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        owner = TableOwner.of(settings);
        pages = new Pages(mvc, owner);
    }

    @BeforeEach
    void aCentreWithTwoOfficersAndAnOfficeOfTheProvince() {
        owner.sql("delete from centre.responsibility where area_code = ?")
                .params(TAMBON)
                .update();
        owner.sql("update directory.organisation set kind = 'OTHER' where kind = 'PROVINCE_OFFICE' and area_code = ?")
                .params(PROVINCE)
                .update();
        operator = SomeActor.stored(owner, SomeActor.operatorOf(PROVINCE));
        office = SomeActor.stored(owner, SomeActor.of(Role.SOCIAL_WORKER, UnitKind.PROVINCE, PROVINCE));
        feared = SomeActor.stored(owner, SomeActor.officerOf(TAMBON));
        officer = SomeActor.colleague(owner, feared, Role.OFFICER);
        organisation(office, "PROVINCE_OFFICE", PROVINCE);
        organisation(feared, "CENTRE", TAMBON);
        owner.sql("""
                        insert into centre.responsibility (id, unit_id, area_code, pilot, valid_from, created_by, created_at)
                        values (?, ?, ?, true, '2022-03-09', ?, '2022-03-09Z')
                        """)
                .params(NewId.next(), feared.unit().value(), TAMBON, feared.id().value())
                .update();
    }

    private void organisation(Actor of, String kind, String area) {
        owner.sql("""
                        insert into directory.organisation (id, kind, name_th, name_en, area_code, valid_from, created_by, created_at)
                        values (?, ?, 'หน่วยทดลอง', 'Trial unit', ?, '2022-03-09', ?, '2022-03-09Z')
                        """).params(of.unit().value(), kind, area, of.id().value()).update();
    }

    static MockHttpServletRequestBuilder told(String type) {
        return post("/contacts")
                .param("type", type)
                .param("channel", "HOTLINE_1300")
                .param("notes", "สามีทำร้าย กลัวมาก")
                .param("problems", "DOMESTIC_VIOLENCE")
                .param("given", "ดาวเรือง")
                .param("family", "สมมุติใจ")
                .param("callerPhone", PHONE)
                .param("callerRelation", "SELF")
                .param("gave", "บอกวิธีอยู่ให้ปลอดภัย");
    }

    /** What became of it: the contact's row. */
    Map<String, Object> take(MockHttpServletRequestBuilder request) {
        return take(operator, request);
    }

    Map<String, Object> take(Actor taker, MockHttpServletRequestBuilder request) {
        String location = pages.answer(taker, request).getRedirectedUrl();
        assertThat(location).startsWith("/contacts/");
        return row(location);
    }

    Map<String, Object> row(String location) {
        return owner.sql("select * from intake.contact where id = ?::uuid")
                .params(location.substring("/contacts/".length()))
                .query()
                .singleRow();
    }
}
