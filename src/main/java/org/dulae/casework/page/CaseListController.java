package org.dulae.casework.page;

import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.casework.CaseFilter;
import org.dulae.casework.CaseReader;
import org.dulae.casework.CaseStatus;
import org.dulae.casework.CaseSummary;
import org.dulae.casework.Urgency;
import org.dulae.shared.PageOf;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases in scope, newest first, narrowed by what one looks for. */
@Controller
class CaseListController {
    private final CaseReader reader;
    private final Vocabulary words;
    private final CasePages pages;

    CaseListController(CaseReader reader, Vocabulary words, CasePages pages) {
        this.reader = reader;
        this.words = words;
        this.pages = pages;
    }

    /** What was asked for, as it stands in the address; "" = whichever. */
    record Asked(String status, String urgency, String problem, String who, String number) {
        String query(int page) {
            return "status=" + status + "&urgency=" + urgency + "&problem=" + problem + "&who=" + who + "&page=" + page;
        }
    }

    record ListPage(PageOf<CaseSummary> cases, Asked asked, Vocabulary words, List<Choice> problems) {
        List<Choice> statuses(Texts t) {
            return Stream.of(CaseStatus.values())
                    .map(one -> new Choice(one.name(), t.text("casework.status." + one.name())))
                    .toList();
        }

        List<Choice> urgencies(Texts t) {
            return Stream.of(Urgency.values())
                    .map(one -> new Choice(one.name(), t.text("ui.urgency." + one.name())))
                    .toList();
        }

        List<Choice> owners(Texts t) {
            return List.of(
                    new Choice("me", t.text("casework.owner.me")), new Choice("nobody", t.text("casework.owner.none")));
        }

        String problems(CaseSummary one, Texts t) {
            return String.join(
                    ", ",
                    one.problems().stream()
                            .map(code -> words.name("problem", code, t))
                            .toList());
        }
    }

    @GetMapping("/cases")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD})
    String list(
            Actor actor,
            Asked given,
            @RequestParam @Nullable Boolean open,
            @RequestParam(defaultValue = "1") int page,
            Texts t,
            Model model) {
        Asked asked = new Asked(
                plain(given.status()),
                plain(given.urgency()),
                plain(given.problem()),
                plain(given.who()),
                plain(given.number()));
        CaseFilter filter = new CaseFilter(
                asked.status().isEmpty() ? null : CaseStatus.valueOf(asked.status()),
                open,
                asked.urgency().isEmpty() ? null : Urgency.valueOf(asked.urgency()),
                asked.problem().isEmpty() ? null : asked.problem(),
                asked.who().equals("me") ? actor.id().value() : null,
                asked.who().equals("nobody"),
                null,
                null,
                asked.number(),
                Math.max(1, page));
        List<Choice> problems = words.terms("problem", pages.today()).stream()
                .map(term -> new Choice(term.code(), term.name(t)))
                .toList();
        model.addAttribute("page", new ListPage(reader.list(actor, filter), asked, words, problems));
        return "casework/page/cases";
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
