package org.dulae.privacy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.directory.Organisation;
import org.dulae.directory.OrganisationFilter;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.Organisations;
import org.dulae.privacy.Agreement.Part;
import org.dulae.privacy.Agreement.Told;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of controllers: who controls what is kept here, a new agreement, and the end of one. */
@Controller
class AgreementController {
    private static final int FOUND = 20;
    private final Agreements agreements;
    private final SignedCopies copies;
    private final Organisations organisations;
    private final Once once;

    AgreementController(Agreements agreements, SignedCopies copies, Organisations organisations, Once once) {
        this.agreements = agreements;
        this.copies = copies;
        this.organisations = organisations;
        this.once = once;
    }

    @GetMapping("/privacy/controllers")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER})
    String list(Actor actor, Model model) {
        model.addAttribute("all", agreements.list(actor));
        return "privacy/agreements";
    }

    /**
     * @param to the organisation that was chosen
     * @param found those whose name holds what was typed
     * @param purposes that were ticked
     */
    record NewPage(
            @Nullable Organisation to,
            List<Organisation> found,
            Map<String, String> fields,
            Set<String> purposes,
            Problems problems,
            String key) {
        static NewPage of(Organisation to, MultiValueMap<String, String> fields, Problems problems) {
            Set<String> ticked = fields.getOrDefault("purposes", List.of()).stream()
                    .filter(one -> Arrays.stream(Purpose.values())
                            .anyMatch(purpose -> purpose.name().equals(one)))
                    .collect(Collectors.toUnmodifiableSet());
            return new NewPage(
                    to,
                    List.of(),
                    fields.toSingleValueMap(),
                    ticked,
                    problems,
                    NewId.next().toString());
        }

        private Told told(OrganisationId organisation, Days days) {
            return new Told(
                    organisation,
                    Part.valueOf(of("part")),
                    purposes.stream().map(Purpose::valueOf).collect(Collectors.toUnmodifiableSet()),
                    plain("number"),
                    days.signed.orElseThrow(),
                    days.from.orElseThrow(),
                    days.to.orElse(null),
                    plain("contact"));
        }

        String of(String field) {
            return fields.getOrDefault(field, "");
        }

        private String plain(String field) {
            return ThaiText.normalise(of(field)).strip();
        }

        List<Choice> parts(Texts t) {
            return Arrays.stream(Part.values())
                    .map(one -> new Choice(
                            one.name(), t.text("privacy.part." + one), t.text("privacy.part." + one + ".hint")))
                    .toList();
        }

        List<Choice> choices(Texts t) {
            return Arrays.stream(Purpose.values())
                    .map(one -> new Choice(one.name(), t.text(one.key("name"))))
                    .toList();
        }
    }

    @GetMapping("/privacy/controllers/new")
    @MayUse(Role.PRIVACY)
    ModelAndView begin(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable OrganisationId organisation,
            Texts t) {
        OrganisationFilter asked =
                new OrganisationFilter(q, null, actor.deskArea().substring(0, 2), t.today());
        List<Organisation> found = organisation != null || q.isBlank()
                ? List.of()
                : organisations.search(actor, asked, 1, FOUND).items();
        Organisation to = organisation == null ? null : organisations.get(actor, organisation);
        return show(new NewPage(
                to, found, Map.of("q", q), Set.of(), Problems.NONE, NewId.next().toString()));
    }

    private static ModelAndView show(NewPage page) {
        ModelAndView shown = new ModelAndView("privacy/newAgreement", "page", page);
        shown.setStatus(page.problems().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/privacy/controllers")
    @MayUse(Role.PRIVACY)
    ModelAndView add(
            Actor actor,
            @RequestParam OrganisationId organisation,
            @RequestParam MultiValueMap<String, String> fields,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        NewPage page = NewPage.of(organisations.get(actor, organisation), fields, Problems.NONE);
        Days days = Days.of(page, t.today());
        Problems problems = problems(page, days);
        if (problems.any()) {
            return show(NewPage.of(organisations.get(actor, organisation), fields, problems));
        }
        Told told = page.told(organisation, days);
        URI there = once.once(actor, key, () -> URI.create("/privacy/controllers/" + agreements.add(actor, told)));
        flash.addFlashAttribute("done", "privacy.done.agreement");
        return RequestController.to(there.toString());
    }

    private record Days(Optional<LocalDate> signed, Optional<LocalDate> from, Optional<LocalDate> to) {
        static Days of(NewPage page, LocalDate today) {
            return new Days(
                    ThaiDate.parse(page.plain("signed"), today),
                    ThaiDate.parse(page.plain("from"), today),
                    ThaiDate.parse(page.plain("to"), today));
        }
    }

    private static Problems problems(NewPage page, Days days) {
        Problems found =
                Arrays.stream(Part.values()).noneMatch(part -> part.name().equals(page.of("part")))
                        ? Problems.of("part", "privacy.missing.part")
                        : Problems.NONE;
        found = page.purposes.isEmpty() ? found.and("purposes", "privacy.missing.purposes") : found;
        found = page.plain("number").isEmpty() ? found.and("number", "privacy.missing.number") : found;
        found = days.signed.isEmpty() ? found.and("signed", "privacy.missing.day") : found;
        found = days.from.isEmpty() ? found.and("from", "privacy.missing.day") : found;
        boolean unread = days.to.isEmpty() && !page.plain("to").isEmpty();
        boolean before =
                days.to.isPresent() && days.from.isPresent() && days.to.get().isBefore(days.from.get());
        found = unread || before ? found.and("to", "privacy.missing.to") : found;
        return page.plain("contact").isEmpty() ? found.and("contact", "privacy.missing.contact") : found;
    }

    /** @param typed of the form that was not accepted */
    record AgreementPage(Agreement agreement, List<SignedCopy> copies, Map<String, String> typed, Problems problems) {
        List<Purpose> purposes() {
            return agreement.told().purposes().stream().sorted().toList();
        }
    }

    @GetMapping("/privacy/controllers/{agreement}")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER})
    ModelAndView show(Actor actor, @PathVariable UUID agreement) {
        return show(actor, agreement, Map.of(), Problems.NONE);
    }

    private ModelAndView show(Actor actor, UUID id, Map<String, String> typed, Problems problems) {
        List<SignedCopy> signed = actor.has(Role.PRIVACY) ? copies.of(actor, id) : List.of();
        AgreementPage page = new AgreementPage(agreements.get(actor, id), signed, typed, problems);
        ModelAndView shown = new ModelAndView("privacy/agreement", "page", page);
        shown.setStatus(problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return shown;
    }

    @PostMapping("/privacy/controllers/{agreement}/end")
    @MayUse(Role.PRIVACY)
    ModelAndView end(
            Actor actor,
            @PathVariable UUID agreement,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String why,
            @RequestParam int version,
            Texts t,
            RedirectAttributes flash) {
        LocalDate from = agreements.get(actor, agreement).told().from();
        Optional<LocalDate> last = ThaiDate.parse(lastDay, t.today()).filter(day -> !day.isBefore(from));
        Problems problems = last.isEmpty() ? Problems.of("lastDay", "privacy.missing.to") : Problems.NONE;
        problems = why.isBlank() ? problems.and("why", "privacy.missing.reason") : problems;
        Map<String, String> typed = Map.of("lastDay", lastDay, "why", why);
        if (problems.any()) {
            return show(actor, agreement, typed, problems);
        }
        try {
            agreements.end(
                    actor,
                    agreement,
                    version,
                    last.orElseThrow(),
                    ThaiText.normalise(why).strip());
        } catch (Stale first) {
            return show(actor, agreement, typed, Problems.of("main", "privacy.request.changed"));
        }
        flash.addFlashAttribute("done", "privacy.done.check");
        return RequestController.to("/privacy/controllers/" + agreement);
    }
}
