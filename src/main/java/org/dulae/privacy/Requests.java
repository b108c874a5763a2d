package org.dulae.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Inbox;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.Stale;
import org.dulae.access.UserId;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.refusal.Refusal;
import org.dulae.clock.Holidays;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.privacy.Request.Answer;
import org.dulae.privacy.Request.Asked;
import org.dulae.privacy.Request.Check;
import org.dulae.privacy.Request.Decision;
import org.dulae.privacy.Request.Refused;
import org.dulae.shared.NewId;
import org.dulae.shared.PageOf;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The door to what people ask about the data kept of them: taken, looked at for danger, answered, put on paper. */
@Service
public class Requests {
    private static final int PAGE = 30;
    private static final Role[] ANSWERS = {Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PRIVACY};
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final RequestRepository requests;
    private final Persons persons;
    private final Aids aids;

    Requests(Acting acting, Audit audit, Clock clock, RequestRepository requests, Persons persons, Aids aids) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.requests = requests;
        this.persons = persons;
        this.aids = aids;
    }

    /** Whom a request is about. */
    @Component
    record Persons(People people, CaseReader cases) {}

    /** What is looked through before, what is handed out after, and how a team is told, and when offices work. */
    @Component
    record Aids(DangerCheck dangers, KeptReader kept, Inbox inbox, Holidays holidays) {}

    /** @throws NotFound when there is no such person, or not for this actor */
    public UUID take(Actor actor, PersonId about, Asked asked) {
        actor.require(ANSWERS);
        return acting.as(actor, () -> {
            PersonFile person = persons.people().get(actor, about);
            UUID id = NewId.next();
            requests.insert(actor, id, person, asked, clock.instant());
            audit.recordWith(actor, "privacy.request.take", asked.kind().name(), id, about.value());
            return id;
        });
    }

    public Request get(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            Request found = requests.find(actor, id).orElseThrow(() -> new NotFound("request"));
            audit.record(actor, "privacy.request.read", id, found.person().value());
            return found;
        });
    }

    /** The person, to write on the page of a request that is about to be taken. */
    public PersonFile person(Actor actor, PersonId id) {
        return acting.as(actor, () -> persons.people().get(actor, id));
    }

    public List<Request> ofPerson(Actor actor, PersonId about) {
        return acting.as(actor, () -> {
            persons.people().get(actor, about);
            List<Request> found = requests.ofPerson(actor, about);
            audit.record(actor, "privacy.request.list", ids(found));
            return found;
        });
    }

    /** Of the actor's office; for the privacy officer and the head, of everybody in scope. */
    public PageOf<Request> list(Actor actor, boolean open, int page) {
        return acting.as(actor, () -> {
            UUID unit = actor.has(Role.PRIVACY, Role.PROVINCE_HEAD)
                    ? null
                    : actor.unit().value();
            PageOf<Request> found = PageOf.cut(
                    requests.list(actor, unit, open, PAGE, PageOf.offset(page, PAGE)), Math.max(1, page), PAGE);
            audit.record(actor, "privacy.request.list", ids(found.items()));
            return found;
        });
    }

    private static List<UUID> ids(List<Request> found) {
        return found.stream()
                .flatMap(one -> Stream.of(one.id(), one.person().value()))
                .distinct()
                .toList();
    }

    /** Whom the case with this number is about: for the privacy officer, who has no search of people. */
    public Optional<PersonId> ofCase(Actor actor, String number) {
        return acting.as(
                actor,
                () -> persons.cases().list(actor, CaseFilter.numbered(number)).items().stream()
                        .filter(one -> one.number().equals(number))
                        .map(one -> new PersonId(one.personId()))
                        .findFirst());
    }

    /** What the colleague is to think of before anything is handed out, as far as this one may know of it. */
    Set<Danger> dangers(Actor actor, Request request) {
        return aids.dangers().of(actor, request);
    }

    /** The usual last day to appeal for who is told today; where offices are closed on it, the next day they work. */
    LocalDate lastDay(Actor actor) {
        return Refusal.lastDay(today(), Refusal.USUAL_DAYS, aids.holidays().calendar(actor, actor.deskArea(), today()));
    }

    /** @throws Stale when somebody else saved first */
    public void check(Actor actor, UUID id, int version, boolean safe, String note) {
        acting.run(actor, () -> {
            change(
                    actor,
                    id,
                    version,
                    safe ? "SAFE" : "NOT_SAFE",
                    one -> one.checked(new Check(safe, note, actor.name(), clock.instant())));
            if (safe) {
                requests.find(actor, id).ifPresent(one -> tellTeams(actor, one));
            }
        });
    }

    /** Whoever looks after a case of the household that this actor may know of; a restricted team finds it on its case. */
    private void tellTeams(Actor actor, Request request) {
        requests.casesOfHousehold(actor, request.person().value(), today()).stream()
                .filter(one -> !one.owner().equals(actor.id().value()))
                .forEach(one -> aids.inbox()
                        .tell(
                                actor,
                                new UserId(one.owner()),
                                "privacy.notice.request",
                                one.id(),
                                "/cases/" + one.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }

    /** What the household of a case asked, for who may see both; not where it was found to do harm. */
    public List<Request> ofHousehold(Actor actor, CaseId about) {
        return acting.as(actor, () -> {
            UUID person = persons.cases().get(actor, about).personId();
            List<Request> found = requests.ofHousehold(actor, person, today());
            audit.record(actor, "privacy.request.list", ids(found));
            return found;
        });
    }

    /**
     * @param reason in words the person can read
     * @param refused told with a refusal, null where all is done
     * @throws Request.NotSafe when nobody has said that it is safe
     * @throws Stale when somebody else saved first
     */
    public void answer(Actor actor, UUID id, int version, Decision decision, String reason, @Nullable Refused refused) {
        change(
                actor,
                id,
                version,
                decision.name(),
                one -> one.answered(new Answer(decision, reason, refused, actor.name(), clock.instant())));
    }

    private void change(Actor actor, UUID id, int version, String code, UnaryOperator<Request> rule) {
        actor.require(ANSWERS);
        acting.run(actor, () -> {
            Instant now = clock.instant();
            Request before = requests.find(actor, id).orElseThrow(() -> new NotFound("request"));
            if (before.version() != version || !requests.save(actor, rule.apply(before), now)) {
                throw new Stale("request");
            }
            audit.recordWith(
                    actor, "privacy.request.change", code, id, before.person().value());
        });
    }

    /**
     * The answer to go on paper, with what is kept where that was asked for and given.
     *
     * @throws NotFound before it is answered
     */
    Printed print(Actor actor, UUID id) {
        Request request = acting.as(actor, () -> {
            Request found =
                    requests.find(actor, id).filter(one -> !one.isOpen()).orElseThrow(() -> new NotFound("request"));
            audit.record(actor, "privacy.request.print", id, found.person().value());
            return found;
        });
        KeptData kept =
                request.handsOut() ? aids.kept().read(actor, request.person()).orElse(null) : null;
        return new Printed(request, kept);
    }

    /** @param kept null where nothing is handed out */
    record Printed(Request request, @Nullable KeptData kept) {}
}
