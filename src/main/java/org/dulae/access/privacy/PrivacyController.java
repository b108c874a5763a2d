package org.dulae.access.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.AuditTrail;
import org.dulae.access.Matters;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.access.TaskSource;
import org.dulae.access.UserId;
import org.dulae.access.WorkItem;
import org.dulae.access.privacy.Privacy.BreakGlass;
import org.dulae.access.privacy.Privacy.Colleague;
import org.dulae.access.privacy.Privacy.Deputy;
import org.dulae.access.privacy.Privacy.Refusal;
import org.dulae.access.privacy.Privacy.Step;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The privacy officer's pages: is the record whole, who broke the glass, who was refused, who looked at whom. */
@Controller
class PrivacyController {
    private static final int MOST = 20;
    private final Privacy privacy;
    private final ChainHead chain;
    private final AuditTrail trail;
    private final ObjectProvider<Matters> matters;

    private final ObjectProvider<TaskSource> tasks;
    private final Clock clock;

    PrivacyController(
            Privacy privacy,
            ChainHead chain,
            AuditTrail trail,
            ObjectProvider<Matters> matters,
            ObjectProvider<TaskSource> tasks,
            Clock clock) {
        this.privacy = privacy;
        this.chain = chain;
        this.trail = trail;
        this.matters = matters;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * @param anchor the last line of the file outside the database
     * @param waiting what others find on their list of the day
     */
    record PrivacyPage(
            @Nullable Anchor head,
            @Nullable Anchor anchor,
            List<BreakGlass> breakGlass,
            List<Deputy> deputies,
            List<Refusal> refusals,
            List<WorkItem> waiting,
            boolean notFound) {}

    record FoundPage(String text, List<Colleague> colleagues) {}

    record UserTrailPage(Colleague colleague, List<Step> steps) {}

    record SubjectTrailPage(Matters.@Nullable Seen seen, List<AuditTrail.Look> looks) {}

    @GetMapping("/privacy")
    @MayUse(Role.PRIVACY)
    String show(Actor actor, Model model) {
        model.addAttribute("page", page(actor, false));
        return "access/privacy/privacy";
    }

    private PrivacyPage page(Actor actor, boolean notFound) {
        return new PrivacyPage(
                chain.head().orElse(null),
                chain.lastAnchor().orElse(null),
                privacy.breakGlass(actor),
                privacy.deputies(actor),
                privacy.refusals(actor),
                waiting(actor),
                notFound);
    }

    /** A privacy officer has no list of the day: what waits stands here. */
    private List<WorkItem> waiting(Actor actor) {
        Instant now = clock.instant();
        Instant tomorrow = LocalDate.ofInstant(now, ThaiDate.ZONE)
                .plusDays(1)
                .atStartOfDay(ThaiDate.ZONE)
                .toInstant();
        TaskSource.Asked asked = new TaskSource.Asked(true, now, tomorrow, 0, MOST);
        return tasks.orderedStream()
                .filter(TaskSource::isPrivacy)
                .flatMap(source -> source.work(actor, asked).items().stream())
                .sorted(Comparator.comparing(WorkItem::dueAt))
                .toList();
    }

    /** A colleague by name, or the number of a matter: what was typed never stands in an address. */
    @PostMapping("/privacy/trails")
    @MayUse(Role.PRIVACY)
    ModelAndView find(Actor actor, @RequestParam(defaultValue = "") String text) {
        Optional<UUID> subject = text.isBlank()
                ? Optional.empty()
                : matters.orderedStream()
                        .map(module -> module.behind(actor, text.strip()))
                        .flatMap(Optional::stream)
                        .findFirst();
        if (subject.isPresent()) {
            return seeOther("/privacy/subjects/" + subject.get());
        }
        List<Colleague> found = text.isBlank() ? List.of() : privacy.colleagues(actor, text);
        if (found.size() == 1) {
            return seeOther("/privacy/users/" + found.getFirst().id());
        }
        if (found.isEmpty()) {
            return new ModelAndView("access/privacy/privacy", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", page(actor, true));
        }
        return new ModelAndView("access/privacy/found").addObject("page", new FoundPage(text, found));
    }

    @GetMapping("/privacy/users/{id}")
    @MayUse(Role.PRIVACY)
    String user(Actor actor, @PathVariable UserId id, Model model) {
        Colleague colleague = privacy.colleague(actor, id).orElseThrow(() -> new NotFound("account"));
        model.addAttribute("page", new UserTrailPage(colleague, privacy.trail(actor, id)));
        return "access/privacy/userTrail";
    }

    @GetMapping("/privacy/subjects/{id}")
    @MayUse(Role.PRIVACY)
    String subject(Actor actor, @PathVariable UUID id, Model model) {
        Matters.Seen seen = matters.orderedStream()
                .map(module -> module.seen(actor, id))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        String area = seen == null ? actor.unitArea() : seen.areaCode();
        List<AuditTrail.Look> looks = trail.whoLooked(actor, id, area, seen == null ? null : seen.team());
        model.addAttribute("page", new SubjectTrailPage(seen, looks));
        return "access/privacy/subjectTrail";
    }

    private static ModelAndView seeOther(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
