package org.dulae.casework.refusal;

import org.dulae.casework.CaseId;
import org.dulae.casework.CasePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What could not be given, with the last day to appeal, on the page of its case. */
@Component
@Order(5)
class RefusalPanel implements CasePanel {
    @Override
    public String titleKey() {
        return "casework.refusals";
    }

    @Override
    public String path(CaseId id) {
        return "/cases/" + id + "/refusals";
    }

    @Override
    public String icon() {
        return "file-text";
    }
}
