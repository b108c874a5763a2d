package org.dulae.benefit.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Scope;
import org.dulae.access.Stale;
import org.dulae.area.AreaCode;
import org.dulae.benefit.Answer;
import org.dulae.benefit.Entitlement;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Grant;
import org.dulae.benefit.Grant.TimesPaid;
import org.dulae.benefit.Screening;
import org.dulae.benefit.given.GivenHelp;
import org.dulae.benefit.given.GivenHelps;
import org.dulae.benefit.screen.SheetRepository.Sheet;
import org.dulae.person.PersonId;
import org.dulae.shared.NewId;
import org.dulae.shared.PageOf;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to who may be due something she does not receive, and of whom one fact alone is missing. A list of work: nobody is decided on. */
@Service
public class MissingRights {
    /** Of nobody. */
    public static final Found NOTHING =
            new Found(PageOf.cut(List.of(), 1, FindingRepository.PAGE), List.of(), List.of(), "");

    private final FindingRepository findings;
    private final ReplyRepository replies;
    private final GivenHelps given;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    MissingRights(
            FindingRepository findings,
            ReplyRepository replies,
            GivenHelps given,
            Acting acting,
            Audit audit,
            Clock clock) {
        this.findings = findings;
        this.replies = replies;
        this.given = given;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock.withZone(ThaiDate.ZONE);
    }

    /** What came of a line. */
    public enum Said {
        ASKED,
        NOT_WANTED,
        APPLIED
    }

    /**
     * What is asked for.
     *
     * @param area null = all that the actor may see
     * @param code of one entitlement; empty = every one
     * @param kind LIKELY or UNKNOWN; empty = both
     */
    public record Asked(@Nullable AreaCode area, Scope scope, String code, String kind, LocalDate today) {
        /** A count over the whole country is asked province by province. */
        public boolean isTooWide() {
            return scope.equals(Scope.NATION);
        }

        int fiscalYear() {
            return ThaiDate.fiscalYear(today);
        }
    }

    /**
     * One person and one entitlement.
     *
     * @param wanting code of the one fact that is missing; empty = she may be due it
     */
    public record Line(Sheet sheet, @Nullable String name, String code, String wanting, String basis, LocalDate since) {
        public UUID person() {
            return sheet.person();
        }

        public String area() {
            return sheet.area();
        }

        public Entitlement entitlement() {
            return Entitlements.find(code).orElseThrow();
        }

        public Optional<Fact> missing() {
            return wanting.isEmpty() ? Optional.empty() : Optional.of(Fact.valueOf(wanting));
        }

        /** Why, by what is known of her today. */
        public Optional<Answer> answer(LocalDate day) {
            return Screening.of(entitlement(), sheet.facts(), day);
        }

        /** Whether anybody has asked what she receives: else it may be that she has it already. */
        public boolean knowsWhatSheReceives() {
            return sheet.facts().knows(Fact.RECEIVING);
        }

        /** How often it was given this fiscal year by what is known, where that is as often as it may be. */
        public Optional<TimesPaid> usedUp(LocalDate day) {
            return answer(day).flatMap(Answer::times).filter(TimesPaid::usedUp);
        }

        Line withHelp(List<GivenHelp> given) {
            Sheet known = new Sheet(person(), area(), sheet.facts().withHelp(Grant.Help.of(given)));
            return new Line(known, name, code, wanting, basis, since);
        }

        String key() {
            return area() + "." + person() + "." + code;
        }
    }

    /** @param word what is counted: code of an entitlement or of a place */
    public record Count(String word, int likely, int wanting) {
        public int all() {
            return likely + wanting;
        }
    }

    /** @param next where the next page begins; empty = there is none */
    public record Found(PageOf<Line> lines, List<Count> byCode, List<Count> byPlace, String next) {
        public int total() {
            return byPlace.stream().mapToInt(Count::all).sum();
        }
    }

