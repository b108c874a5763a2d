package org.dulae.benefit.page;

import org.dulae.casework.CaseId;
import org.dulae.casework.CasePanel;
import org.dulae.person.PersonId;
import org.dulae.person.PersonPanel;
import org.springframework.stereotype.Component;

/** What a person may be entitled to, on her page and on the page of her case. */
final class RightsPanels {
    private static final String TITLE = "benefit.panel.title";

    private RightsPanels() {}

    @Component
    static class RightsOnPerson implements PersonPanel {
        @Override
        public String titleKey() {
            return TITLE;
        }

        @Override
        public String path(PersonId id) {
            return "/people/" + id + "/rights";
        }
    }

    @Component
    static class RightsOnCase implements CasePanel {
        @Override
        public String titleKey() {
            return TITLE;
        }

        @Override
        public String path(CaseId id) {
            return "/cases/" + id + "/rights";
        }

        @Override
        public String icon() {
            return "list-check";
        }
    }
}
