package org.dulae.attachment;

import org.dulae.casework.CaseId;
import org.dulae.casework.CasePanel;
import org.springframework.stereotype.Component;

/** Photos, papers and voices of a case on its page. */
@Component
class AttachmentPanel implements CasePanel {
    @Override
    public String titleKey() {
        return "attachment.panel";
    }

    @Override
    public String path(CaseId id) {
        return "/cases/" + id + "/attachments";
    }

    @Override
    public String icon() {
        return "paperclip";
    }
}
