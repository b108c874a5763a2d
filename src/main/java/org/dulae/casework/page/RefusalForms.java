package org.dulae.casework.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.dulae.casework.refusal.AskedFor;
import org.dulae.casework.refusal.Refusal;
import org.dulae.casework.refusal.RefusalRegister;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The form of a refusal, alone or within the form that ends a case: what stands in it at first, what is missing, what was told. */
@Component
class RefusalForms {
    private static final int MOST_DAYS = 365;
    private static final String NO_PAPER = "no";
    private static final String NEXT_YEAR = "nextYear";
    private static final List<String> REQUIRED =
            List.of("decision", "law", "because", "facts", "office", "how", "appealTo", "appealLaw");
    private final RefusalRegister refusals;
    private final CasePages pages;
    private final ObjectProvider<AskedFor> askedFor;

    RefusalForms(RefusalRegister refusals, CasePages pages, ObjectProvider<AskedFor> askedFor) {
        this.refusals = refusals;
        this.pages = pages;
        this.askedFor = askedFor;
    }

    /** What has a code. */
    List<Choice> choices(Texts t) {
        return askedFor.orderedStream()
                .flatMap(source -> source.all().stream())
                .map(one -> new Choice(one.code(), one.name().apply(t)))
                .toList();
    }

    /** What usually stands in a new one. */
    Map<String, String> usual(CaseHead head, Texts t) {
        Map<String, String> fields = new LinkedHashMap<>();
        String office = head.unit().name(t);
        String today = t.date(pages.today());
        fields.put("decision", Refusal.Decision.NOT_GIVEN.name());
        fields.put("decidedOn", today);
        fields.put("office", office);
        fields.put("toldOn", today);
        fields.put("appealTo", office);
        fields.put("appealDays", String.valueOf(Refusal.USUAL_DAYS));
        fields.put("appealLaw", t.text("casework.refusal.appealLaw.usual"));
        return fields;
    }

