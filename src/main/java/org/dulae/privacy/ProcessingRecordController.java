package org.dulae.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.access.UnitKind;
import org.dulae.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The record of processing (PDPA s.39), made of what the program itself keeps: on the screen and on paper. */
@Controller
class ProcessingRecordController {
    /** The parts at its end that are the same for every purpose, by their word. */
    private static final List<String> FOR_ALL = List.of("disclosed", "rights", "guarded");

    private final Agreements agreements;

    ProcessingRecordController(Agreements agreements) {
        this.agreements = agreements;
    }

    record Allowed(List<LegalBasis> bases, List<Datum> data) {
        String names(Texts t) {
            return data.stream().map(one -> t.text(one.key("name"))).collect(Collectors.joining(" · "));
        }

        String sections(Texts t) {
            return RecordPage.sections(bases, t);
        }
    }

    /** @param agreed in force today, as far as the reader sees them */
    record RecordPage(
            List<Purpose> purposes,
            List<UnitKind> controllers,
            List<LegalBasis> bases,
            List<String> forAll,
            List<Agreement> agreed) {
        List<Datum> data() {
            return List.of(Datum.values());
        }

        /** What is kept for a purpose and why the law allows it, what the same sections allow together. */
        List<Allowed> allowed(Purpose purpose) {
            return Datum.of(purpose).stream()
                    .collect(Collectors.groupingBy(one -> one.bases(purpose), LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(one -> new Allowed(one.getKey(), one.getValue()))
                    .toList();
        }

        /** Who controls what is kept for this by an agreement. */
        List<Agreement> of(Purpose purpose) {
            return agreed.stream()
                    .filter(one -> one.told().purposes().contains(purpose))
                    .toList();
        }

        static String sections(List<LegalBasis> bases, Texts t) {
            return bases.stream()
                    .map(one -> t.text("privacy.section", one.section()))
                    .collect(Collectors.joining(" · "));
        }

        /** From memory, so that whoever signs the record knows what to look up. */
        List<LegalBasis> unread() {
            return bases.stream().filter(basis -> !basis.read()).toList();
        }
    }

    private RecordPage page(Actor actor) {
        return new RecordPage(
                List.of(Purpose.values()),
                Purpose.IDENTITY.controllers(),
                List.of(LegalBasis.values()),
                FOR_ALL,
                agreements.today(actor));
    }

    /** Everybody who works here may read why what is kept; nobody's name is in it. Who agreed on it, those of the province. */
    @GetMapping("/privacy/record")
    @MayUse(signedIn = true)
    String show(Actor actor, Model model) {
        model.addAttribute("page", page(actor));
        return "privacy/record";
    }

    @GetMapping("/privacy/record/paper")
    @MayUse({Role.PRIVACY, Role.PROVINCE_HEAD, Role.ADMIN})
    String paper(Actor actor, Model model) {
        model.addAttribute("page", page(actor));
        model.addAttribute("office", actor);
        return "paper:privacy/recordPaper";
    }
}
