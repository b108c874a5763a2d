package org.dulae.directory;

import static org.dulae.directory.Sent.again;
import static org.dulae.directory.Sent.date;
import static org.dulae.directory.Sent.seeOther;
import static org.dulae.directory.Sent.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which ministries work together, by whose word; an administrator says which list holds here. */
@Controller
class MinistriesController {
    private final Ministries ministries;

    MinistriesController(Ministries ministries) {
        this.ministries = ministries;
    }

    /**
     * @param now the list that holds today, or null
     * @param all every ministry, whether or not the list names it
     */
    record MinistriesPage(
            @Nullable MinistrySet now,
            List<MinistrySet> sets,
            List<Organisation> all,
            SetForm form,
            boolean mayDecide,
            Problems problems) {
        boolean has(Organisation one) {
            return now != null && now.members().contains(one.id());
        }

        long count() {
            return all.stream().filter(this::has).count();
        }

        List<Choice> choices(Texts t) {
            return all.stream()
                    .map(one -> new Choice(one.id().toString(), one.name(t)))
                    .toList();
        }

        static String source(MinistrySet set, Texts t) {
            String key = "directory.source." + set.source();
            return t.has(key) ? t.text(key) : set.source();
        }
    }

    record SetForm(
            @Nullable String name,
            @Nullable String source,
            @Nullable String from,
            @Nullable List<String> members) {
        List<String> chosen() {
            return members == null ? List.of() : members;
        }

        Problems problems(LocalDate today) {
            Problems found = Problems.NONE;
            if (text(name).isEmpty()) {
                found = found.and("name", "directory.problem.name");
            }
            if (text(source).isEmpty()) {
                found = found.and("source", "directory.problem.source");
            }
            if (!text(from).isEmpty() && date(from, today).isEmpty()) {
                found = found.and("from", "ui.error.unreadable");
            }
            return chosen().isEmpty() ? found.and("members", "directory.problem.members") : found;
        }
    }

    @GetMapping("/directory/ministries")
    @MayUse(signedIn = true)
    String show(Actor actor, Texts t, Model model) {
        Optional<MinistrySet> now = ministries.inForce(actor, t.today());
        List<String> members = now.map(set ->
                        set.members().stream().map(OrganisationId::toString).toList())
                .orElse(List.of());
        model.addAttribute("page", page(actor, new SetForm("", "", "", members), Problems.NONE, t));
        return "directory/ministries";
    }

    private MinistriesPage page(Actor actor, SetForm form, Problems problems, Texts t) {
        return new MinistriesPage(
                ministries.inForce(actor, t.today()).orElse(null),
                ministries.sets(actor),
                ministries.candidates(actor, t.today()),
                form,
                actor.has(Role.ADMIN),
                problems);
    }

    @PostMapping("/directory/ministries")
    @MayUse(Role.ADMIN)
    ModelAndView decide(Actor actor, SetForm form, Texts t, RedirectAttributes flash) {
        Problems problems = form.problems(t.today());
        if (problems.any()) {
            return again("directory/ministries", page(actor, form, problems, t), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ministries.decide(
                actor,
                new Ministries.NewSet(
                        text(form.name()),
                        text(form.name()),
                        text(form.source()),
                        date(form.from(), t.today()).orElse(t.today()),
                        form.chosen().stream().map(OrganisationId::valueOf).toList()));
        return seeOther("/directory/ministries", flash, "directory.done.ministries");
    }
}
