package org.dulae.access.accounts;

import static org.dulae.access.accounts.Answers.seeOther;
import static org.dulae.access.accounts.Answers.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.SessionActor;
import org.dulae.access.SignIn;
import org.dulae.access.UnitKind;
import org.dulae.area.AreaFound;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The two ways in without a password yet: a one-time code, or being the first of an empty installation. */
@Controller
class EnterController {
    private final SignIn signIn;
    private final CodeSignIn codes;
    private final FirstAccount first;
    private final Passwords passwords;
    private final Areas areas;
    private final boolean empty;

    EnterController(
            SignIn signIn,
            CodeSignIn codes,
            FirstAccount first,
            Passwords passwords,
            Areas areas,
            @Value("${dulae.empty:false}") boolean empty) {
        this.empty = empty;
        this.signIn = signIn;
        this.codes = codes;
        this.first = first;
        this.passwords = passwords;
        this.areas = areas;
    }

    record CodeSignInPage(String login, boolean wrong, Problems problems) {}

    record CodeForm(
            @Nullable String login,
            @Nullable String code,
            @Nullable String fresh,
            @Nullable String again) {}

    /** @param choices places to choose from when the words fit several */
    record SetupPage(SetupForm form, List<AreaPath> choices, Problems problems) {}

    record SetupForm(
            @Nullable String kind,
            @Nullable String unitName,
            @Nullable String place,
            @Nullable String placeCode,
            @Nullable String name,
            @Nullable String login,
            @Nullable String fresh,
            @Nullable String again) {
        Problems check() {
            Problems found = Problems.NONE;
            if (text(unitName).isEmpty()) {
                found = found.and("unitName", "access.accounts.unit.name.missing");
            }
            if (text(name).isEmpty()) {
                found = found.and("name", "access.accounts.name.missing");
            }
            if (!Users.LOGIN.matcher(text(login).toLowerCase(Locale.ROOT)).matches()) {
                found = found.and("login", "access.accounts.login.form");
            }
            return found;
        }
    }

    @GetMapping("/sign-in/code")
    @MayUse(anyone = true)
    String code(Model model) {
        model.addAttribute("page", new CodeSignInPage("", false, Problems.NONE));
        return "access/accounts/codeSignIn";
    }

    @PostMapping("/sign-in/code")
    @MayUse(anyone = true)
    ModelAndView enter(CodeForm form, HttpServletRequest request) {
        String fresh = form.fresh() == null ? "" : form.fresh();
        Problems problems = NewPassword.check(passwords.problem(fresh, text(form.login())), fresh, form.again());
        if (problems.any()) {
            return Answers.again("access/accounts/codeSignIn", new CodeSignInPage(text(form.login()), false, problems));
        }
        Optional<SignIn.Session> session = codes.enter(text(form.login()), text(form.code()), fresh);
        if (session.isEmpty()) {
            return Answers.again(
                    "access/accounts/codeSignIn", new CodeSignInPage(text(form.login()), true, Problems.NONE));
        }
        SessionActor.start(request, session.get());
        return seeOther("/");
    }

    @GetMapping("/setup")
    @MayUse(anyone = true)
    String setup(Model model) {
        requireOpen();
        SetupForm form = new SetupForm("PROVINCE", "", "", "", "", "", "", "");
        model.addAttribute("page", new SetupPage(form, List.of(), Problems.NONE));
        return "access/accounts/setup";
    }

    @PostMapping("/setup")
    @MayUse(anyone = true)
    ModelAndView create(SetupForm form, HttpServletRequest request) {
        requireOpen();
        String fresh = form.fresh() == null ? "" : form.fresh();
        Problems problems = form.check();
        for (var more : NewPassword.check(passwords.problem(fresh, text(form.login())), fresh, form.again())
                .byField()
                .entrySet()) {
            problems = problems.and(more.getKey(), more.getValue());
        }
        AreaFound place = areas.resolve(text(form.place()), text(form.placeCode()), null);
        if (problems.any() || !(place instanceof AreaFound.One one)) {
            return again(form, place, problems);
        }
        UnitKind kind = UnitKind.valueOf(text(form.kind()).isEmpty() ? "PROVINCE" : text(form.kind()));
        SignIn.Session session = first.create(new FirstAccount.Asked(
                        kind,
                        text(form.unitName()),
                        one.path().code().value(),
                        text(form.login()),
                        text(form.name()),
                        fresh))
                .orElseThrow(() -> new NotFound("setup"));
        SessionActor.start(request, session);
        return seeOther("/account");
    }

    private static ModelAndView again(SetupForm form, AreaFound place, Problems problems) {
        List<AreaPath> choices = place instanceof AreaFound.Many many ? many.paths() : List.of();
        Problems shown = place instanceof AreaFound.One
                ? problems
                : problems.and(
                        "place", choices.isEmpty() ? "access.accounts.place.none" : "access.accounts.place.several");
        return Answers.again("access/accounts/setup", new SetupPage(form, choices, shown));
    }

    private void requireOpen() {
        if (!empty || !signIn.nobodyYet()) {
            throw new NotFound("setup");
        }
    }
}
