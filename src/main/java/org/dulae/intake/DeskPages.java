package org.dulae.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaFound;
import org.dulae.area.AreaLevel;
import org.dulae.area.Areas;
import org.dulae.benefit.Facts;
import org.dulae.centre.Route;
import org.dulae.person.People;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the desk's pages together: words, choices, matches, proposal. Decides nothing. */
@Component
class DeskPages {
    private static final int WORDS = 60;
    private final Vocabulary vocabulary;
    private final Areas areas;
    private final People people;
    private final Desk desk;
    private final KnownAtDesk known;
    private final Clock clock;

    DeskPages(Vocabulary vocabulary, Areas areas, People people, Desk desk, KnownAtDesk known, Clock clock) {
        this.vocabulary = vocabulary;
        this.areas = areas;
        this.people = people;
        this.desk = desk;
        this.known = known;
        this.clock = clock;
    }

    DeskPage desk(
            Actor actor,
            @Nullable DraftId draft,
            @Nullable Instant startedAt,
            ContactForm form,
            Problems problems,
            Texts t) {
        String who = form.one("who");
        return new DeskPage(
                draft == null ? "" : draft.toString(),
                startedAt == null ? clock.instant() : startedAt,
                form,
                problems,
                NewId.next().toString(),
                name("channel", form.channel(), t),
                placeWords(form, t),
                choices(t),
                who.isEmpty() ? List.of() : people.candidates(actor, who),
                part(actor, form, known.of(actor, form), problems, t));
    }

    DeskPart part(Actor actor, DraftId draft, ContactForm form, Texts t) {
        return part(actor, form, Facts.NONE, Problems.NONE, t);
    }

    /** The same with what is known of the person chosen, which is read only when somebody or an answer is chosen. */
    DeskPart partWithKnown(Actor actor, ContactForm form, Texts t) {
        return part(actor, form, known.of(actor, form), Problems.NONE, t);
    }

    private DeskPart part(Actor actor, ContactForm form, Facts before, Problems problems, Texts t) {
        Meanwhile m = desk.meanwhile(actor, resolved(form));
        Route route = m.route();
        return new DeskPart(
                m,
                reasons(m.proposal(), t),
                Stream.of("P0", "P1", "P2", "P3")
                        .map(level -> new Choice(level, t.text("ui.urgency." + level)))
                        .toList(),
                form.raw("urgencyReason"),
                route.unitName(t),
                !route.stays(),
                m.sensitive() ? known.colleagues(actor, desk.offices(actor, resolved(form))) : List.of(),
                form.many("notThem"),
                form.ticked("elsewhere"),
                isOnlyForSafety(m) ? null : RightsTold.rights(form, t.text("intake.rights.unborn"), today()),
                isOnlyForSafety(m) ? Overlaps.NONE : RightsTold.overlaps(form, before, today()),
                problems);
    }

    /** Safety goes first, and of what a team alone may know nothing is on the screen. */
    private static boolean isOnlyForSafety(Meanwhile m) {
        return m.lifeInDanger() || m.sensitive() || m.restricted();
    }

    private List<String> reasons(UrgencyProposal proposal, Texts t) {
        return Stream.concat(
                        proposal.because().stream().map(flag -> t.text(flag.key())),
                        proposal.problems().stream().map(problem -> name("problem", problem, t)))
                .toList();
    }

    private DeskPage.Choices choices(Texts t) {
        return new DeskPage.Choices(
                terms("problem", t),
                terms("target_group", t),
                Arrays.stream(RedFlag.values())
                        .map(flag -> new Choice(flag.name(), t.text(flag.key())))
                        .toList(),
                words(t, "intake.caller.", "SELF", "RELATIVE", "NEIGHBOUR", "VOLUNTEER", "OFFICIAL"),
                words(t, "intake.caller.safe.", "SAFE", "UNSAFE", "NOT_ASKED"),
                words(t, "intake.who.sex.", "F", "M", "X"),
                Stream.of("1300", "ESS", "CARE", "ศรส.", "LINE")
                        .map(system -> new Choice(system, system))
                        .toList(),
                terms("crisis", t));
    }

    private static List<Choice> words(Texts t, String prefix, String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code, t.text(prefix + code)))
                .toList();
    }

    private List<Choice> terms(String list, Texts t) {
        return vocabulary.terms(list, today()).stream()
                .map(term -> new Choice(term.code(), words(term, t)))
                .toList();
    }

    private static String words(Term term, Texts t) {
        return t.pick(term.nameTh(), term.nameEn());
    }

    String name(String list, String code, Texts t) {
        return vocabulary.term(list, code).map(term -> words(term, t)).orElse(code);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
    }

    private String placeWords(ContactForm form, Texts t) {
        String typed = form.raw("placeArea");
        return AreaCode.parse(form.one("place"))
                .map(code -> areas.path(code).full(t))
                .orElse(typed);
    }

    /** A place that was only typed counts when it names exactly one tambon; with the picker the code is there already. */
    ContactForm resolved(ContactForm form) {
        String typed = form.one("placeArea");
        String code = form.one("place");
        if (typed.isEmpty() && code.isEmpty()) {
            return form;
        }
        return areas.resolve(typed, code.isEmpty() ? null : code, AreaLevel.TAMBON) instanceof AreaFound.One found
                ? form.with("place", found.path().code().value())
                : form.with("place", "");
    }

    /** What is missing or cannot be read. */
    Problems problems(ContactForm form) {
        Problems problems = form.problems(!form.one("place").isEmpty());
        if (form.some("personId") == null) {
            for (var unreadable :
                    people.check(PersonTold.main(form, "00", null)).byField().entrySet()) {
                String field = unreadable.getKey().equals("phone") ? "callerPhone" : unreadable.getKey();
                problems = problems.and(field, unreadable.getValue());
            }
        }
        boolean several = form.is("HELP")
                && form.one("place").isEmpty()
                && !form.one("placeArea").isEmpty();
        return several ? problems.and("place", "intake.place.several") : problems;
    }

    ContactForm fromSlip(Slip slip, String channel) {
        ContactForm form = ContactForm.EMPTY.with("channel", channel).with("notes", slip.text());
        String phone = slip.phone();
        String number = slip.otherNumber();
        String place = slip.place();
        form = phone == null ? form : form.with("callerPhone", phone);
        form = number == null
                ? form
                : form.with("otherNumber", number).with("otherSystem", channel.equals("LINE") ? "ESS" : "1300");
        return place == null ? form : resolved(form.with("placeArea", place));
    }

    /** The ways people come to this actor's desk, the usual one first. */
    List<String> channelsFor(Actor actor) {
        return actor.has(Role.OPERATOR)
                ? List.of("HOTLINE_1300", "LINE", "PARTNER", "VOLUNTEER", "WALK_IN")
                : List.of("WALK_IN", "PHONE", "VOLUNTEER", "PARTNER", "LINE", "HOTLINE_1300");
    }

    static List<Choice> pasteChannels(Texts t) {
        Function<String, Choice> choice = code -> new Choice(code, t.text("intake.paste.from." + code));
        return Stream.of("LINE", "HOTLINE_1300").map(choice).toList();
    }

    static String icon(String channel) {
        return switch (channel) {
            case "HOTLINE_1300", "PHONE" -> "phone";
            case "WALK_IN" -> "door-enter";
            case "LINE" -> "message";
            case "VOLUNTEER" -> "users";
            default -> "building-community";
        };
    }

    static String firstWords(ContactForm form, String untold) {
        String notes = form.one("notes");
        return notes.isEmpty() ? untold : notes.length() <= WORDS ? notes : notes.substring(0, WORDS) + "…";
    }
}
