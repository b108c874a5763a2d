package org.dulae.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.benefit.Grant.TimesPaid;
import org.dulae.benefit.given.GivenHelp;
import org.dulae.benefit.given.GivenHelps;
import org.dulae.benefit.income.NewerWord;
import org.dulae.person.People;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.fact.KnownFact;
import org.dulae.person.fact.PersonFacts;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Service;

/** The door to what one person may be entitled to by what is known of her. It shows and asks; an officer decides. */
@Service
public class PersonRights {
    /** What is asked elsewhere: a birth belongs to the record. */
    private static final Set<Fact.Kind> ELSEWHERE = Set.of(Fact.Kind.BIRTH);

    private final People people;
    private final PersonFacts told;
    private final HomeFacts home;
    private final GivenHelps given;
    private final Acting acting;
    private final Clock clock;

    PersonRights(People people, PersonFacts told, HomeFacts home, GivenHelps given, Acting acting, Clock clock) {
        this.people = people;
        this.told = told;
        this.home = home;
        this.given = given;
        this.acting = acting;
        this.clock = clock.withZone(ThaiDate.ZONE);
    }

    /**
     * One person, checked today.
     *
     * @param told how often something was told of her, to be given back with what is told next
     * @param guardians of a child the adults she lives with, who apply for her; empty for an adult
     * @param heads how many live in her home; 0 = nobody has said
     * @param earlier what was known before something newer was told
     * @param given money and named aid of this fiscal year from her matters, as far as the reader may open them
     */
    public record Checked(
            PersonFile person,
            Facts facts,
            Screening screening,
            int told,
            List<String> guardians,
            int heads,
            List<KnownFact.Ended> earlier,
            List<GivenHelp> given) {
        /**
         * What is still to be asked here, first what decides most. What belongs to a restricted matter is asked nowhere but there; what was paid this
         * year has several lines and stands apart.
         */
        public List<Fact> ask() {
            return screening.ask().stream()
                    .filter(PersonRights::mayBeTold)
                    .filter(fact -> fact.kind() != Fact.Kind.GRANTS)
                    .toList();
        }

        public List<Answer> with(Verdict verdict) {
            return screening.with(verdict).stream().filter(shown()).toList();
        }

        /** What may be due and is open to applications. */
        public List<Answer> offered() {
            return screening.offered().stream().filter(shown()).toList();
        }

        /** A child, as far as anybody knows: somebody else applies for her. */
        public boolean isChild() {
            return HomeFacts.mayBeChild(facts, screening.day());
        }

        /** What was paid as often as it may be this fiscal year, by all agencies together. */
        public List<Answer> usedUp() {
            return screening.answers().stream()
                    .filter(shown())
                    .filter(answer -> answer.times().filter(TimesPaid::usedUp).isPresent())
                    .toList();
        }

        // That somebody might be due help for an illness or a crime tells of it; only her own team sees that.
        private Predicate<Answer> shown() {
            return answer -> person.isRestricted() || !answer.entitlement().restricted();
        }
    }

    /** Whether a fact may be written down for a person. */
    public static boolean mayBeTold(Fact fact) {
        return !fact.restricted() && !ELSEWHERE.contains(fact.kind());
    }

    /** @throws org.dulae.access.NotFound when there is no such person, or not for this actor */
    public Checked of(Actor actor, PersonId id) {
        return check(actor, id, any -> true);
    }

    /** The same for a page that others of her home read: what reached her in a restricted matter is not in it, whoever prints it. */
    public Checked forHome(Actor actor, PersonId id) {
        return check(actor, id, help -> !help.restricted());
    }

    private Checked check(Actor actor, PersonId id, Predicate<GivenHelp> counts) {
        return acting.as(actor, () -> {
            PersonFile person = people.get(actor, id);
            PersonFacts.Known known = told.of(actor, id);
            LocalDate today = LocalDate.now(clock);
            HomeFacts.AtHome at = home.of(actor, person, PersonSheet.of(person, known.facts(), today), today);
            List<GivenHelp> help = given.inYear(actor, List.of(id), today).stream()
                    .filter(counts)
                    .toList();
            Facts facts = at.facts().withHelp(Grant.Help.of(help));
            return new Checked(
                    person,
                    facts,
                    Screening.of(facts, today),
                    known.told(),
                    at.guardians(),
                    at.heads(),
                    known.earlier(),
                    help);
        });
    }

    /**
     * Writes down what was told today.
     *
     * @param values as {@link FactText} reads them
     * @param before how often something was told when this was asked
     * @throws org.dulae.access.Stale when somebody else told something meanwhile
     */
    public void tell(Actor actor, PersonId id, Map<Fact, String> values, KnownFact.Source source, int before) {
        LocalDate today = LocalDate.now(clock);
        List<KnownFact> facts = values.entrySet().stream()
                .map(one -> new KnownFact(one.getKey().name(), checked(one, today), source, today))
                .toList();
        told.tell(actor, id, before, known -> NewerWord.told(facts, known, today));
    }

    /**
     * Writes down what was said by the way, while somebody told what she needs; never in the way of that. What is known to be so stays as it was told, and
     * of somebody whom only a team may know nothing is written.
     *
     * @param said each as {@link FactText} reads it; what is received by its kind alone
     * @param in the contact in which it was said
     */
    public void hear(Actor actor, PersonId id, List<KnownFact> said, UUID in) {
        LocalDate today = LocalDate.now(clock);
        List<KnownFact> facts =
                said.stream().filter(one -> mayBeTold(Fact.valueOf(one.code()))).toList();
        told.hear(actor, id, in, known -> NewerWord.heard(facts, known, today));
    }

    /** What was said in a contact and still holds. */
    public Facts heard(Actor actor, PersonId id, UUID in) {
        Facts.Builder facts = new Facts.Builder();
        LocalDate today = LocalDate.now(clock);
        told.heard(actor, id, in).forEach(one -> PersonSheet.tell(facts, one.code(), one.value(), today));
        return facts.facts();
    }

    private static String checked(Map.Entry<Fact, String> one, LocalDate today) {
        if (!mayBeTold(one.getKey())
                || FactText.read(one.getKey(), one.getValue(), today).isEmpty()) {
            throw new IllegalArgumentException("no value of " + one.getKey());
        }
        return one.getValue();
    }
}
