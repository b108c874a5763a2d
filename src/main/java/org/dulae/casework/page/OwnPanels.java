package org.dulae.casework.page;

import org.dulae.casework.CaseId;
import org.dulae.casework.CasePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The panels a case brings itself: the clocks that run on it, and the cases one has to do with. */
final class OwnPanels {
    private OwnPanels() {}

    @Component
    @Order(0)
    static class ClocksOfCase implements CasePanel {
        @Override
        public String titleKey() {
            return "clock.panel.title";
        }

        @Override
        public String path(CaseId id) {
            return "/matters/" + id + "/clocks";
        }

        @Override
        public String icon() {
            return "clock";
        }
    }

    @Component
    @Order(10)
    static class LinksOfCase implements CasePanel {
        @Override
        public String titleKey() {
            return "casework.links";
        }

        @Override
        public String path(CaseId id) {
            return "/cases/" + id + "/links";
        }

        @Override
        public String icon() {
            return "arrows-exchange";
        }
    }
}
