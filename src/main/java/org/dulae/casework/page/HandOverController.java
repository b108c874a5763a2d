package org.dulae.casework.page;

import java.util.ArrayList;
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
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseSummary;
import org.dulae.casework.Casework;
import org.dulae.casework.Closure;
import org.dulae.casework.Matter;
import org.dulae.casework.NewCase;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing a case to another office. The form comes back once with who will receive it, because there may be no way back. */
@Controller
class HandOverController {
    private static final Set<NewCase.Part> LIVE_TOGETHER = Set.of(NewCase.Part.AFFECTED, NewCase.Part.HOUSEHOLD);
    private final Casework casework;
    private final CaseReader reader;
    private final Receivers receivers;
    private final CaseForms forms;

    HandOverController(Casework casework, CaseReader reader, Receivers receivers, CaseForms forms) {
        this.casework = casework;
        this.reader = reader;
        this.receivers = receivers;
        this.forms = forms;
    }

    /**
     * What there is to choose from.
     *
     * @param offices those near by; a place says any other
     * @param people others concerned, who may go along
     * @param cases the person's other open cases at the same office
     * @param receiver who will receive it, shown before it is sent; null = not chosen yet
     */
    record Offer(
            List<Choice> offices,
            List<Matter.Concerned> people,
            List<CaseSummary> cases,
            Receivers.@Nullable Receiver receiver) {}

    @GetMapping("/cases/{id}/hand-over")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView form(Actor actor, @PathVariable CaseId id, Texts t) {
        CaseReader.Content content = reader.read(actor, id);
        List<String> along = new ArrayList<>();
        content.matter().people().stream()
                .filter(one -> one.seen() && LIVE_TOGETHER.contains(one.part()))
                .forEach(one -> along.addAll(List.of("along." + one.id(), "true")));
        others(actor, content.file()).forEach(one -> along.addAll(List.of("case." + one.id(), "true")));
        Typed typed = Typed.of(along.toArray(String[]::new));
        return show(actor, forms.page(actor, content, typed), content, null, t);
    }

    @PostMapping("/cases/{id}/hand-over")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView handOver(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        Typed typed = new Typed(fields);
        CaseReader.Content content = reader.read(actor, id);
        FormPage page = forms.page(actor, content, typed);
        Optional<Receivers.Receiver> receiver = receivers.find(actor, content.file(), typed);
        Problems problems = check(typed, receiver, content.file());
        if (problems.any()) {
            return show(actor, page.with(problems), content, null, t);
        }
        Receivers.Receiver to = receiver.orElseThrow();
        if (!typed.of("confirmed").equals(to.unit().toString())) {
            return show(actor, page, content, to, t);
        }
        if (to.wider() && !typed.given("beyond")) {
            return show(actor, page.with(Problems.of("beyond", "casework.hand-over.beyond.missing")), content, to, t);
        }
        try {
            return send(actor, page, content, to, key, flash);
        } catch (Stale | CaseFile.AlreadyClosed wentOn) {
            return show(actor, page.again(), content, to, t);
        }
    }

    private ModelAndView send(
            Actor actor,
            FormPage page,
            CaseReader.Content content,
            Receivers.Receiver to,
            @Nullable ClientKey key,
            RedirectAttributes flash) {
        Typed typed = page.typed();
        CaseId id = content.file().id();
        Set<UUID> along = content.matter().people().stream()
                .map(Matter.Concerned::id)
                .filter(entry -> typed.given("along." + entry))
                .collect(Collectors.toSet());
        Casework.HandOver what = new Casework.HandOver(
                to.unit(),
                to.areaCode(),
                along,
                to.wider() ? Closure.Beyond.valueOf(typed.plain("beyond")) : null,
                typed.plain("reason"));
        String there = actor.scope().covers(to.areaCode()) ? "/cases/" + id : "/today";
        return forms.done(actor, there, key, flash, "casework.done.handed-over", () -> {
            others(actor, content.file()).stream()
                    .filter(other -> typed.given("case." + other.id()))
                    .forEach(other -> casework.handOver(
                            actor,
                            other.id(),
                            reader.cover(actor, other.id()).file().version(),
                            what));
            casework.handOver(actor, id, page.version(), what);
        });
    }

    private static Problems check(Typed typed, Optional<Receivers.Receiver> receiver, CaseFile file) {
        Problems problems = typed.missing("to", "casework.decide.choose", "reason", "casework.decide.why.missing");
        String field = typed.of("to").equals(Receivers.BY_PLACE) ? "place" : "to";
        if (typed.given("to") && receiver.isEmpty()) {
            problems = problems.and(field, "casework.hand-over.nobody");
        }
        return receiver.filter(to -> to.unit().value().equals(file.place().unit()))
                        .isPresent()
                ? problems.and(field, "casework.hand-over.here")
                : problems;
    }

    private List<CaseSummary> others(Actor actor, CaseFile file) {
        return reader.list(actor, CaseFilter.ofPerson(file.person().value())).items().stream()
                .filter(other -> other.closedAt() == null
                        && other.unitId().equals(file.place().unit())
                        && !other.id().equals(file.id()))
                .toList();
    }

    private ModelAndView show(
            Actor actor, FormPage page, CaseReader.Content content, Receivers.@Nullable Receiver receiver, Texts t) {
        Offer offer = new Offer(
                receivers.near(actor, content.file(), t),
                content.matter().people().stream()
                        .filter(Matter.Concerned::seen)
                        .toList(),
                others(actor, content.file()),
                receiver);
        return forms.show("handOver", page).addObject("offer", offer);
    }
}
