package org.dulae.access.accounts;

import static org.dulae.access.accounts.Answers.seeOther;

import java.util.List;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.Teams;
import org.dulae.access.Teams.Member;
import org.dulae.access.Units;
import org.dulae.access.UserId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Restricted matters: break-glass, and who is in the team. */
@Controller
class RestrictedController {
    private static final int LONGEST_REASON = 1000;
    private final Teams teams;
    private final Units units;

    RestrictedController(Teams teams, Units units) {
        this.teams = teams;
        this.units = units;
    }

    record BreakGlassPage(String number, String reason, Problems problems) {}

    /** @param lasting whether this actor may change the team */
    record TeamPage(UUID team, List<Member> members, boolean lasting, List<Units.Around> around, Problems problems) {}

    @GetMapping("/break-glass")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String breakGlass(@RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("page", new BreakGlassPage(number, "", Problems.NONE));
        return "access/accounts/breakGlass";
    }

    /** The same answer for every number, so that nobody learns from it whether there is something to hide. */
    @PostMapping("/break-glass")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView open(
            Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason) {
        Problems problems = Problems.NONE;
        if (!number.strip().matches("[0-9๐-๙][0-9๐-๙-]{4,29}")) {
            problems = problems.and("number", "access.break-glass.number.form");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            problems = problems.and("reason", "access.break-glass.reason.missing");
        }
        if (problems.any()) {
            return Answers.again("access/accounts/breakGlass", new BreakGlassPage(number, reason, problems));
        }
        teams.breakGlass(actor, org.dulae.shared.ThaiText.arabicDigits(number.strip()), reason.strip());
        return seeOther("/break-glass/asked");
    }

    @GetMapping("/break-glass/asked")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String asked(Model model) {
        model.addAttribute("page", new BreakGlassPage("", "", Problems.NONE));
        return "access/accounts/breakGlassAsked";
    }

    @GetMapping("/teams/{team}")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.PRIVACY})
    String team(Actor actor, @PathVariable UUID team, Model model) {
        model.addAttribute("page", teamPage(actor, team, Problems.NONE));
        return "access/accounts/team";
    }

    private TeamPage teamPage(Actor actor, UUID team, Problems problems) {
        List<Member> members = teams.members(actor, team);
        if (members.isEmpty()) {
            throw new NotFound("team");
        }
        boolean lasting = members.stream().anyMatch(member -> member.id().equals(actor.id()) && member.lasting());
        List<Units.Around> around = lasting
                ? units.around(actor).stream()
                        .filter(one ->
                                members.stream().noneMatch(member -> member.id().equals(one.id()) && member.lasting()))
                        .toList()
                : List.of();
        return new TeamPage(team, members, lasting, around, problems);
    }

    @PostMapping("/teams/{team}/members")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView add(
            Actor actor,
            @PathVariable UUID team,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Problems problems = user.isBlank()
                ? Problems.of("user", "access.team.user.missing")
                : reason.isBlank() ? Problems.of("reason", "access.team.reason.missing") : Problems.NONE;
        if (problems.any()) {
            return Answers.again("access/accounts/team", teamPage(actor, team, problems));
        }
        teams.add(actor, team, UserId.valueOf(user), reason.strip());
        flash.addFlashAttribute("done", "access.team.done.add");
        return seeOther("/teams/" + team);
    }

    @PostMapping("/teams/{team}/members/{user}/end")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView remove(
            Actor actor,
            @PathVariable UUID team,
            @PathVariable UserId user,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        long lasting =
                teams.members(actor, team).stream().filter(Member::lasting).count();
        Problems problems = reason.isBlank()
                ? Problems.of("endReason", "access.team.reason.missing")
                : lasting < 2 ? Problems.of("endReason", "access.team.last") : Problems.NONE;
        if (problems.any()) {
            return Answers.again("access/accounts/team", teamPage(actor, team, problems));
        }
        teams.remove(actor, team, user, reason.strip());
        flash.addFlashAttribute("done", "access.team.done.remove");
        return seeOther(user.equals(actor.id()) ? "/" : "/teams/" + team);
    }

    /** A member does not agree that a colleague takes it on while another is away. */
    @PostMapping("/teams/{team}/deputies/{user}/end")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    ModelAndView endDeputy(Actor actor, @PathVariable UUID team, @PathVariable UserId user, RedirectAttributes flash) {
        if (!teamPage(actor, team, Problems.NONE).lasting()) {
            throw new NotFound("team");
        }
        teams.endDeputy(actor, team, user);
        flash.addFlashAttribute("done", "access.team.done.deputy");
        return seeOther("/teams/" + team);
    }
}
