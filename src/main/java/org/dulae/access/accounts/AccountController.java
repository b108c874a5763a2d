package org.dulae.access.accounts;

import static org.dulae.access.accounts.Answers.seeOther;
import static org.dulae.access.accounts.Answers.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.access.UserId;
import org.dulae.access.accounts.AccountsController.CodePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator does with one account. */
@Controller
class AccountController {
    private final Users users;
    private final StandIns standIns;
    private final Leaving leaving;
    private final AccountsController pages;
    private final Clock clock;

    AccountController(Users users, StandIns standIns, Leaving leaving, AccountsController pages, Clock clock) {
        this.users = users;
        this.standIns = standIns;
        this.leaving = leaving;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/accounts/{id}/name")
    @MayUse(Role.ADMIN)
    ModelAndView rename(
            Actor actor,
            @PathVariable UserId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam int version,
            RedirectAttributes flash) {
        if (name.isBlank()) {
            return again(actor, id, Problems.of("name", "access.accounts.name.missing"));
        }
        users.rename(actor, id, name.strip(), version);
        return done(id, "access.accounts.done.name", flash);
    }

    record RightForm(
            @Nullable String unit,
            @Nullable String role,
            @Nullable String from,
            @Nullable String to) {}

    @PostMapping("/accounts/{id}/rights")
    @MayUse(Role.ADMIN)
    ModelAndView grant(Actor actor, @PathVariable UserId id, RightForm form, RedirectAttributes flash) {
        LocalDate today = Answers.today(clock);
        Optional<LocalDate> from = Answers.date(form.from(), today);
        Optional<LocalDate> to = Answers.date(form.to(), today);
        if (text(form.unit()).isEmpty() || text(form.role()).isEmpty()) {
            return again(actor, id, Problems.of("role", "access.accounts.right.missing"));
        }
        if (text(form.from()).isEmpty() != from.isEmpty() || text(form.to()).isEmpty() != to.isEmpty()) {
            return again(actor, id, Problems.of("from", "ui.error.unreadable"));
        }
        users.grant(
                actor,
                id,
                UnitId.valueOf(text(form.unit())),
                Role.valueOf(text(form.role())),
                from.orElse(today),
                to.orElse(null));
        return done(id, "access.accounts.done.right", flash);
    }

    @PostMapping("/accounts/{id}/rights/end")
    @MayUse(Role.ADMIN)
    ModelAndView endRight(
            Actor actor,
            @PathVariable UserId id,
            @RequestParam UnitId unit,
            @RequestParam Role role,
            @RequestParam LocalDate from,
            RedirectAttributes flash) {
        users.endRight(actor, id, unit, role, from);
        return done(id, "access.accounts.done.right-end", flash);
    }

    /** The one answer that is a page and no redirect: the code stands nowhere but here. */
    @PostMapping("/accounts/{id}/code")
    @MayUse(Role.ADMIN)
    ModelAndView newCode(
            Actor actor, @PathVariable UserId id, @RequestParam(defaultValue = "false") boolean forgetSecondFactor) {
        String code = users.newCode(actor, id, forgetSecondFactor);
        return new ModelAndView("access/accounts/code").addObject("page", new CodePage(users.get(actor, id), code));
    }

    @PostMapping("/accounts/{id}/sign-out")
    @MayUse(Role.ADMIN)
    ModelAndView signOut(Actor actor, @PathVariable UserId id, RedirectAttributes flash) {
        users.endSessions(actor, id);
        return done(id, "access.accounts.done.sign-out", flash);
    }

    record StandInForm(
            @Nullable String deputy,
            @Nullable String from,
            @Nullable String to) {}

    @PostMapping("/accounts/{id}/stand-ins")
    @MayUse(Role.ADMIN)
    ModelAndView standIn(Actor actor, @PathVariable UserId id, StandInForm form, RedirectAttributes flash) {
        users.get(actor, id);
        LocalDate today = Answers.today(clock);
        Optional<LocalDate> from = Answers.date(form.from(), today);
        Optional<LocalDate> to = Answers.date(form.to(), today);
        if (text(form.deputy()).isEmpty()) {
            return again(actor, id, Problems.of("deputy", "access.accounts.stand-in.deputy.missing"));
        }
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            return again(actor, id, Problems.of("to", "access.accounts.stand-in.dates"));
        }
        standIns.set(actor, id, UserId.valueOf(text(form.deputy())), from.get(), to.get());
        return done(id, "access.accounts.done.stand-in", flash);
    }

    @PostMapping("/accounts/{id}/stand-ins/end")
    @MayUse(Role.ADMIN)
    ModelAndView endStandIn(
            Actor actor,
            @PathVariable UserId id,
            @RequestParam UserId deputy,
            @RequestParam LocalDate from,
            RedirectAttributes flash) {
        standIns.end(actor, id, deputy, from);
        return done(id, "access.accounts.done.stand-in-end", flash);
    }

    @PostMapping("/accounts/{id}/leave")
    @MayUse(Role.ADMIN)
    ModelAndView leave(
            Actor actor,
            @PathVariable UserId id,
            @RequestParam(defaultValue = "") String successor,
            RedirectAttributes flash) {
        leaving.leave(actor, id, successor.isBlank() ? null : UserId.valueOf(successor));
        return done(id, "access.accounts.done.leave", flash);
    }

    private static ModelAndView done(UserId id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return seeOther("/accounts/" + id);
    }

    private ModelAndView again(Actor actor, UserId id, Problems problems) {
        return Answers.again("access/accounts/account", pages.page(actor, id, problems));
    }
}
