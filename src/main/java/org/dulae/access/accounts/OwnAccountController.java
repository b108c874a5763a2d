package org.dulae.access.accounts;

import static org.dulae.access.accounts.Answers.seeOther;
import static org.dulae.access.accounts.Answers.text;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.SessionActor;
import org.dulae.access.SignIn;
import org.dulae.access.UnitId;
import org.dulae.access.accounts.OwnAccount.Mine;
import org.dulae.shared.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: units, password, second factor, sessions. */
@Controller
class OwnAccountController {
    private final OwnAccount own;
    private final Clock clock;
    private final SignIn signIn;

    OwnAccountController(OwnAccount own, SignIn signIn, Clock clock) {
        this.own = own;
        this.clock = clock;
        this.signIn = signIn;
    }

    /** One of the units one may act for. */
    record Choice(UnitId id, String nameTh, String nameEn, boolean current) {}

    /**
     * @param away days away, now and to come
     * @param waits whether rights wait for a second factor
     */
    record AccountPage(Mine mine, List<Choice> units, List<Users.StandIn> away, boolean waits, Problems problems) {}

    record SecondFactorPage(QrCode picture, String secret, boolean again, Problems problems) {}

    @GetMapping("/account")
    @MayUse(signedIn = true)
    String account(Actor actor, Model model) {
        model.addAttribute("page", page(actor, Problems.NONE));
        return "access/accounts/own";
    }

    @GetMapping("/units")
    @MayUse(signedIn = true)
    String units(Actor actor, Model model) {
        model.addAttribute("page", page(actor, Problems.NONE));
        return "access/accounts/switch";
    }

    private AccountPage page(Actor actor, Problems problems) {
        Mine mine = own.get(actor);
        LocalDate today = Answers.today(clock);
        List<Choice> mayActFor = mine.rights().stream()
                .filter(right -> right.on(today))
                .map(right -> new Choice(
                        right.unit(),
                        right.unitTh(),
                        right.unitEn(),
                        right.unit().equals(actor.unit())))
                .distinct()
                .toList();
        boolean waits = !mine.secondFactor()
                && !mine.demo()
                && signIn.needsSecondFactor(mine.rights().stream()
                        .filter(right -> right.on(today))
                        .map(Users.Right::role)
                        .collect(Collectors.toSet()));
        List<Users.StandIn> away = mine.standIns().stream()
                .filter(one -> !one.to().isBefore(today))
                .toList();
        return new AccountPage(mine, mayActFor, away, waits, problems);
    }

    @PostMapping("/account/unit")
    @MayUse(signedIn = true)
    ModelAndView switchUnit(@RequestParam UnitId unit, HttpServletRequest request) {
        SessionActor.switchUnit(request, unit);
        return seeOther("/");
    }

    record PasswordForm(
            @Nullable String present,
            @Nullable String fresh,
            @Nullable String again) {}

    @PostMapping("/account/password")
    @MayUse(signedIn = true)
    ModelAndView password(Actor actor, PasswordForm form, HttpServletRequest request, RedirectAttributes flash) {
        String fresh = form.fresh() == null ? "" : form.fresh();
        Problems problems = NewPassword.check(own.problem(actor, fresh), fresh, form.again());
        Optional<Integer> epoch = problems.any()
                ? Optional.empty()
                : own.changePassword(actor, form.present() == null ? "" : form.present(), fresh);
        if (epoch.isEmpty()) {
            Problems shown = problems.any() ? problems : Problems.of("present", "access.accounts.password.wrong");
            return Answers.again("access/accounts/own", page(actor, shown));
        }
        goOn(actor, epoch.get(), request);
        flash.addFlashAttribute("done", "access.accounts.done.password");
        return seeOther("/account");
    }

    @GetMapping("/account/second-factor")
    @MayUse(signedIn = true)
    String secondFactor(Actor actor, Model model) {
        Mine mine = own.get(actor);
        model.addAttribute("page", secondFactorPage(mine, own.freshSecret(), Problems.NONE));
        return "access/accounts/secondFactor";
    }

    record SecondFactorForm(
            @Nullable String secret,
            @Nullable String present,
            @Nullable String code) {}

    @PostMapping("/account/second-factor")
    @MayUse(signedIn = true)
    ModelAndView setSecondFactor(
            Actor actor, SecondFactorForm form, HttpServletRequest request, RedirectAttributes flash) {
        byte[] secret = Base32.decode(text(form.secret()));
        String present = form.present() == null ? "" : form.present();
        Optional<Integer> epoch = own.setSecondFactor(actor, present, secret, text(form.code()));
        if (epoch.isEmpty()) {
            Problems problems = Problems.of("code", "access.accounts.second-factor.wrong");
            return Answers.again("access/accounts/secondFactor", secondFactorPage(own.get(actor), secret, problems));
        }
        goOn(actor, epoch.get(), request);
        flash.addFlashAttribute("done", "access.accounts.done.second-factor");
        return seeOther("/account");
    }

    private static SecondFactorPage secondFactorPage(Mine mine, byte[] secret, Problems problems) {
        String text = Base32.encode(secret);
        QrCode picture = QrCode.of("otpauth://totp/Dulae:" + mine.login() + "?secret=" + text + "&issuer=Dulae");
        return new SecondFactorPage(picture, Base32.grouped(text), mine.secondFactor(), problems);
    }

    @PostMapping("/account/sign-out-elsewhere")
    @MayUse(signedIn = true)
    ModelAndView endOtherSessions(Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        goOn(actor, own.endOtherSessions(actor), request);
        flash.addFlashAttribute("done", "access.accounts.done.elsewhere");
        return seeOther("/account");
    }

    // Every change moves the epoch on, which ends all sessions; this one starts again under a fresh id.
    private static void goOn(Actor actor, int epoch, HttpServletRequest request) {
        SessionActor.start(
                request, new SignIn.Session(actor.id(), epoch, actor.unit().value()));
    }
}
