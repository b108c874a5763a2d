package org.dulae.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out, and the quick lock of a shared PC. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final boolean empty;

    /** @param empty whether the installation was started to get its first administrator */
    SignInController(SignIn signIn, @Value("${dulae.empty:false}") boolean empty) {
        this.signIn = signIn;
        this.empty = empty;
    }

    /**
     * @param next where to go afterwards; only addresses of this site
     * @param login what was typed; the password is never sent back
     * @param locked whether a locked session waits for its person
     */
    record SignInPage(String next, String login, boolean wrong, boolean locked) {}

    record SignInForm(
            @Nullable String login,
            @Nullable String password,
            @Nullable String code,
            @Nullable String next) {}

    @GetMapping("/sign-in")
    @MayUse(anyone = true)
    String show(@RequestParam(defaultValue = "/") String next, Model model) {
        if (empty && signIn.nobodyYet()) {
            return "redirect:/setup";
        }
        model.addAttribute("page", new SignInPage(local(next), "", false, false));
        return "access/signIn";
    }

    /** The form alone, for a page that was left open: it signs in where the work is. */
    @GetMapping("/sign-in/again")
    @MayUse(anyone = true)
    String again(Model model) {
        model.addAttribute("page", new SignInPage("/sign-in/done", "", false, false));
        return "access/signInAgain";
    }

    /** Where a script's sign-in ends: an empty answer whose page carries the fresh token. */
    @GetMapping("/sign-in/done")
    @MayUse(signedIn = true)
    String done() {
        return "access/signInDone";
    }

    @PostMapping("/sign-in")
    @MayUse(anyone = true)
    ModelAndView enter(SignInForm form, HttpServletRequest request) {
        String next = local(text(form.next()));
        Optional<SignIn.Session> session = signIn.signIn(text(form.login()), text(form.password()), form.code());
        if (session.isEmpty()) {
            boolean again = next.equals("/sign-in/done");
            ModelAndView page =
                    new ModelAndView(again ? "access/signInAgain" : "access/signIn", HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("page", new SignInPage(next, text(form.login()), true, false));
        }
        SessionActor.start(request, session.get());
        return seeOther(next);
    }

    @PostMapping("/sign-out")
    @MayUse(anyone = true)
    ModelAndView leave(HttpServletRequest request) {
        SessionActor.end(request);
        return seeOther("/sign-in");
    }

    @PostMapping("/lock")
    @MayUse(anyone = true)
    ModelAndView lock(HttpServletRequest request) {
        SessionActor.lock(request);
        return seeOther("/unlock");
    }

    @GetMapping("/unlock")
    @MayUse(anyone = true)
    String unlock(HttpServletRequest request, Model model) {
        boolean locked = SessionActor.lockedUser(request) != null;
        model.addAttribute("page", new SignInPage("/", "", false, locked));
        return "access/signIn";
    }

    private static ModelAndView seeOther(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    // Only a path of this site: an address elsewhere would make the sign-in page a springboard.
    private static String local(String next) {
        return next.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]*") ? next : "/";
    }
}
