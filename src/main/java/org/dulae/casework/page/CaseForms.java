package org.dulae.casework.page;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Stale;
import org.dulae.access.WorkItem;
import org.dulae.casework.CaseFile;
import org.dulae.casework.CaseId;
import org.dulae.casework.CaseReader;
import org.dulae.shared.NewId;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all forms of a case have in common: how they are opened, come back, and are answered. */
@Component
class CaseForms {
    private final CasePages pages;
    private final Vocabulary words;
    private final Once once;

    CaseForms(CasePages pages, Vocabulary words, Once once) {
        this.pages = pages;
        this.words = words;
        this.once = once;
    }

    FormPage page(Actor actor, CaseId id, Typed typed) {
        return page(pages.head(actor, id), typed);
    }

    FormPage page(Actor actor, CaseReader.Content content, Typed typed) {
        return page(pages.head(actor, content.cover()), typed);
    }

    private FormPage page(CaseHead head, Typed typed) {
        int version = typed.given("version") ? typed.version() : head.file().version();
        return new FormPage(head, typed, Problems.NONE, version, NewId.next().toString(), null, false, words);
    }

    /** The form, for the first time or once more. */
    ModelAndView show(String template, FormPage page) {
        HttpStatus status = page.conflict() != null || page.changed()
                ? HttpStatus.CONFLICT
                : page.problems().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("casework/page/" + template, Map.of("page", page), status);
    }

    /** Does it once, says so, and goes back to the case. */
    ModelAndView done(
            Actor actor, CaseId id, @Nullable ClientKey key, RedirectAttributes flash, String word, Runnable act) {
        return done(actor, "/cases/" + id, key, flash, word, act);
    }

    ModelAndView done(
            Actor actor, String there, @Nullable ClientKey key, RedirectAttributes flash, String word, Runnable act) {
        return answer(actor, key, flash, word, () -> {
            act.run();
            return there;
        });
    }

    /** The same where only what was done tells where to go. */
    ModelAndView answer(
            Actor actor, @Nullable ClientKey key, RedirectAttributes flash, String word, Supplier<String> act) {
        URI answer = once.once(actor, key, () -> URI.create(act.get()));
        flash.addFlashAttribute("done", word);
        return to(answer.toString());
    }

    /**
     * Does what takes one press, on the work list or the case page. If somebody else was first nothing is lost: the page shows how it
     * is now and says so.
     *
     * @param back where the press came from: a list of the work, or the case
     * @param undo address that takes it back; empty = there is no way back
     */
    ModelAndView press(CaseId id, String back, RedirectAttributes flash, String word, String undo, Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("done", word);
            if (!undo.isEmpty()) {
                flash.addFlashAttribute("undo", undo + "&back=" + back);
            }
        } catch (Stale | CaseFile.AlreadyClosed changed) {
            flash.addFlashAttribute("done", "casework.done.changed");
        }
        return to(WorkItem.isList(back) ? WorkItem.listAt(back) : "/cases/" + id);
    }

    /** The same, once for each key: pressed twice on a slow line it is not told that somebody else was first. */
    ModelAndView press(
            Actor actor,
            @Nullable ClientKey key,
            CaseId id,
            String back,
            RedirectAttributes flash,
            String word,
            String undo,
            Runnable act) {
        return press(
                id,
                back,
                flash,
                word,
                undo,
                () -> once.once(actor, key, () -> {
                    act.run();
                    return URI.create("/cases/" + id);
                }));
    }

    static ModelAndView to(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
