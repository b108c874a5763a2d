package org.dulae.access.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.access.accounts.Roster.Row;
import org.dulae.access.accounts.RosterRepository.Handed;
import org.dulae.access.accounts.RosterRepository.Newcomer;
import org.dulae.shared.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The door to many accounts at once: a list is looked at line by line, then its new people are invited, all or none. */
@Service
class Invitations {
    private final Users users;
    private final Known known;
    private final Units units;
    private final MessageSource messages;
    private final Acting acting;
    private final Clock clock;

    Invitations(Users users, Known known, Units units, MessageSource messages, Acting acting, Clock clock) {
        this.users = users;
        this.known = known;
        this.units = units;
        this.messages = messages;
        this.acting = acting;
        this.clock = clock;
    }

    /** Who has an account already, and by which list. */
    @Component
    record Known(UserRepository users, RosterRepository rosters, Passwords passwords, Audit audit) {}

    /** One invitation on paper. @param code shown once, and kept nowhere */
    record Slip(String name, String login, Unit unit, String code) {}

    Roster look(Actor actor, String text) {
        return acting.as(actor, () -> {
            Roster list = Roster.read(text, units.in(actor, actor.unitArea()), words());
            return list.beside(Set.copyOf(known.users()
                    .loginsAmong(list.fresh().stream().map(Row::login).toList())));
        });
    }

    /** Takes every line that is new and none that is refused. */
    List<Slip> invite(Actor actor, String text) {
        LocalDate today = Answers.today(clock);
        // As exactly as the database keeps it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return acting.as(
                actor,
                () -> look(actor, text).fresh().stream()
                        .map(row -> new Slip(
                                row.name(),
                                row.login(),
                                Objects.requireNonNull(row.unit()),
                                users.invite(actor, row.account(today), now).code()))
                        .toList());
    }

    /** The actor's own lists on which somebody has never signed in. */
    List<Handed> waiting(Actor actor) {
        return acting.as(actor, () -> known.rosters().waiting(actor));
    }

    /**
     * Fresh slips for everybody on one of the actor's own lists who has never signed in; the lost ones open nothing any more. Codes are kept
     * nowhere, so a page that was lost is not shown again: it is made anew.
     */
    List<Slip> again(Actor actor, Instant made) {
        return acting.as(actor, () -> {
            Map<UnitId, Unit> offices =
                    units.in(actor, actor.unitArea()).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
            List<Slip> slips = new ArrayList<>();
            for (Newcomer one : known.rosters().newcomers(actor, made)) {
                String code = known.passwords().freshCode();
                byte[] hash = known.passwords().codeHash(code);
                Unit office = offices.get(one.unit());
                if (office != null
                        && known.rosters().renew(one.id(), hash, clock.instant().plus(Passwords.CODE_VALID))) {
                    known.audit().record(actor, "access.account.code", one.id().value());
                    slips.add(new Slip(one.name(), one.login(), office, code));
                }
            }
            return slips;
        });
    }

    /** A role by its code and by its name in both languages. */
    private Map<String, Role> words() {
        Map<String, Role> words = new TreeMap<>();
        for (Role role : Role.values()) {
            words.put(role.name().toLowerCase(Locale.ROOT), role);
            for (Locale language : List.of(Texts.THAI, Texts.ENGLISH)) {
                words.put(
                        new Texts(messages, language, clock)
                                .text("ui.role." + role)
                                .toLowerCase(Locale.ROOT),
                        role);
            }
        }
        return words;
    }
}
