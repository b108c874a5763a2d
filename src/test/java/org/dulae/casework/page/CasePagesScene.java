package org.dulae.casework.page;

import org.dulae.access.Actor;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.casework.Casework;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.dulae.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A woman whose case an officer works on, and the pages it is done with. */
abstract class CasePagesScene {
    Pages pages;
    JdbcClient owner;
    Actor officer;
    PersonId person;

    @Autowired
    Casework casework;

    @Autowired
    void pages(MockMvc mvc, Environment settings) {
        pages = new Pages(mvc);
        owner = TableOwner.of(settings);
        officer = SomeActor.stored(owner, SomeActor.officerOf(SomeCase.TAMBON));
        person = SomeCase.person(owner, SomeCase.TAMBON, "แก้ว");
    }
}
