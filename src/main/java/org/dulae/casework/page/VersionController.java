package org.dulae.casework.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.casework.Assessment;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.casework.plan.Handout;
import org.dulae.casework.plan.PlanVersion;
import org.dulae.casework.plan.PlanVersions;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans and assessments as they were saved each time, one beside an earlier one. */
@Controller
class VersionController {
    private final PlanVersions versions;
    private final CasePages pages;
    private final Vocabulary words;

    VersionController(PlanVersions versions, CasePages pages, Vocabulary words) {
        this.versions = versions;
        this.pages = pages;
        this.words = words;
    }

    /**
     * @param all newest first
     * @param now the one that is read; null = there is none yet
     * @param then the one it is held against; null = none
     */
    record PlanPage(
            CaseHead head,
            List<PlanVersion> all,
            @Nullable PlanVersion now,
            @Nullable PlanVersion then,
            List<Handout> handouts) {
        List<Choice> choices(Texts t) {
            return VersionController.choices(all, PlanVersion::id, PlanVersion::at, PlanVersion::by, t);
        }

        boolean isFirst() {
            return then == null;
        }
    }

    /** The same of assessments; {@code all} newest first. */
    record AssessmentsPage(
            CaseHead head,
            List<Assessment> all,
            @Nullable Assessment now,
            @Nullable Assessment then,
            Vocabulary words) {
        List<Choice> choices(Texts t) {
            return VersionController.choices(all, Assessment::id, Assessment::at, Assessment::byName, t);
        }

        String level(@Nullable Integer level, Texts t) {
            return level == null
                    ? t.text("casework.level.none")
                    : words.name("dimension_level", String.valueOf(level), t);
        }
    }

    @GetMapping("/cases/{id}/plan/versions")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String plan(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam @Nullable UUID now,
            @RequestParam @Nullable UUID then,
            Model model) {
        CaseHead head = pages.head(actor, id);
        List<PlanVersion> all = versions.of(actor, id);
        Optional<PlanVersion> shown = chosen(all, now, PlanVersion::id, 0);
        Optional<PlanVersion> against =
                chosen(all, then, PlanVersion::id, shown.map(all::indexOf).orElse(0) + 1);
        model.addAttribute(
                "page",
                new PlanPage(
                        head,
                        all,
                        shown.map(one -> versions.read(actor, id, one.id())).orElse(null),
                        against.map(one -> versions.read(actor, id, one.id())).orElse(null),
                        versions.handouts(actor, id)));
        return "casework/page/planVersions";
    }

    @GetMapping("/cases/{id}/assessments")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String assessments(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam @Nullable UUID now,
            @RequestParam @Nullable UUID then,
            Model model) {
        CaseReader.Content content = pages.read(actor, id);
        List<Assessment> all = content.assessments().reversed();
        Optional<Assessment> shown = chosen(all, now, Assessment::id, 0);
        Optional<Assessment> against =
                chosen(all, then, Assessment::id, shown.map(all::indexOf).orElse(0) + 1);
        model.addAttribute(
                "page",
                new AssessmentsPage(
                        pages.head(actor, content.cover()), all, shown.orElse(null), against.orElse(null), words));
        return "casework/page/assessments";
    }

    /** The one asked for, else the one at that place, if there is one. */
    private static <T> Optional<T> chosen(List<T> all, @Nullable UUID id, Function<T, UUID> of, int otherwise) {
        return all.stream()
                .filter(one -> of.apply(one).equals(id))
                .findFirst()
                .or(() -> all.stream().skip(otherwise).findFirst());
    }

    private static <T> List<Choice> choices(
            List<T> all, Function<T, UUID> id, Function<T, Instant> at, Function<T, String> by, Texts t) {
        return all.stream()
                .map(one -> new Choice(id.apply(one).toString(), t.dateTime(at.apply(one)) + " · " + by.apply(one)))
                .toList();
    }
}
