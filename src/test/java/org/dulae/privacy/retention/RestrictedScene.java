package org.dulae.privacy.retention;

import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.Teams;
import org.dulae.access.UnitKind;
import org.dulae.casework.Casework;
import org.dulae.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A restricted matter past its time, its lead, and the privacy officer of the province. */
abstract class RestrictedScene {
    static final String TAMBON = "910101";

    @Autowired
    RestrictedRetention restricted;

    @Autowired
    Retention retention;

    @Autowired
    Casework casework;

    @Autowired
    private Acting acting;

    @Autowired
    private Teams teams;

    Pages pages;
    JdbcClient owner;
    Actor privacy;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        pages = new Pages(mvc);
        owner = TableOwner.of(settings);
        privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "91"));
    }

    SomeRestricted closed() {
        return SomeRestricted.closed(owner, casework, acting, teams, TAMBON);
    }
}
