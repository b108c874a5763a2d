package org.dulae.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An office's own list: its workbook sent, looked at before anything is written, decided upon, brought in. */
@Controller
class LedgerController {
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String CHOICE = "who-";
    private final Ledgers ledgers;
    private final Vocabulary vocabulary;

    LedgerController(Ledgers ledgers, Vocabulary vocabulary) {
        this.ledgers = ledgers;
        this.vocabulary = vocabulary;
    }

    /** @param kind what was chosen, or nothing yet */
    record LedgersPage(String kind, List<Ledger> ledgers, Problems problems) {
        static List<Choice> kinds(Texts t) {
            return Arrays.stream(LedgerKind.values())
                    .map(kind -> new Choice(
                            kind.name(), t.text("exchange.kind." + kind), t.text("exchange.kind." + kind + ".hint")))
                    .toList();
        }
    }

    @GetMapping("/ledgers")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView list(Actor actor) {
        return list(actor, LedgerKind.CASES.name(), Problems.NONE);
    }

    private ModelAndView list(Actor actor, String kind, Problems problems) {
        LedgersPage page = new LedgersPage(kind, ledgers.all(actor), problems);
        HttpStatus status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("exchange/ledgers", Map.of("page", page), status);
    }

    @GetMapping("/ledgers/templates/{kind}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ResponseEntity<byte[]> template(@PathVariable LedgerKind kind, Texts t) {
        List<List<Term>> lists = Stream.of("problem", "target_group", "urgency")
                .map(list -> vocabulary.terms(list, t.today()))
                .toList();
        return workbook(kind == LedgerKind.CASES ? "cases" : "visits", LedgerBook.template(kind, lists, t));
    }

    private static ResponseEntity<byte[]> workbook(String name, byte[] book) {
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx")
                                .build()
                                .toString())
                .body(book);
    }

    /** Sent twice it is looked at twice and nothing more: only a line that comes in counts, and that comes once. */
    @PostMapping("/ledgers")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView send(
            Actor actor,
            @RequestParam(defaultValue = "CASES") LedgerKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Texts t)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return list(actor, kind.name(), Problems.of("file", "exchange.wrong.missing"));
        }
        try {
            UUID id = ledgers.keep(actor, kind, LedgerSheet.read(kind, file.getBytes()));
            ledgers.step(actor, id, t);
            return to(id);
        } catch (LedgerProblem wrong) {
            return list(actor, kind.name(), Problems.of("file", wrong.key()));
        }
    }

    @GetMapping("/ledgers/{ledger}")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView show(Actor actor, @PathVariable UUID ledger) {
        Ledger found = ledgers.get(actor, ledger);
        LedgerSums sums = found.phase().works() ? new LedgerSums() : ledgers.sums(actor, found);
        List<UUID> maybe = found.phase() != Ledger.Phase.READY
                ? List.of()
                : sums.shown(Fate.ASK).stream()
                        .flatMap(line -> line.maybe().stream())
                        .distinct()
                        .toList();
        Map<UUID, String> names = maybe.isEmpty() ? Map.of() : ledgers.names(actor, found.kind(), maybe);
        return new ModelAndView(
                "exchange/ledger",
                "page",
                new LedgerPage(found, sums, names, NewId.next().toString()));
    }

    /** One step further with what takes longer than a request should. */
    @PostMapping("/ledgers/{ledger}/steps")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView step(Actor actor, @PathVariable UUID ledger, Texts t) {
        ledgers.step(actor, ledger, t);
        return to(ledger);
    }

    @PostMapping("/ledgers/{ledger}/bring")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ModelAndView bring(Actor actor, @PathVariable UUID ledger, HttpServletRequest request, Texts t) {
        ledgers.decide(actor, ledger, chosen(request));
        ledgers.step(actor, ledger, t);
        return to(ledger);
    }

    /** What is no choice of ours is none. */
    private static Map<Integer, String> chosen(HttpServletRequest request) {
        Map<Integer, String> chosen = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> {
            if (field.matches(CHOICE + "[0-9]{1,6}")) {
                chosen.put(Integer.valueOf(field.substring(CHOICE.length())), values[0]);
            }
        });
        return chosen;
    }

    @GetMapping("/ledgers/{ledger}/refused")
    @MayUse({Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER})
    ResponseEntity<byte[]> refused(Actor actor, @PathVariable UUID ledger, Texts t) {
        Ledger found = ledgers.get(actor, ledger);
        return workbook("to-mend", LedgerBook.refused(found.kind(), ledgers.lines(actor, found, Fate.REFUSED), t));
    }

    private static ModelAndView to(UUID ledger) {
        ModelAndView answer = new ModelAndView("redirect:/ledgers/" + ledger);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
