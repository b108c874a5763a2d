package org.dulae.casework.page;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.dulae.casework.CaseId;
import org.dulae.casework.Closure;
import org.dulae.casework.Entries;
import org.dulae.casework.Records;
import org.dulae.shared.Baht;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing into a case: what was found out, what help came, a remark. */
@Controller
class EntryController {
    private final Records records;
    private final CasePages pages;
    private final Vocabulary words;
    private final Once once;

    EntryController(Records records, CasePages pages, Vocabulary words, Once once) {
        this.records = records;
        this.pages = pages;
        this.words = words;
        this.once = once;
    }

    record FactForm(
            @Nullable String kind,
            @Nullable String on,
            @Nullable String place,
            @Nullable String source,
            @Nullable String content,
            @Nullable String ownWords) {
        static final FactForm EMPTY = new FactForm("VISIT", null, null, null, null, null);
    }

    record HelpForm(
            @Nullable String kind,
            @Nullable String what,
            @Nullable String amount,
            @Nullable String provider,
            @Nullable String level,
            @Nullable String on) {
        static final HelpForm EMPTY = new HelpForm("MONEY", null, null, null, "TAMBON", null);
    }

    record NoteForm(@Nullable String content, boolean ownWords) {
        static final NoteForm EMPTY = new NoteForm(null, false);
    }

    /** @param choices the kinds one may choose */
    record FormPage<F>(CaseHead head, F form, Problems problems, String key, List<Choice> choices) {}

    @GetMapping("/cases/{id}/facts/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newFact(Actor actor, @PathVariable CaseId id, Texts t) {
        return page("casework/page/fact", actor, id, FactForm.EMPTY, Problems.NONE, factKinds(t));
    }

    @PostMapping("/cases/{id}/facts")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView fact(
            Actor actor,
            @PathVariable CaseId id,
            FactForm form,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        Optional<Instant> at = day(form.on());
        Problems problems = at.isPresent() ? Problems.NONE : Problems.of("on", "casework.form.day");
        if (text(form.content()).isEmpty()) {
            problems = problems.and("content", "casework.fact.content.missing");
        }
        if (problems.any()) {
            return page("casework/page/fact", actor, id, form, problems, factKinds(t));
        }
        return done(
                actor,
                id,
                key,
                flash,
                "casework.done.fact",
                () -> records.fact(
                        actor,
                        id,
                        new Records.NewFact(
                                at.orElseThrow(),
                                Entries.FactKind.valueOf(text(form.kind())),
                                text(form.place()),
                                text(form.source()),
                                text(form.content()),
                                text(form.ownWords()))));
    }

    @GetMapping("/cases/{id}/help/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newHelp(Actor actor, @PathVariable CaseId id, Texts t) {
        return page("casework/page/helpForm", actor, id, HelpForm.EMPTY, Problems.NONE, helpKinds(t));
    }

    @PostMapping("/cases/{id}/help")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView help(
            Actor actor,
            @PathVariable CaseId id,
            HelpForm form,
            @Nullable ClientKey key,
            Texts t,
            RedirectAttributes flash) {
        Optional<Instant> at = day(form.on());
        Optional<Baht> amount = Baht.parse(text(form.amount()));
        Problems problems = at.isPresent() ? Problems.NONE : Problems.of("on", "casework.form.day");
        if (text(form.what()).isEmpty()) {
            problems = problems.and("what", "casework.help.what.missing");
        }
        if (!text(form.amount()).isEmpty() && amount.isEmpty()) {
            problems = problems.and("amount", "casework.help.amount.unreadable");
        }
        if (problems.any()) {
            return page("casework/page/helpForm", actor, id, form, problems, helpKinds(t));
        }
        BigDecimal baht = amount.map(Baht::amount).orElse(null);
        return done(
                actor,
                id,
                key,
                flash,
                "casework.done.help",
                () -> records.help(
                        actor,
                        id,
                        new Records.NewHelp(
                                Entries.HelpKind.valueOf(text(form.kind())),
                                text(form.what()),
                                baht,
                                null,
                                text(form.provider()),
                                Closure.Level.valueOf(text(form.level())),
                                at.orElseThrow())));
    }

    @GetMapping("/cases/{id}/notes/new")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView newNote(Actor actor, @PathVariable CaseId id) {
        return page("casework/page/noteForm", actor, id, NoteForm.EMPTY, Problems.NONE, List.of());
    }

    @PostMapping("/cases/{id}/notes")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView note(
            Actor actor, @PathVariable CaseId id, NoteForm form, @Nullable ClientKey key, RedirectAttributes flash) {
        if (text(form.content()).isEmpty()) {
            Problems missing = Problems.of("content", "casework.note.missing");
            return page("casework/page/noteForm", actor, id, form, missing, List.of());
        }
        return done(
                actor,
                id,
                key,
                flash,
                "casework.done.note",
                () -> records.note(actor, id, text(form.content()), form.ownWords()));
    }

    private ModelAndView page(
            String view, Actor actor, CaseId id, Object form, Problems problems, List<Choice> choices) {
        FormPage<Object> page = new FormPage<>(
                pages.head(actor, id), form, problems, NewId.next().toString(), choices);
        return new ModelAndView(
                view, Map.of("page", page), problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private ModelAndView done(
            Actor actor, CaseId id, @Nullable ClientKey key, RedirectAttributes flash, String word, Runnable act) {
        URI there = once.once(actor, key, () -> {
            act.run();
            return URI.create("/cases/" + id);
        });
        flash.addFlashAttribute("done", word);
        ModelAndView answer = new ModelAndView("redirect:" + there);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }

    /** Today means now; another day means its noon; a day to come is none. */
    private Optional<Instant> day(@Nullable String typed) {
        LocalDate today = pages.today();
        if (text(typed).isEmpty()) {
            return Optional.of(pages.now());
        }
        return ThaiDate.parse(text(typed), today)
                .filter(day -> !day.isAfter(today))
                .map(day -> day.equals(today)
                        ? pages.now()
                        : day.atTime(LocalTime.NOON).atZone(ThaiDate.ZONE).toInstant());
    }

    private static List<Choice> factKinds(Texts t) {
        return Stream.of(Entries.FactKind.values())
                .map(kind -> new Choice(kind.name(), t.text("casework.story.fact." + kind.name())))
                .toList();
    }

    private List<Choice> helpKinds(Texts t) {
        return Stream.of(Entries.HelpKind.values())
                .map(kind -> new Choice(kind.name(), words.name("help_kind", kind.name(), t)))
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
