package org.dulae.casework.page;

import org.dulae.casework.CaseId;
import org.dulae.casework.CasePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cases one has to do with, on its page. */
@Component
@Order(10)
class LinksOfCase implements CasePanel {
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
