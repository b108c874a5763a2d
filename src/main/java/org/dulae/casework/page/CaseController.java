package org.dulae.casework.page;

import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.casework.CaseId;
import org.dulae.casework.CasePanel;
import org.dulae.casework.CaseReader;
import org.dulae.casework.TimelineSource;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one case: the whole story, what became better, what is next. */
@Controller
class CaseController {
    private final CasePages pages;
    private final Story story;
    private final Vocabulary words;
    private final ObjectProvider<CasePanel> panels;

    CaseController(CasePages pages, Story story, Vocabulary words, ObjectProvider<CasePanel> panels) {
        this.pages = pages;
        this.story = story;
        this.words = words;
        this.panels = panels;
    }

    @GetMapping("/cases/{id}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String show(Actor actor, @PathVariable CaseId id, @RequestParam TimelineSource.@Nullable Kind show, Model model) {
        CaseReader.Content content = pages.read(actor, id);
        CasePage page = new CasePage(
                pages.head(actor, content.cover()),
                content,
                story.of(content, content.told()),
                show,
                panels.orderedStream().filter(panel -> panel.isFor(actor)).toList(),
                words,
                actor);
        model.addAttribute("page", page);
        return "casework/page/case";
    }
}