    /** @throws NotFound when the area lies outside what the actor may see, or there is no such entitlement or kind */
    public Asked asked(Actor actor, String area, String code, String kind) {
        AreaCode place = area.isEmpty() ? null : AreaCode.parse(area).orElseThrow(() -> new NotFound("area"));
        boolean outside = place != null
                && (place.equals(AreaCode.COUNTRY) || !actor.scope().covers(place.value()));
        boolean unknown = !code.isEmpty()
                && Entitlements.find(code).filter(one -> !one.restricted()).isEmpty();
        if (outside || unknown || !kind.matches("|LIKELY|UNKNOWN")) {
            throw new NotFound("list");
        }
        Scope scope = place == null ? actor.scope() : new Scope(List.of(place.value()));
        return new Asked(place, scope, code, kind, LocalDate.now(clock));
    }

    /** @param behind where the page begins; empty = at the beginning */
    public Found list(Actor actor, Asked asked, String behind) {
        if (!behind.matches("|\\d{2,8}\\.[0-9a-f-]{36}\\.[A-Z_]+")) {
            throw new NotFound("page");
        }
        return acting.as(actor, () -> {
            PageOf<Line> lines =
                    PageOf.cut(withHelp(actor, findings.list(asked, behind), asked.today()), 1, FindingRepository.PAGE);
            audit.recordWith(
                    actor,
                    "benefit.missing",
                    asked.code().isEmpty() ? "ALL" : asked.code(),
                    lines.items().stream().map(Line::person).distinct().toArray(UUID[]::new));
            String next = lines.more() ? lines.items().getLast().key() : "";
            // What is counted by entitlement is what one may choose, whichever is chosen now.
            Asked any = new Asked(asked.area(), asked.scope(), "", asked.kind(), asked.today());
            return new Found(lines, findings.byCode(any), findings.byPlace(asked, deeper(asked)), next);
        });
    }

    /** What arrived this fiscal year in matters that are nobody's secret, so that nobody is asked to apply for what is used up. */
    private List<Line> withHelp(Actor actor, List<Line> lines, LocalDate today) {
        if (lines.isEmpty()) {
            return lines;
        }
        List<PersonId> people = lines.stream()
                .map(line -> new PersonId(line.person()))
                .distinct()
                .toList();
        Map<PersonId, List<GivenHelp>> help = given.inYear(actor, people, today).stream()
                .filter(one -> !one.restricted())
                .collect(Collectors.groupingBy(GivenHelp::person));
        return lines.stream()
                .map(line -> line.withHelp(help.getOrDefault(new PersonId(line.person()), List.of())))
                .toList();
    }

    /** The length of the codes one level below. */
    private static int deeper(Asked asked) {
        int longest =
                asked.scope().areas().stream().mapToInt(String::length).max().orElse(0);
        return asked.scope().areas().size() > 1 ? longest : longest + 2;
    }

    /**
     * Notes what came of a line; it goes, and comes back when the facts are others or the fiscal year is.
     *
     * @param basis of the line as it was shown
     * @return id of the reply, by which it can be taken back
     * @throws Stale when the facts have changed since it was shown
     */
    public UUID say(Actor actor, PersonId person, String code, String basis, Said said) {
        return acting.as(actor, () -> {
            UUID id = NewId.next();
            int year = ThaiDate.fiscalYear(LocalDate.now(clock));
            if (!replies.insert(actor, id, person, code, basis, said, year, clock.instant())) {
                if (replies.isThere(actor, person, code)) {
                    throw new Stale("finding");
                }
                throw new NotFound("finding");
            }
            audit.recordWith(actor, "benefit.reply", said.name(), person.value());
            return id;
        });
    }

    /** The line comes back. Twice is as once. */
    public void takeBack(Actor actor, UUID reply) {
        acting.run(actor, () -> {
            UUID person = replies.person(actor, reply);
            replies.takeBack(actor, NewId.next(), reply, clock.instant());
            audit.record(actor, "benefit.reply.back", person);
        });
    }
}
