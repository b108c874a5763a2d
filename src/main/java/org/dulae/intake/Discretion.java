package org.dulae.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.Teams;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may know of a matter and who must not. */
@Component
class Discretion {
    private final Vocabulary vocabulary;
    private final Teams teams;
    private final Units units;
    private final Clock clock;

    Discretion(Vocabulary vocabulary, Teams teams, Units units, Clock clock) {
        this.vocabulary = vocabulary;
        this.teams = teams;
        this.units = units;
        this.clock = clock;
    }

    /** Problems whose very existence must not be inferred, as the vocabulary marks them. */
    Set<String> problems() {
        return vocabulary.terms("problem", LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE)).stream()
                .filter(Term::sensitive)
                .map(Term::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The few who may know, without those the person does not want; null when the matter is not restricted. */
    @Nullable
    UUID team(Actor actor, ContactForm form, UnitId receiving, String areaCode) {
        return form.restricted(problems()) ? teams.forMatter(actor, receiving, form.notThem(), areaCode) : null;
    }

    /** From now on those the person named see neither her nor the matter; in a restricted one only its team knows that she named them. */
    void keepAway(Actor actor, ContactForm form, PersonId person, @Nullable UUID team) {
        form.notThem()
                .forEach(user ->
                        teams.bar(actor, new UserId(user), person.value(), Teams.ConflictKind.NAMED_BY_PERSON, team));
    }

    /** Whether the person does not want anybody who works on matters in this office. */
    boolean leavesNobody(Actor actor, ContactForm form, UnitId unit) {
        Set<UUID> notThem = form.notThem();
        return !notThem.isEmpty()
                && units.colleagues(actor, unit).stream()
                        .filter(one ->
                                one.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD))
                        .allMatch(one -> notThem.contains(one.id().value()));
    }
}