    /** What stands in it now, to be corrected. */
    static Map<String, String> fields(CaseHead head, Refusal.Told told, Texts t) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", told.code());
        fields.put("asked", told.asked());
        fields.put("decision", told.decision().name());
        fields.put("law", told.law());
        fields.put("because", told.because());
        fields.put("facts", told.facts());
        fields.put("decidedOn", t.date(told.decidedOn()));
        fields.put("office", told.office());
        fields.put("how", told.how().name());
        fields.put("toldOn", t.date(told.toldOn()));
        fields.put("appealTo", told.appeal().to());
        fields.put("appealBy", t.date(told.appeal().by()));
        fields.put("appealLaw", told.appeal().law());
        fields.put("instead", told.instead());
        if (told.nextYear()) {
            fields.put(NEXT_YEAR, "true");
        }
        if (head.restricted()) {
            fields.put("carry", told.onPaper() ? "yes" : NO_PAPER);
        }
        return fields;
    }

    /** What stands beside codes where two versions are compared. */
    Map<String, String> shown(Texts t) {
        Stream<Map.Entry<String, String>> codes = choices(t).stream().map(one -> Map.entry(one.value(), one.label()));
        Stream<Map.Entry<String, String>> decisions = Stream.of(Refusal.Decision.values())
                .map(one -> Map.entry(one.name(), t.text("casework.refusal.decision." + one)));
        Stream<Map.Entry<String, String>> hows = Stream.of(Refusal.How.values())
                .map(one -> Map.entry(one.name(), t.text("casework.refusal.how." + one)));
        Stream<Map.Entry<String, String>> carry = Stream.of(
                Map.entry("yes", t.text("casework.carry.yes")), Map.entry(NO_PAPER, t.text("casework.carry.not")));
        Stream<Map.Entry<String, String>> ticked = Stream.of(Map.entry("true", t.text("casework.form.ticked")));
        return Stream.of(codes, decisions, hows, carry, ticked)
                .flatMap(one -> one)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** What was typed about it, in one text: nothing typed is lost where a colleague was first. */
    static String kept(Typed typed) {
        return Stream.of("words", "asked", "law", "because", "facts", "instead")
                .filter(typed::given)
                .map(typed::plain)
                .collect(Collectors.joining("\n"));
    }

    Problems check(Actor actor, FormPage page) {
        Typed typed = page.typed();
        Problems problems =
                typed.given("code") ? Problems.NONE : typed.missing("asked", "casework.refusal.asked.missing");
        for (String field : REQUIRED) {
            problems = typed.given(field) ? problems : problems.and(field, "casework.refusal." + field + ".missing");
        }
        if (page.head().restricted()) {
            problems = paper(typed, problems);
        }
        return days(actor, page, problems);
    }

    /** Where she cannot carry paper home, it is read to her. */
    private static Problems paper(Typed typed, Problems problems) {
        if (!typed.given("carry")) {
            return problems.and("carry", "casework.carry.missing");
        }
        boolean read = typed.plain("how").equals(Refusal.How.SPOKEN.name());
        return typed.plain("carry").equals(NO_PAPER) && !read
                ? problems.and("how", "casework.refusal.how.no-paper")
                : problems;
    }

    private Problems days(Actor actor, FormPage page, Problems problems) {
        Typed typed = page.typed();
        Optional<LocalDate> decided = typed.pastDay("decidedOn", pages.today());
        Optional<LocalDate> told = typed.pastDay("toldOn", pages.today());
        Problems found = decided.isEmpty() ? problems.and("decidedOn", "casework.refusal.decidedOn.bad") : problems;
        if (told.isEmpty() || decided.isPresent() && told.get().isBefore(decided.get())) {
            return found.and("toldOn", "casework.refusal.toldOn.bad");
        }
        String field = typed.given("appealBy") || !typed.fields().containsKey("appealDays") ? "appealBy" : "appealDays";
        boolean later =
                appealBy(actor, page, told.get()).filter(told.get()::isBefore).isPresent();
        return later ? found : found.and(field, "casework.refusal." + field + ".bad");
    }

    /** The day that was given, else so many days after she was told. */
    private Optional<LocalDate> appealBy(Actor actor, FormPage page, LocalDate told) {
        Typed typed = page.typed();
        if (typed.given("appealBy")) {
            return typed.day("appealBy", pages.today()).filter(day -> !day.isAfter(told.plusYears(2)));
        }
        String days = ThaiText.arabicDigits(typed.plain("appealDays"));
        return days.matches("[1-9]\\d{0,2}") && Integer.parseInt(days) <= MOST_DAYS
                ? Optional.of(refusals.lastDay(actor, page.head().file(), told, Integer.parseInt(days)))
                : Optional.empty();
    }

    /** What a form without problems says. */
    Refusal.Told told(Actor actor, FormPage page, Texts t) {
        Typed typed = page.typed();
        Optional<Choice> known = choices(t).stream()
                .filter(one -> one.value().equals(typed.plain("code")))
                .findFirst();
        LocalDate toldOn = typed.pastDay("toldOn", pages.today()).orElseThrow();
        return new Refusal.Told(
                known.map(Choice::value).orElse(""),
                typed.given("asked")
                        ? typed.plain("asked")
                        : known.map(Choice::label).orElse(""),
                Refusal.Decision.valueOf(typed.plain("decision")),
                typed.plain("law"),
                typed.plain("because"),
                typed.plain("facts"),
                typed.pastDay("decidedOn", pages.today()).orElseThrow(),
                typed.plain("office"),
                Refusal.How.valueOf(typed.plain("how")),
                toldOn,
                new Refusal.Appeal(
                        typed.plain("appealTo"), appealBy(actor, page, toldOn).orElseThrow(), typed.plain("appealLaw")),
                typed.plain("instead"),
                !typed.plain("carry").equals(NO_PAPER),
                typed.given(NEXT_YEAR));
    }

    /** The answer that was chosen, if it can be said now. */
    static Refusal.@Nullable Answer answer(Typed typed, Refusal refusal) {
        return refusal.next().stream()
                .filter(one -> one.name().equals(typed.plain("answer")))
                .findFirst()
                .orElse(null);
    }
}
