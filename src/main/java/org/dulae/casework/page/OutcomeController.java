package org.dulae.casework.page;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.casework.Assessment;
import org.dulae.casework.Assessments;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.Closure;
import org.dulae.casework.Closures;
import org.dulae.casework.Dimension;
import org.dulae.casework.Plans;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Assessing, planning, closing, opening again: each a form of its own. */
@Controller
class OutcomeController {
    private final Assessments assessments;
    private final Plans plans;
    private final Closures closures;
    private final CasePages pages;
    private final Vocabulary words;
    private final Once once;

    OutcomeController(
            Assessments assessments, Plans plans, Closures closures, CasePages pages, Vocabulary words, Once once) {
        this.assessments = assessments;
        this.plans = plans;
        this.closures = closures;
        this.pages = pages;
        this.words = words;
        this.once = once;
    }

    /**
     * One of these forms.
     *
     * @param typed what was typed, by field
     * @param obstacles message keys of what stands against closing
     */
    record FormPage(
            CaseHead head,
            Map<String, String> typed,
            Problems problems,
            String key,
            List<String> obstacles,
            Vocabulary words) {
        String of(String field) {
            return typed.getOrDefault(field, "");
        }

        List<Choice> terms(String list, Texts t) {
            return words.terms(list, head.today()).stream()
                    .map(term -> new Choice(term.code(), term.name(t)))
                    .toList();
        }

        List<Choice> levels(Texts t) {
            List<Choice> all = new ArrayList<>(terms("dimension_level", t));
            all.add(new Choice("", t.text("casework.level.none")));
            return all;
        }

        List<Choice> where(Texts t) {
            return Stream.of(Closure.Level.values())
                    .map(level -> new Choice(level.name(), t.text("casework.level." + level.name())))
                    .toList();
        }
    }

    @GetMapping("/cases/{id}/assessments/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newAssessment(Actor actor, @PathVariable CaseId id) {
        return page("casework/page/assessment", actor, id, Map.of("withPerson", "true"), Problems.NONE, List.of());
    }

