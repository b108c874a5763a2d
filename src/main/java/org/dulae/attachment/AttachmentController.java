package org.dulae.attachment;

import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.document.Download;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Photos, papers and voices of a case: listed, looked at, listened to, and the yes to them taken back. */
@Controller
class AttachmentController {
    private static final String NAME = "attachment";
    private final Attachments attachments;
    private final CaseReader cases;

    AttachmentController(Attachments attachments, CaseReader cases) {
        this.attachments = attachments;
        this.cases = cases;
    }

    @GetMapping("/cases/{id}/attachments")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView list(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        CaseFile about = cases.cover(actor, id).file();
        return new ModelAndView(part == null ? "attachment/panelPage" : "attachment/panel", "about", about)
                .addObject("all", attachments.of(actor, id));
    }

    @GetMapping("/cases/{id}/attachments/{attachment}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView show(Actor actor, @PathVariable CaseId id, @PathVariable UUID attachment) {
        return page(actor, id, attachment, "", "", Problems.NONE);
    }

    private ModelAndView page(Actor actor, CaseId id, UUID attachment, String reason, String held, Problems problems) {
        CaseFile about = cases.cover(actor, id).file();
        AttachmentPage page = new AttachmentPage(about, attachments.get(actor, id, attachment), reason, held, problems);
        ModelAndView shown = new ModelAndView("attachment/attachment", "page", page);
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @GetMapping("/cases/{id}/attachments/{attachment}/file")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ResponseEntity<Resource> file(Actor actor, @PathVariable CaseId id, @PathVariable UUID attachment) {
        return Download.shown(attachments.open(actor, id, attachment, Consent.Purpose.HELP), NAME);
    }

    @GetMapping("/cases/{id}/attachments/{attachment}/preview")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ResponseEntity<Resource> preview(Actor actor, @PathVariable CaseId id, @PathVariable UUID attachment) {
        return Download.shown(attachments.small(actor, id, attachment), NAME);
    }

    /** A copy to take away, for a purpose somebody said yes to. */
    @GetMapping("/cases/{id}/attachments/{attachment}/copy")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ResponseEntity<Resource> copy(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID attachment,
            @RequestParam(defaultValue = "REFERRAL") Consent.Purpose purpose) {
        return Download.saved(attachments.open(actor, id, attachment, purpose), NAME);
    }

    @PostMapping("/cases/{id}/attachments/{attachment}/withdrawal")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView withdraw(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID attachment,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam(defaultValue = "") String held,
            RedirectAttributes flash) {
        boolean erase = keep.equals("ERASE");
        if (!erase && !keep.equals("HOLD")) {
            return page(actor, id, attachment, reason, held, Problems.of("keep", "attachment.missing.keep"));
        }
        if (!erase && held.isBlank()) {
            return page(actor, id, attachment, reason, held, Problems.of("held", "attachment.missing.held"));
        }
        attachments.withdraw(
                actor,
                id,
                attachment,
                ThaiText.normalise(reason).strip(),
                erase ? "" : ThaiText.normalise(held).strip());
        return AttachmentFormController.to(
                "/cases/" + id + "/attachments/" + attachment, flash, "attachment.done.withdrawn");
    }

    @PostMapping("/cases/{id}/attachments/{attachment}/letting-go")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView letGo(Actor actor, @PathVariable CaseId id, @PathVariable UUID attachment, RedirectAttributes flash) {
        attachments.letGo(actor, id, attachment);
        return AttachmentFormController.to(
                "/cases/" + id + "/attachments/" + attachment, flash, "attachment.done.let-go");
    }
}
