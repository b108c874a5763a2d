package org.dulae.casework.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseSummary;
import org.dulae.casework.Entries;
import org.dulae.casework.Records;
import org.dulae.casework.TimelineSource.Told;
import org.dulae.person.People;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing what was written about the wrong person to the case it belongs to. Nothing is deleted; both histories tell it. */
@Controller
class EntryMoveController {
    private static final String ENTRY = "/cases/{id}/entries/{kind}/{entry}/move";
    private static final int NAMESAKES = 8;
    private final Records records;
    private final CaseReader reader;
    private final People people;
    private final Story story;
    private final CaseForms forms;
    private final ObjectProvider<Entries.Elsewhere> elsewhere;

    EntryMoveController(
            Records records,
            CaseReader reader,
            People people,
            Story story,
            CaseForms forms,
            ObjectProvider<Entries.Elsewhere> elsewhere) {
        this.elsewhere = elsewhere;
        this.records = records;
        this.reader = reader;
        this.people = people;
        this.story = story;
        this.forms = forms;
    }

    @GetMapping(ENTRY)
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView form(
            Actor actor, @PathVariable CaseId id, @PathVariable String kind, @PathVariable UUID entry, Texts t) {
        CaseReader.Content content = reader.read(actor, id);
        return show(actor, forms.page(actor, content, Typed.NOTHING), told(actor, content, kind, entry), t);
    }

    @PostMapping(ENTRY)
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView move(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable String kind,
            @PathVariable UUID entry,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        CaseReader.Content content = reader.read(actor, id);
        FormPage page = forms.page(actor, content, typed);
        if (typed.of("act").equals("search")) {
            return show(actor, page, told(actor, content, kind, entry), t);
        }
        Problems problems = typed.missing("to", "casework.move.to.missing", "reason", "casework.decide.why.missing");
        if (problems.any()) {
            return show(actor, page.with(problems), told(actor, content, kind, entry), t);
        }
        CaseId to = CaseId.valueOf(typed.plain("to"));
        return forms.done(
                actor,
                id,
                key,
                flash,
                "casework.done.moved",
                () -> move(actor, id, kind, entry, to, typed.plain("reason")));
    }

    private void move(Actor actor, CaseId id, String kind, UUID entry, CaseId to, String reason) {
        Optional<Entries.Kind> own = own(kind);
        if (own.isPresent()) {
            records.move(actor, id, own.get(), entry, to, reason);
        } else {
            records.move(actor, id, elsewhere(kind), entry, to, reason);
        }
    }

    private static Optional<Entries.Kind> own(String kind) {
        return Arrays.stream(Entries.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    private Entries.Elsewhere elsewhere(String kind) {
        return elsewhere
                .orderedStream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("entry"));
    }

    private Told told(Actor actor, CaseReader.Content content, String kind, UUID entry) {
        return own(kind)
                .map(own -> story.entry(content, own, entry))
                .orElseGet(() -> elsewhere(kind).told(actor, content.file().id(), entry))
                .orElseThrow(() -> new NotFound("entry"));
    }

    private ModelAndView show(Actor actor, FormPage page, Told told, Texts t) {
        String who = page.typed().plain("who");
        Predicate<CaseSummary> another =
                one -> !one.id().equals(page.head().file().id());
        List<Choice> found = (who.isEmpty() ? Stream.<CaseSummary>empty() : cases(actor, who))
                .filter(another)
                .map(one -> choice(one, t))
                .toList();
        return forms.show("entryMove", page).addObject("told", told).addObject("found", found);
    }

    /** By its number, or by whom it is about. */
    private Stream<CaseSummary> cases(Actor actor, String who) {
        if (who.matches("[0-9][0-9-]*")) {
            return reader.list(actor, CaseFilter.numbered(who)).items().stream();
        }
        return people.candidates(actor, who).stream()
                .limit(NAMESAKES)
                .flatMap(person ->
                        reader.list(actor, CaseFilter.ofPerson(person.id().value())).items().stream());
    }

    private static Choice choice(CaseSummary one, Texts t) {
        String name = one.restricted()
                ? t.text("casework.restricted")
                : one.personName() == null ? t.text("casework.person.hidden") : one.personName();
        return new Choice(
                one.id().toString(),
                name,
                one.number() + " · " + t.text("casework.status." + one.status().name()));
    }
}
