package org.dulae.directory;

import static org.dulae.directory.Sent.again;
import static org.dulae.directory.Sent.seeOther;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.EditConflict;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering an organisation, and changing one. When a colleague saved first, both versions stand side by side. */
@Controller
class EditingController {
    private final Organisations organisations;
    private final DirectoryEntries entries;
    private final Areas areas;
    private final Vocabulary vocabulary;
    private final Once once;

    EditingController(
            Organisations organisations, DirectoryEntries entries, Areas areas, Vocabulary vocabulary, Once once) {
        this.organisations = organisations;
        this.entries = entries;
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.once = once;
    }

    /**
     * @param one null: a new one
     * @param alike those of nearly the same name in the same place, when it is a new one
     * @param parents what a new one may belong to
     */
    record EntryPage(
            @Nullable Organisation one,
            EntryForm form,
            List<Organisation> alike,
            List<Organisation> parents,
            boolean national,
            Problems problems,
            @Nullable EditConflict conflict,
            int version,
            String clientKey,
            Vocabulary vocabulary) {
        List<Choice> kinds(Texts t) {
            return Kinds.entered(t);
        }

        List<Choice> classes(Texts t) {
            return Kinds.classes(one == null ? null : one.kind(), t.today(), vocabulary, t);
        }

        List<Choice> nameChanges(Texts t) {
            return List.of(
                    new Choice(EntryForm.CORRECTED, t.text("directory.name-change.CORRECTED")),
                    new Choice(EntryForm.RENAMED, t.text("directory.name-change.RENAMED")));
        }
    }

    @GetMapping("/directory/new")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView blank(Actor actor, HttpServletRequest request, Texts t) {
        EntryForm form = EntryForm.sent(request::getParameter, areas);
        return again("directory/entry", fresh(actor, form, List.of(), Problems.NONE, t), HttpStatus.OK);
    }

    @PostMapping("/directory")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView enter(
            Actor actor, HttpServletRequest request, @Nullable ClientKey key, Texts t, RedirectAttributes flash) {
        EntryForm form = EntryForm.sent(request::getParameter, areas);
        Problems problems = form.problems(null, t.today());
        if (!problems.any()) {
            problems = rights(actor, form, form.kind());
        }
        List<Organisation> alike = problems.any() || form.get("confirmed").equals("true")
                ? List.of()
                : organisations.nearlyCalled(actor, form.get("nameTh"), form.get("place"), t.today());
        if (!alike.isEmpty()) {
            problems = problems.and("confirmed", "directory.problem.alike");
        }
        if (problems.any()) {
            return again("directory/entry", fresh(actor, form, alike, problems, t), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        URI made = once.once(actor, key, () -> {
            OrganisationId id = organisations.register(actor, form.organisation(t.today()));
            entries.change(actor, id, 1, form.entry(t.today()));
            return URI.create("/directory/" + id);
        });
        return seeOther(made.toString(), flash, "directory.done.new");
    }

    private Problems rights(Actor actor, EntryForm form, OrganisationKind kind) {
        Problems found = Problems.NONE;
        if (!EntryRights.mayWrite(actor, kind, form.get("place"))) {
            found = found.and("place", "directory.problem.elsewhere");
        }
        String chosen = form.get("classCode");
        return chosen.isEmpty() || Kinds.fits(kind, chosen, vocabulary)
                ? found
                : found.and("classCode", "directory.problem.class");
    }

    private EntryPage fresh(Actor actor, EntryForm form, List<Organisation> alike, Problems problems, Texts t) {
        return new EntryPage(
                null,
                form,
                alike,
                organisations.parents(actor, actor.unitArea(), t.today()),
                actor.has(Role.ADMIN),
                problems,
                null,
                0,
                NewId.next().toString(),
                vocabulary);
    }

    @GetMapping("/directory/{id}/edit")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView form(Actor actor, @PathVariable OrganisationId id, Texts t) {
        Organisation one = organisations.get(actor, id);
        EntryRights.require(actor, one.kind(), one.areaCode());
        return page(one, stored(one, t), one.version(), Problems.NONE, null, HttpStatus.OK);
    }

    @PostMapping("/directory/{id}/edit")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView save(
            Actor actor,
            @PathVariable OrganisationId id,
            @RequestParam int version,
            HttpServletRequest request,
            Texts t,
            RedirectAttributes flash) {
        EntryForm typed = EntryForm.sent(request::getParameter, areas);
        Organisation now = organisations.get(actor, id);
        EditConflict conflict = now.version() == version ? null : conflict(typed, now, request, t);
        if (conflict != null && conflict.isOpen()) {
            return page(now, typed, version, Problems.NONE, conflict, HttpStatus.CONFLICT);
        }
        EntryForm settled = conflict == null ? typed : typed.with(conflict.settled(typed.fields()));
        Problems problems = settled.problems(now, t.today());
        if (!problems.any()) {
            problems = rights(actor, settled, now.kind());
        }
        if (problems.any()) {
            return page(now, settled, now.version(), problems, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        entries.change(actor, id, now.version(), settled.entry(t.today()));
        return seeOther("/directory/" + id, flash, "directory.done.change");
    }

    private EditConflict conflict(EntryForm typed, Organisation now, HttpServletRequest request, Texts t) {
        return EditConflict.between(
                typed.fields(),
                stored(now, t).fields(),
                new Labels(now.kind(), areas, vocabulary, t),
                now.version(),
                now.changedAt(),
                request::getParameter);
    }

    /** The words of the form beside which two versions are compared. */
    private record Labels(OrganisationKind kind, Areas areas, Vocabulary vocabulary, Texts t)
            implements EditConflict.Words {
        @Override
        public String label(String field) {
            return t.text("directory.field." + field);
        }

        @Override
        public String shown(String field, String value) {
            String list = kind.classes();
            return switch (field) {
                case "place" ->
                    AreaCode.parse(value)
                            .flatMap(areas::find)
                            .map(area -> areas.path(area.code()).full(t))
                            .orElse(value);
                case "classCode" -> list == null ? value : vocabulary.name(list, value, t);
                default -> value;
            };
        }
    }

    private EntryForm stored(Organisation one, Texts t) {
        return EntryForm.of(one, one.areaCode().equals("00") ? null : areas.path(new AreaCode(one.areaCode())), t);
    }

    private ModelAndView page(
            Organisation one,
            EntryForm form,
            int version,
            Problems problems,
            @Nullable EditConflict conflict,
            HttpStatus status) {
        EntryPage page = new EntryPage(
                one,
                form,
                List.of(),
                List.of(),
                one.areaCode().equals("00"),
                problems,
                conflict,
                version,
                "",
                vocabulary);
        return again("directory/entry", page, status);
    }
}
