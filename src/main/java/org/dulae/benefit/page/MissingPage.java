package org.dulae.benefit.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dulae.access.Choice;
import org.dulae.access.Crumb;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.Areas;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Reason;
import org.dulae.benefit.screen.MissingRights.Asked;
import org.dulae.benefit.screen.MissingRights.Count;
import org.dulae.benefit.screen.MissingRights.Found;
import org.dulae.benefit.screen.MissingRights.Line;
import org.dulae.benefit.screen.MissingRights.Said;
import org.dulae.shared.Texts;

/**
 * The list of who is missing what.
 *
 * @param further whether this is not its first page
 * @param own what the reader may see at all
 */
record MissingPage(Asked asked, Found found, boolean further, List<String> own, Areas areas, String clientKey) {
    private static final String HERE = "/rights/missing";

    List<Said> answers() {
        return List.of(Said.values());
    }

    /** A key for each line: what is pressed twice is said once. */
    String key(int line) {
        return clientKey + "." + line;
    }

    // ---- where one is

    private AreaCode here() {
        AreaCode area = asked.area();
        return area != null
                ? area
                : own.size() == 1 && !own.getFirst().isEmpty() ? new AreaCode(own.getFirst()) : AreaCode.COUNTRY;
    }

    String place(Texts t) {
        return here().equals(AreaCode.COUNTRY)
                ? t.text(own.size() > 1 ? "benefit.missing.areas" : "benefit.missing.nation", own.size())
                : areas.path(here()).full(t);
    }

    String place(String code, Texts t) {
        return AreaCode.parse(code)
                .flatMap(areas::find)
                .map(area -> t.pick(area.nameTh(), area.nameEn()))
                .orElseGet(() -> t.text("benefit.missing.somewhere"));
    }

    List<Crumb> crumbs(Texts t) {
        List<Crumb> crumbs = new ArrayList<>();
        if (!here().equals(AreaCode.COUNTRY)) {
            for (Area area : areas.path(here()).areas()) {
                String name = t.pick(area.nameTh(), area.nameEn());
                boolean sees = own.stream().anyMatch(area.code().value()::startsWith);
                crumbs.add(
                        sees && !area.code().equals(here())
                                ? new Crumb(name, HERE + "?" + query(area.code().value(), asked.code(), asked.kind()))
                                : new Crumb(name));
            }
        }
        return crumbs;
    }

    /** Places to look at more closely. */
    List<Choice> inside(Texts t) {
        List<Area> below;
        if (!here().equals(AreaCode.COUNTRY)) {
            below = here().level() == AreaLevel.TAMBON ? List.of() : areas.children(here());
        } else {
            below = own.size() > 1
                    ? own.stream().map(code -> areas.get(new AreaCode(code))).toList()
                    : areas.children(AreaCode.COUNTRY);
        }
        return below.stream()
                .map(area -> new Choice(area.code().value(), t.pick(area.nameTh(), area.nameEn())))
                .toList();
    }

    // ---- what is asked for

    List<Choice> kinds(Texts t) {
        return List.of(
                new Choice("LIKELY", t.text("benefit.missing.kind.LIKELY")),
                new Choice("UNKNOWN", t.text("benefit.missing.kind.UNKNOWN")));
    }

    List<Choice> codes(Texts t) {
        return Entitlements.all().stream()
                .filter(one -> !one.restricted())
                .map(one -> new Choice(one.code(), one.name().in(t)))
                .toList();
    }

    String area() {
        AreaCode area = asked.area();
        return area == null ? "" : area.value();
    }

    String query() {
        return query(area(), asked.code(), asked.kind());
    }

    private static String query(String area, String code, String kind) {
        return "area=" + area + "&code=" + code + "&kind=" + kind;
    }

    String next() {
        return HERE + "?" + query() + "&from=" + found.next();
    }

    String first() {
        return HERE + "?" + query();
    }

    String to(Count count, String kind) {
        return HERE + "?" + query(area(), count.word(), kind);
    }

    String toPlace(Count count, String kind) {
        return HERE + "?" + query(count.word(), asked.code(), kind);
    }

    // ---- what there is

    /** Most first. */
    List<Count> byCode() {
        return found.byCode().stream()
                .sorted(Comparator.comparing(Count::all).reversed())
                .toList();
    }

    /** In one tambon there is nothing to choose between. */
    boolean hasPlaces() {
        return here().level() != AreaLevel.TAMBON && !found.byPlace().isEmpty();
    }

    /** A place as wide as the one that is looked at opens nothing closer. */
    boolean opens(Count place) {
        return AreaCode.parse(place.word()).flatMap(areas::find).isPresent()
                && !place.word().equals(area());
    }

    static String name(Count count, Texts t) {
        return Entitlements.find(count.word())
                .map(Entitlement::name)
                .orElseThrow()
                .in(t);
    }

    static String name(Line line, Texts t) {
        String name = line.name();
        return name == null || name.isEmpty() ? t.text("benefit.person.nameless") : name;
    }

    /** The conditions that are met, or the question that would decide. */
    String why(Line line, Texts t) {
        return line.usedUp(asked.today())
                .map(times -> times.words(t))
                .or(() -> line.missing().map(fact -> t.text("benefit.missing.ask", fact.question(t))))
                .orElseGet(() -> line.answer(asked.today())
                        .map(answer -> answer.words(t))
                        .orElse(""));
    }

    /** What it was judged by. */
    List<String> facts(Line line, Texts t) {
        return line.answer(asked.today()).stream()
                .map(Answer::reasons)
                .flatMap(List::stream)
                .flatMap(reason -> shown(reason, t).stream())
                .distinct()
                .toList();
    }

    private static List<String> shown(Reason reason, Texts t) {
        return reason.used().stream()
                .filter(fact -> !fact.restricted())
                .map(fact -> reason.shown(fact, t))
                .toList();
    }

    String rule(Line line, Texts t) {
        return line.answer(asked.today())
                .map(answer -> t.text("benefit.missing.rule", answer.rule().id(), line.since()))
                .orElse("");
    }
}
