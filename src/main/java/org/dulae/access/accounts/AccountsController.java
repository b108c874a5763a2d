package org.dulae.access.accounts;

import static org.dulae.access.accounts.Answers.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Unit;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.dulae.access.accounts.Users.Account;
import org.dulae.access.accounts.Users.Invited;
import org.dulae.access.accounts.Users.NewAccount;
import org.dulae.access.accounts.Users.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of accounts, an invitation, one account. */
@Controller
class AccountsController {
    private final Users users;
    private final Leaving leaving;
    private final Clock clock;
    private final Units units;

    AccountsController(Users users, Leaving leaving, Units units, Clock clock) {
        this.users = users;
        this.leaving = leaving;
        this.clock = clock;
        this.units = units;
    }

    record AccountsPage(List<Summary> accounts, String text, boolean left) {}

    record InvitePage(InviteForm form, List<Unit> units, Problems problems) {}

    /** @param code shown on this page alone, once */
    record CodePage(Account account, String code) {}

    record AccountPage(
            Account account,
            List<Unit> units,
            List<Units.Colleague> colleagues,
            boolean mine,
            int openWork,
            LocalDate today,
            Problems problems) {}

    record InviteForm(
            @Nullable String name,
            @Nullable String login,
            @Nullable String unit,
            @Nullable List<String> roles,
            @Nullable String from,
            @Nullable String to) {
        List<String> chosen() {
            return roles == null ? List.of() : roles;
        }

        Problems check(LocalDate today) {
            Problems found = Problems.NONE;
            if (text(name).isEmpty()) {
                found = found.and("name", "access.accounts.name.missing");
            }
            if (!Users.LOGIN
                    .matcher(text(login).toLowerCase(java.util.Locale.ROOT))
                    .matches()) {
                found = found.and("login", "access.accounts.login.form");
            }
            if (text(unit).isEmpty()) {
                found = found.and("unit", "access.accounts.unit.missing");
            }
            if (chosen().isEmpty()) {
                found = found.and("roles", "access.accounts.roles.missing");
            }
            if (!text(from).isEmpty() && Answers.date(from, today).isEmpty()) {
                found = found.and("from", "ui.error.unreadable");
            }
            if (!text(to).isEmpty() && Answers.date(to, today).isEmpty()) {
                found = found.and("to", "ui.error.unreadable");
            }
            return found;
        }

        NewAccount account(LocalDate today) {
            Set<Role> held = chosen().stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
            return new NewAccount(
                    text(login),
                    text(name),
                    UnitId.valueOf(text(unit)),
                    held,
                    Answers.date(from, today).orElse(today),
                    Answers.date(to, today).orElse(null),
                    false);
        }
    }

    @GetMapping("/accounts")
    @MayUse(Role.ADMIN)
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean left,
            Model model) {
        model.addAttribute("page", new AccountsPage(users.list(actor, text, left), text, left));
        return "access/accounts/accounts";
    }

    @GetMapping("/accounts/new")
    @MayUse(Role.ADMIN)
    String invitation(Actor actor, @RequestParam(required = false) @Nullable String unit, Model model) {
        InviteForm form = new InviteForm("", "", unit, List.of(), "", "");
        model.addAttribute("page", new InvitePage(form, units.in(actor, actor.unitArea()), Problems.NONE));
        return "access/accounts/invite";
    }

    @PostMapping("/accounts")
    @MayUse(Role.ADMIN)
    ModelAndView invite(Actor actor, InviteForm form) {
        LocalDate today = Answers.today(clock);
        Problems problems = form.check(today);
        if (!problems.any()) {
            try {
                Invited invited = users.invite(actor, form.account(today));
                return new ModelAndView("access/accounts/code")
                        .addObject("page", new CodePage(users.get(actor, invited.id()), invited.code()));
            } catch (Users.LoginTaken taken) {
                problems = Problems.of("login", "access.accounts.login.taken");
            }
        }
        return Answers.again(
                "access/accounts/invite", new InvitePage(form, units.in(actor, actor.unitArea()), problems));
    }

    @GetMapping("/accounts/{id}")
    @MayUse(Role.ADMIN)
    String account(Actor actor, @PathVariable UserId id, Model model) {
        model.addAttribute("page", page(actor, id, Problems.NONE));
        return "access/accounts/account";
    }

    AccountPage page(Actor actor, UserId id, Problems problems) {
        Account account = users.get(actor, id);
        List<Units.Colleague> colleagues = account.unitOn(Answers.today(clock))
                .map(unit -> units.colleagues(actor, unit).stream()
                        .filter(colleague -> !colleague.id().equals(id))
                        .toList())
                .orElse(List.of());
        return new AccountPage(
                account,
                units.in(actor, actor.unitArea()),
                colleagues,
                actor.id().equals(id),
                leaving.openWork(actor, id),
                Answers.today(clock),
                problems);
    }
}
