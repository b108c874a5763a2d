package org.dulae.access.accounts;

import static org.dulae.access.accounts.Answers.seeOther;
import static org.dulae.access.accounts.Answers.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Matters;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Teams;
import org.dulae.access.Teams.Conflict;
import org.dulae.access.Teams.ConflictKind;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Conflict of interest: who must never see a person. */
@Controller
class ConflictController {
    private final Teams teams;
    private final Units units;
    private final Clock clock;
    private final ObjectProvider<Matters> matters;

    ConflictController(Teams teams, Units units, Clock clock, ObjectProvider<Matters> matters) {
        this.teams = teams;
        this.units = units;
        this.clock = clock;
        this.matters = matters;
    }

    record ConflictPage(
            UUID person,
            Matters.Seen seen,
            List<Conflict> conflicts,
            List<Units.Around> around,
            LocalDate today,
            boolean mayEnd,
            Problems problems) {}

    @GetMapping("/conflicts/{person}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.PRIVACY})
    String conflicts(Actor actor, @PathVariable UUID person, Model model) {
        model.addAttribute("page", conflictPage(actor, person, Problems.NONE));
        return "access/accounts/conflicts";
    }

    private ConflictPage conflictPage(Actor actor, UUID person, Problems problems) {
        Matters.Seen seen = seen(actor, person);
        return new ConflictPage(
                person,
                seen,
                teams.conflicts(actor, person),
                units.around(actor),
                Answers.today(clock),
                actor.has(Role.PROVINCE_HEAD, Role.PRIVACY),
                problems);
    }

    private Matters.Seen seen(Actor actor, UUID person) {
        return matters.orderedStream()
                .map(module -> module.seen(actor, person))
                .flatMap(Optional::stream)
                .filter(seen -> seen.kind() == Matters.Kind.PERSON)
                .findFirst()
                .orElseThrow(() -> new NotFound("person"));
    }

    record ConflictForm(
            @Nullable UUID person,
            @Nullable String user,
            @Nullable String kind) {}

    @PostMapping("/conflicts")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.PRIVACY})
    ModelAndView bar(Actor actor, ConflictForm form, RedirectAttributes flash) {
        UUID person = form.person();
        if (person == null) {
            throw new NotFound("person");
        }
        seen(actor, person);
        if (text(form.user()).isEmpty() || text(form.kind()).isEmpty()) {
            Problems problems = Problems.of(text(form.user()).isEmpty() ? "user" : "kind", "access.conflict.missing");
            return Answers.again("access/accounts/conflicts", conflictPage(actor, person, problems));
        }
        UserId user = UserId.valueOf(text(form.user()));
        teams.bar(actor, user, person, ConflictKind.valueOf(text(form.kind())));
        flash.addFlashAttribute("done", "access.conflict.done.record");
        return seeOther(user.equals(actor.id()) ? "/" : "/conflicts/" + person);
    }

    @PostMapping("/conflicts/end")
    @MayUse({Role.PROVINCE_HEAD, Role.PRIVACY})
    ModelAndView unbar(
            Actor actor,
            @RequestParam UUID person,
            @RequestParam UserId user,
            @RequestParam LocalDate from,
            RedirectAttributes flash) {
        seen(actor, person);
        teams.unbar(actor, user, person, from);
        flash.addFlashAttribute("done", "access.conflict.done.end");
        return seeOther("/conflicts/" + person);
    }
}
