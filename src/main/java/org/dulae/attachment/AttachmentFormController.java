package org.dulae.attachment;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.attachment.Attachment.Kind;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.document.Unusable;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a photo, a paper or a voice to a case. */
@Controller
class AttachmentFormController {
    private final Attachments attachments;
    private final CaseReader cases;
    private final Once once;
    private final Clock clock;

    AttachmentFormController(Attachments attachments, CaseReader cases, Once once, Clock clock) {
        this.attachments = attachments;
        this.cases = cases;
        this.once = once;
        this.clock = clock;
    }

    /** @param people of the case, whom it may show */
    record NewAttachmentPage(CaseFile about, List<Choice> people, AttachmentForm form, Problems problems, String key) {
        Kind kind() {
            return form.kind();
        }

        String at() {
            return "/cases/" + about.id();
        }

        boolean restricted() {
            return about.place().team() != null;
        }

        List<Choice> purposes(Texts t) {
            return Stream.of(Consent.Purpose.values())
                    .filter(purpose -> !restricted() || purpose != Consent.Purpose.PUBLIC)
                    .map(purpose -> new Choice(purpose.name(), t.text("attachment.purpose." + purpose)))
                    .toList();
        }
    }

    @GetMapping("/cases/{id}/attachments/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView begin(Actor actor, @PathVariable CaseId id, @RequestParam(defaultValue = "SEEN") Kind kind, Texts t) {
        String today = t.date(today());
        PersonId person = cases.cover(actor, id).file().person();
        Map<String, String> fields = Map.of("on", today, "consentOn", today, "of", person.toString());
        return shown(actor, id, new AttachmentForm(kind, fields, List.of(), today()), Problems.NONE, t);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }

    private ModelAndView shown(Actor actor, CaseId id, AttachmentForm form, Problems problems, Texts t) {
        CaseReader.Content content = cases.read(actor, id);
        String unknown = t.text("attachment.of.unknown");
        String name = content.cover().name();
        Stream<Choice> others = content.matter().people().stream()
                .map(one -> new Choice(one.person().toString(), one.name() == null ? unknown : one.name()));
        List<Choice> people = Stream.concat(
                        Stream.of(new Choice(content.file().person().toString(), name == null ? unknown : name)),
                        others)
                .toList();
        ModelAndView shown = new ModelAndView(
                "attachment/newAttachment",
                "page",
                new NewAttachmentPage(
                        content.file(), people, form, problems, NewId.next().toString()));
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/cases/{id}/attachments")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView add(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Kind kind,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") List<String> purposes,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash)
            throws IOException {
        AttachmentForm form = new AttachmentForm(kind, fields, purposes, today());
        CaseFile about = cases.cover(actor, id).file();
        Problems problems = form.problems(about.place().team() != null);
        boolean brought = file != null && !file.isEmpty();
        if (kind.keepsCopy() && !brought) {
            problems = problems.and("file", "attachment.missing.file." + kind);
        }
        if (problems.any()) {
            return shown(actor, id, form, brought ? problems.and("file", "attachment.again.file") : problems, t);
        }
        byte[] bytes = kind.keepsCopy() && file != null ? file.getBytes() : null;
        try {
            Consent consent = kind.keepsCopy() ? form.consent() : null;
            URI there = once.once(
                    actor,
                    key,
                    () -> URI.create("/cases/" + id + "/attachments/"
                            + attachments.add(actor, id, form.person(), form.told(), consent, bytes)));
            return to(there.toString(), flash, "attachment.done." + kind);
        } catch (Unusable why) {
            return shown(actor, id, form, Problems.of("file", why.key()), t);
        }
    }

    static ModelAndView to(String path, RedirectAttributes flash, String done) {
        flash.addFlashAttribute("done", done);
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
