package org.dulae.clock;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.EditConflict;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How soon an office means to act, and how that changed. */
@Controller
class TargetController {
    private static final String WHY = "why";
    private final Targets targets;
    private final Units units;
    private final Once once;

    TargetController(Targets targets, Units units, Once once) {
        this.targets = targets;
        this.units = units;
        this.once = once;
    }

    /**
     * What stands in the form.
     *
     * @param version of what is changed, when the form was opened
     * @param typed codes of the times, by urgency
     */
    record Form(Unit office, Targets.Own own, int version, Map<String, String> typed, String why) {
        static Form of(Unit office, Targets.Own own) {
            return new Form(office, own, own.version(), codes(own), "");
        }

        static Form typed(Unit office, Targets.Own own, int version, Map<String, String> fields) {
            Map<String, String> typed = new LinkedHashMap<>();
            own.spans().keySet().forEach(urgency -> typed.put(urgency, fields.getOrDefault(urgency, "")));
            return new Form(
                    office, own, version, typed, fields.getOrDefault(WHY, "").strip());
        }

        @Nullable
        EditConflict conflict(Function<String, @Nullable String> fields, Texts t) {
            Instant when = own.changes().isEmpty()
                    ? Instant.EPOCH
                    : own.changes().getFirst().at();
            return version == own.version()
                    ? null
                    : EditConflict.between(typed, codes(own), new Labels(t), own.version(), when, fields);
        }

        /** The same, to be saved over what is there now. */
        Form settled(@Nullable EditConflict conflict) {
            return new Form(office, own, own.version(), conflict == null ? typed : conflict.settled(typed), why);
        }

        Problems problems() {
            Problems found = why.isEmpty() ? Problems.of(WHY, "clock.error.why") : Problems.NONE;
            for (Map.Entry<String, String> one : typed.entrySet()) {
                found = TargetController.spans(one.getKey()).containsKey(one.getValue())
                        ? found
                        : found.and(one.getKey(), "clock.error.duty");
            }
            return found;
        }

        Map<String, Span> spans() {
            Map<String, Span> spans = new LinkedHashMap<>();
            typed.forEach((urgency, code) ->
                    spans.put(urgency, TargetController.spans(urgency).get(code)));
            return spans;
        }
    }

    /** @param others offices whose targets the actor may look at as well */
    record TargetsPage(
            Form form,
            List<Unit> others,
            boolean maySet,
            Problems problems,
            @Nullable EditConflict conflict,
            String key) {
        List<Choice> offices(Texts t) {
            return others.stream()
                    .map(one -> new Choice(one.id().toString(), one.name(t)))
                    .toList();
        }

        List<Choice> choices(String urgency, Texts t) {
            List<Span> spans = Targets.choices(urgency);
            return spans.stream()
                    .map(span -> new Choice(
                            code(span),
                            span.equals(spans.getLast()) ? t.text("clock.targets.usual", span.text(t)) : span.text(t)))
                    .toList();
        }

        String day(Targets.Change change, Texts t) {
            return t.date(LocalDate.ofInstant(change.at(), ThaiDate.ZONE));
        }
    }

    @GetMapping("/targets")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView show(Actor actor, @RequestParam @Nullable UUID office) {
        Unit unit = office(actor, office);
        return page(actor, Form.of(unit, targets.of(actor, unit)), Problems.NONE, null);
    }

    @PostMapping("/targets")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView set(
            Actor actor,
            @RequestParam @Nullable UUID office,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> fields,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        Unit unit = office(actor, office);
        Form typed = Form.typed(unit, targets.of(actor, unit), version, fields);
        EditConflict conflict = typed.conflict(fields::get, t);
        if (conflict != null && conflict.isOpen()) {
            return page(actor, typed, Problems.NONE, conflict);
        }
        Form form = typed.settled(conflict);
        Problems problems = form.problems();
        if (problems.any()) {
            return page(actor, form, problems, null);
        }
        URI there = once.once(actor, key, () -> {
            targets.set(actor, unit, form.version(), form.spans(), form.why());
            return URI.create("/targets?office=" + unit.id());
        });
        flash.addFlashAttribute("done", "clock.done.targets");
        return ClockController.to(there.toString());
    }

    private Unit office(Actor actor, @Nullable UUID id) {
        return units.get(id == null ? actor.unit() : new UnitId(id));
    }

    private ModelAndView page(Actor actor, Form form, Problems problems, @Nullable EditConflict conflict) {
        List<Unit> others = actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD)
                ? units.in(actor, actor.unitArea()).stream()
                        .filter(one -> one.kind() != UnitKind.HOTLINE && one.kind() != UnitKind.SYSTEM)
                        .toList()
                : List.of();
        boolean maySet = Targets.maySet(actor, form.office());
        TargetsPage page = new TargetsPage(
                form, others, maySet, problems, conflict, NewId.next().toString());
        HttpStatus status = conflict != null
                ? HttpStatus.CONFLICT
                : problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("clock/targets", Map.of("page", page), status);
    }

    private static Map<String, String> codes(Targets.Own own) {
        Map<String, String> codes = new LinkedHashMap<>();
        own.spans().forEach((urgency, span) -> codes.put(urgency, code(span)));
        return codes;
    }

    private static String code(Span span) {
        return span.amount() + "-" + span.unit();
    }

    private static Map<String, Span> spans(String urgency) {
        Map<String, Span> spans = new LinkedHashMap<>();
        Targets.choices(urgency).forEach(span -> spans.put(code(span), span));
        return spans;
    }

    /** The words of the form beside which two versions are compared. */
    private record Labels(Texts t) implements EditConflict.Words {
        @Override
        public String label(String field) {
            return t.text("ui.urgency." + field);
        }

        @Override
        public String shown(String field, String value) {
            Span span = spans(field).get(value);
            return span == null ? value : span.text(t);
        }
    }
}
