package org.dulae.letter;

import org.dulae.casework.CaseId;
import org.dulae.casework.CasePanel;
import org.springframework.stereotype.Component;

/** The letters of a case on its page. */
@Component
class LetterPanel implements CasePanel {
    @Override
    public String titleKey() {
        return "letter.panel";
    }

    @Override
    public String path(CaseId id) {
        return "/cases/" + id + "/letters";
    }

    @Override
    public String icon() {
        return "file-text";
    }
}
