package org.dulae.benefit.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Crumb;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.benefit.Answer;
import org.dulae.benefit.PersonRights;
import org.dulae.benefit.PersonRights.Checked;
import org.dulae.benefit.Verdict;
import org.dulae.benefit.income.Receipt;
import org.dulae.person.Households;
import org.dulae.person.Membership;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What all who live together may be entitled to, on one page and on paper. Others of the home read it: nothing restricted is on it. */
@Controller
class HomeRightsController {
    private final PersonRights rights;
    private final Households households;
    private final Clock clock;

    HomeRightsController(PersonRights rights, Households households, Clock clock) {
        this.rights = rights;
        this.households = households;
        this.clock = clock.withZone(ThaiDate.ZONE);
    }

    /** @param people she whose page it is, then the others of her home */
    record HomePage(List<Checked> people, LocalDate day) {
        Checked first() {
            return people.getFirst();
        }

        String path() {
            return path(first());
        }

        static String path(Checked one) {
            return "/people/" + one.person().id() + "/rights";
        }

        static String name(Checked one, Texts t) {
            String name = one.person().displayName();
            return name.isEmpty() ? t.text("benefit.person.nameless") : name;
        }

        List<Crumb> crumbs(Texts t) {
            return List.of(
                    new Crumb(name(first(), t), "/people/" + first().person().id()),
                    new Crumb(t.text("benefit.panel.title"), path()),
                    new Crumb(t.text("benefit.home")));
        }

        static List<Answer> likely(Checked one) {
            return open(one.offered());
        }

        static List<Answer> conflicts(Checked one) {
            return open(one.with(Verdict.CONFLICT));
        }

        /** What she receives, but nothing that tells of a restricted matter. */
        static List<Receipt> receiving(Checked one) {
            return one.facts().receipts().stream()
                    .filter(receipt -> receipt.isNow(one.screening().day()))
                    .filter(receipt -> !receipt.isRestricted())
                    .toList();
        }

        private static List<Answer> open(List<Answer> answers) {
            return answers.stream()
                    .filter(answer -> !answer.entitlement().restricted())
                    .toList();
        }

        static boolean mayAsk(Checked one) {
            return one.person().diedOn() == null && !one.ask().isEmpty();
        }

        long found() {
            return people.stream().mapToLong(one -> likely(one).size()).sum();
        }
    }

    @GetMapping("/people/{id}/rights/home")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String home(Actor actor, @PathVariable PersonId id, Model model) {
        model.addAttribute("page", page(actor, id, true));
        return "benefit/page/home";
    }

    /** Of all who live together. */
    @GetMapping("/people/{id}/rights/home/paper")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String homePaper(Actor actor, @PathVariable PersonId id, Model model) {
        model.addAttribute("page", page(actor, id, true));
        return "paper:benefit/page/homePaper";
    }

    /** Of one person alone. */
    @GetMapping("/people/{id}/rights/paper")
    @MayUse({Role.OPERATOR, Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String paper(Actor actor, @PathVariable PersonId id, Model model) {
        model.addAttribute("page", page(actor, id, false));
        return "paper:benefit/page/homePaper";
    }

    private HomePage page(Actor actor, PersonId id, boolean withOthers) {
        LocalDate today = LocalDate.now(clock);
        Stream<PersonId> others = withOthers
                ? households.of(actor, id).stream()
                        .filter(member -> member.isNow(today) && !member.died())
                        .map(Membership::person)
                        .filter(one -> !one.equals(id))
                : Stream.empty();
        List<Checked> people = Stream.concat(Stream.of(id), others)
                .map(one -> rights.forHome(actor, one))
                .filter(one -> !isHidden(one.person()))
                .toList();
        if (people.isEmpty() || !people.getFirst().person().id().equals(id)) {
            throw new NotFound("rights on paper");
        }
        return new HomePage(people, today);
    }

    /** Her name on a page of the home, or on paper in it, would tell of what is restricted. */
    private static boolean isHidden(PersonFile person) {
        return person.isRestricted();
    }
}