    @PostMapping("/cases/{id}/assessments")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView assess(
            Actor actor, @PathVariable CaseId id, @RequestParam Map<String, String> typed, @Nullable ClientKey key) {
        Optional<LocalDate> on = day(typed);
        Problems problems = on.isPresent() ? Problems.NONE : Problems.of("on", "casework.form.day");
        Map<Dimension, Assessment.Judged> levels = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String evidence = text(typed, "evidence." + dimension);
            Integer level = level(typed, "level." + dimension);
            if (level != null && evidence.isEmpty()) {
                problems = problems.and("evidence." + dimension, "casework.assess.evidence.missing");
            }
            levels.put(dimension, new Assessment.Judged(level, evidence, level(typed, "own." + dimension)));
        }
        if (levels.values().stream().allMatch(judged -> judged.level() == null)) {
            problems = problems.and("level.HEALTH", "casework.assess.nothing");
        }
        if (problems.any()) {
            return page("casework/page/assessment", actor, id, typed, problems, List.of());
        }
        Assessment.Phase phase = text(typed, "phase").equals("LAST") ? Assessment.Phase.LAST : Assessment.Phase.REVIEW;
        Assessments.NewAssessment seen = new Assessments.NewAssessment(
                phase, on.orElseThrow(), typed.containsKey("withPerson"), text(typed, "ownWords"), levels);
        return done(actor, id, key, () -> assessments.assess(actor, id, seen));
    }

    @GetMapping("/cases/{id}/goals/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newGoal(Actor actor, @PathVariable CaseId id) {
        return page("casework/page/goal", actor, id, Map.of("agreed", "true"), Problems.NONE, List.of());
    }

    @PostMapping("/cases/{id}/goals")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView goal(
            Actor actor, @PathVariable CaseId id, @RequestParam Map<String, String> typed, @Nullable ClientKey key) {
        Problems problems =
                text(typed, "title").isEmpty() ? Problems.of("title", "casework.goal.title.missing") : Problems.NONE;
        List<Plans.NewTask> tasks = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String title = text(typed, "task" + i);
            Optional<LocalDate> due = ThaiDate.parse(text(typed, "due" + i), pages.today());
            if (!title.isEmpty() && due.isEmpty()) {
                problems = problems.and("due" + i, "casework.task.due.missing");
            } else if (!title.isEmpty()) {
                var at = due.orElseThrow()
                        .atTime(LocalTime.of(16, 30))
                        .atZone(ThaiDate.ZONE)
                        .toInstant();
                tasks.add(new Plans.NewTask(title, text(typed, "who" + i), null, "", at));
            }
        }
        if (problems.any()) {
            return page("casework/page/goal", actor, id, typed, problems, List.of());
        }
        return done(
                actor,
                id,
                key,
                () -> plans.addGoal(actor, id, text(typed, "title"), typed.containsKey("agreed"), tasks));
    }

    @GetMapping("/cases/{id}/closure")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newClosure(Actor actor, @PathVariable CaseId id) {
        Closure hoped = closures.hoped(actor, id);
        Map<String, String> typed =
                Map.of("reason", "GOAL_MET", "level", hoped.level().name());
        return page("casework/page/closure", actor, id, typed, Problems.NONE, closures.obstacles(actor, id, hoped));
    }

    @PostMapping("/cases/{id}/closure")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView close(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @RequestParam Closure.Reason reason,
            @RequestParam Closure.Level level,
            @RequestParam Map<String, String> typed,
            @Nullable ClientKey key) {
        String beyond = text(typed, "beyond");
        Closure closure = new Closure(
                reason,
                level,
                beyond.isEmpty() ? null : Closure.Beyond.valueOf(beyond),
                text(typed, "words"),
                typed.containsKey("leaveTasks"));
        try {
            return done(actor, id, key, () -> closures.close(actor, id, version, closure));
        } catch (CaseFile.CannotCloseYet notYet) {
            Problems problems = Problems.of("reason", notYet.obstacles().getFirst());
            return page("casework/page/closure", actor, id, typed, problems, notYet.obstacles());
        }
    }

    @GetMapping("/cases/{id}/reopening")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newReopening(Actor actor, @PathVariable CaseId id) {
        return page("casework/page/reopening", actor, id, Map.of(), Problems.NONE, List.of());
    }

    @PostMapping("/cases/{id}/reopening")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView reopen(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            @Nullable ClientKey key) {
        String reason = text(typed, "reason");
        if (reason.isEmpty()) {
            Problems missing = Problems.of("reason", "casework.reopen.missing");
            return page("casework/page/reopening", actor, id, typed, missing, List.of());
        }
        return done(actor, id, key, () -> closures.reopen(actor, id, version, reason));
    }

    private ModelAndView page(
            String view, Actor actor, CaseId id, Map<String, String> typed, Problems problems, List<String> open) {
        FormPage page = new FormPage(
                pages.head(actor, id), typed, problems, NewId.next().toString(), open, words);
        return new ModelAndView(
                view, Map.of("page", page), problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private ModelAndView done(Actor actor, CaseId id, @Nullable ClientKey key, Runnable act) {
        URI there = once.once(actor, key, () -> {
            act.run();
            return URI.create("/cases/" + id);
        });
        ModelAndView answer = new ModelAndView("redirect:" + there);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    private Optional<LocalDate> day(Map<String, String> typed) {
        LocalDate today = pages.today();
        String written = text(typed, "on");
        return written.isEmpty()
                ? Optional.of(today)
                : ThaiDate.parse(written, today).filter(day -> !day.isAfter(today));
    }

    private static @Nullable Integer level(Map<String, String> typed, String field) {
        String value = text(typed, field);
        return value.matches("[1-4]") ? Integer.valueOf(value) : null;
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
