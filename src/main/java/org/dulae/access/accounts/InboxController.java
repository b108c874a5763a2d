package org.dulae.access.accounts;

import static org.dulae.access.accounts.Answers.seeOther;

import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Inbox;
import org.dulae.access.Inbox.Notice;
import org.dulae.access.MayUse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Notices to me and to my role in this unit. */
@Controller
class InboxController {
    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    record InboxPage(List<Notice> unread, List<Notice> read) {}

    @GetMapping("/inbox")
    @MayUse(signedIn = true)
    String show(Actor actor, Model model) {
        List<Notice> all = inbox.list(actor);
        model.addAttribute(
                "page",
                new InboxPage(
                        all.stream().filter(notice -> notice.readAt() == null).toList(),
                        all.stream().filter(notice -> notice.readAt() != null).toList()));
        return "access/accounts/inbox";
    }

    @PostMapping("/inbox/{id}/read")
    @MayUse(signedIn = true)
    ModelAndView read(Actor actor, @PathVariable UUID id) {
        inbox.read(actor, id);
        return seeOther("/inbox");
    }

    @PostMapping("/inbox/read")
    @MayUse(signedIn = true)
    ModelAndView readAll(Actor actor) {
        inbox.readAll(actor);
        return seeOther("/inbox");
    }
}
