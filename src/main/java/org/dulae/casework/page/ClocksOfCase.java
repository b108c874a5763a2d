package org.dulae.casework.page;

import org.dulae.casework.CaseId;
import org.dulae.casework.CasePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clocks that run on a case, on its page. */
@Component
@Order(0)
class ClocksOfCase implements CasePanel {
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
