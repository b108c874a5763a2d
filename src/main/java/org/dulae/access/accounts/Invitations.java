package org.dulae.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.Units;
import org.dulae.access.accounts.Roster.Row;
import org.dulae.shared.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The door to many accounts at once: a list is looked at line by line, then its new people are invited, all or none. */
@Service
class Invitations {
    private final Users users;
    private final UserRepository known;
    private final Units units;
    private final MessageSource messages;
    private final Acting acting;
    private final Clock clock;

    Invitations(Users users, UserRepository known, Units units, MessageSource messages, Acting acting, Clock clock) {
        this.users = users;
        this.known = known;
        this.units = units;
        this.messages = messages;
        this.acting = acting;
        this.clock = clock;
    }

    /** One invitation on paper. @param code shown once, and kept nowhere */
    record Slip(String name, String login, Unit unit, String code) {}

    Roster look(Actor actor, String text) {
        return acting.as(actor, () -> {
            Roster list = Roster.read(text, units.in(actor, actor.unitArea()), words());
            return list.beside(Set.copyOf(
                    known.loginsAmong(list.fresh().stream().map(Row::login).toList())));
        });
    }

    /** Takes every line that is new and none that is refused. */
    List<Slip> invite(Actor actor, String text) {
        LocalDate today = Answers.today(clock);
        return acting.as(
                actor,
                () -> look(actor, text).fresh().stream()
                        .map(row -> new Slip(
                                row.name(),
                                row.login(),
                                Objects.requireNonNull(row.unit()),
                                users.invite(actor, row.account(today)).code()))
                        .toList());
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
