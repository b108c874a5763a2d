package org.dulae.access.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Scope;
import org.dulae.access.SignIn;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Service;

/** The first administrator of an empty installation: works once, while nobody has an account. */
@Service
public class FirstAccount {
    private final OwnAccountRepository accounts;
    private final Passwords passwords;
    private final Units units;
    private final Acting acting;
    private final Clock clock;

    FirstAccount(OwnAccountRepository accounts, Passwords passwords, Units units, Acting acting, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.units = units;
        this.acting = acting;
        this.clock = clock;
    }

    /** What the form asks for. */
    record Asked(UnitKind kind, String unitName, String areaCode, String login, String name, String password) {}

    record First(Unit unit, UserId user, String login, String name, LocalDate since) {}

    /** Empty when somebody else was first. */
    Optional<SignIn.Session> create(Asked asked) {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDate.ZONE));
        Unit unit =
                new Unit(new UnitId(NewId.next()), asked.kind(), asked.unitName(), asked.unitName(), asked.areaCode());
        First first =
                new First(unit, new UserId(NewId.next()), asked.login().toLowerCase(Locale.ROOT), asked.name(), today);
        Actor setup = Actor.system("first administrator", Scope.NATION);
        return acting.as(setup, () -> {
            if (!accounts.first(first, passwords.encode(asked.password()), clock.instant())) {
                return Optional.empty();
            }
            units.opened(setup, unit, today);
            return Optional.of(new SignIn.Session(first.user(), 1, unit.id().value()));
        });
    }
}
