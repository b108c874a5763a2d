package org.dulae.letter;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.EditConflict;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.directory.Organisation;
import org.dulae.directory.OrganisationFilter;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.Organisations;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a letter about a case: to whom, then the words. */
@Controller
class LetterDraftController {
    private static final int FOUND = 12;
    private final Letters letters;
    private final LetterRegister register;
    private final CaseReader cases;
    private final Organisations organisations;
    private final Once once;
    private final Language language;

    LetterDraftController(
            Letters letters,
            LetterRegister register,
            CaseReader cases,
            Organisations organisations,
            Once once,
            Language language) {
        this.letters = letters;
        this.register = register;
        this.cases = cases;
        this.organisations = organisations;
        this.once = once;
        this.language = language;
    }

    /** An official letter is in Thai, whatever language its writer reads. */
    @Component
    record Language(MessageSource messages, Areas areas, Clock clock) {
        Texts thai() {
            return new Texts(messages, Texts.THAI, clock);
        }

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
        }
    }

    /** @param to null until an organisation is chosen */
    record NewLetterPage(
            CaseFile file,
            @Nullable Organisation to,
            String typed,
            List<Organisation> found,
            LetterForm form,
            Problems problems,
            String key) {
        String at() {
            return "/cases/" + file.id();
        }

        boolean restricted() {
            return file.place().team() != null;
        }
    }

    @GetMapping("/cases/{id}/letters/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView begin(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable OrganisationId organisation) {
        CaseFile file = cases.cover(actor, id).file();
        String area = file.place().areaCode();
        OrganisationFilter asked = new OrganisationFilter(q, null, area.substring(0, 2), language.today());
        List<Organisation> found = organisation != null || q.isBlank()
                ? List.of()
                : organisations.search(actor, asked, 1, FOUND).items();
        Texts thai = language.thai();
        String place = language.areas().path(AreaCode.valueOf(area)).full(thai);
        LetterForm usual = LetterForm.usual(thai, actor.unitNameTh(), place, file.number());
        Organisation to = organisation == null ? null : organisations.get(actor, organisation);
        return shown(new NewLetterPage(
                file, to, q, found, usual, Problems.NONE, NewId.next().toString()));
    }

    private static ModelAndView shown(NewLetterPage page) {
        ModelAndView shown = new ModelAndView("letter/newLetter", "page", page);
        shown.setStatus(page.problems().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/cases/{id}/letters")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView draft(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam OrganisationId organisation,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        LetterForm form = new LetterForm(fields);
        Organisation to = organisations.get(actor, organisation);
        Problems problems = form.problems();
        if (problems.any()) {
            CaseFile file = cases.cover(actor, id).file();
            return shown(new NewLetterPage(
                    file, to, "", List.of(), form, problems, NewId.next().toString()));
        }
        Letter.Recipient recipient = new Letter.Recipient(to.id(), to.nameTh());
        URI there = once.once(
                actor, key, () -> URI.create("/letters/" + letters.draft(actor, id, recipient, form.words())));
        flash.addFlashAttribute("done", "letter.done.draft");
        return LetterController.to(there.toString());
    }

    @PostMapping("/letters/{letter}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView change(
            Actor actor,
            @PathVariable UUID letter,
            @RequestParam Map<String, String> fields,
            @RequestParam int version,
            Texts t,
            RedirectAttributes flash) {
        Letter now = letters.get(actor, letter);
        LetterForm mine = new LetterForm(fields);
        EditConflict conflict = version == now.version() ? null : between(mine, now, fields, t);
        LetterForm form = conflict == null ? mine : new LetterForm(conflict.settled(fields));
        Problems problems = form.problems();
        if (conflict != null && conflict.isOpen() || problems.any()) {
            return again(actor, now, mine, problems, conflict);
        }
        letters.change(actor, letter, now.version(), form.words());
        flash.addFlashAttribute("done", "letter.done.draft");
        return LetterController.to("/letters/" + letter);
    }

    private static EditConflict between(LetterForm mine, Letter now, Map<String, String> fields, Texts t) {
        LetterForm theirs = LetterForm.of(now.words());
        Map<String, String> typed = new LinkedHashMap<>();
        theirs.fields().keySet().forEach(field -> typed.put(field, mine.of(field)));
        return EditConflict.between(
                typed,
                theirs.fields(),
                field -> t.text("letter." + field),
                now.version(),
                now.changedAt(),
                fields::get);
    }

    private ModelAndView again(
            Actor actor, Letter now, LetterForm form, Problems problems, @Nullable EditConflict conflict) {
        boolean own = now.place().unit().equals(actor.unit().value());
        boolean ready = register.head(actor).isKnown();
        ModelAndView shown = new ModelAndView(
                "letter/letter",
                "page",
                new LetterPage(
                        now,
                        own,
                        ready,
                        letters.isCaseOpen(actor, now),
                        List.of(),
                        List.of(),
                        form,
                        problems,
                        conflict,
                        NewId.next().toString()));
        shown.setStatus(conflict != null ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }
}
