package org.dulae.intake;

import org.dulae.casework.CaseId;
import org.dulae.casework.CasePanel;
import org.dulae.person.PersonId;
import org.dulae.person.PersonPanel;
import org.springframework.stereotype.Component;

/** What intake adds to the pages of the modules below: the contacts of a case and of a person. */
final class ContactPanels {
    private ContactPanels() {}

    @Component
    static class OnCase implements CasePanel {
        @Override
        public String titleKey() {
            return "intake.panel.title";
        }

        @Override
        public String path(CaseId id) {
            return "/cases/" + id + "/contacts";
        }

        @Override
        public String icon() {
            return "phone";
        }
    }

    @Component
    static class OnPerson implements PersonPanel {
        @Override
        public String titleKey() {
            return "intake.panel.title";
        }

        @Override
        public String path(PersonId id) {
            return "/people/" + id + "/contacts";
        }
    }
}
