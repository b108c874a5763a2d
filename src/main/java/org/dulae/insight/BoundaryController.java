package org.dulae.insight;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dulae.access.Actor;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.Boundaries;
import org.dulae.area.Boundaries.BoundaryFile;
import org.dulae.area.Boundaries.Imported;
import org.dulae.insight.BoundaryFiles.NewFile;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** True boundaries for the maps, brought as files. */
@Controller
class BoundaryController {
    private static final int LONGEST_SOURCE = 300;
    /** It is read whole, and takes ten times its size while it is. */
    private static final long LARGEST = 16L << 20;

    private final BoundaryFiles files;
    private final Once once;
    private final Clock clock;

    BoundaryController(BoundaryFiles files, Once once, Clock clock) {
        this.files = files;
        this.once = once;
        this.clock = clock;
    }

    /** As it was typed; a browser never sends a chosen file back into its field. */
    record BoundaryForm(String source, String asOf) {}

    /**
     * @param taken what became of the file that was just sent, or null
     * @param me whose files may be taken out of use
     */
    record BoundaryPage(
            List<BoundaryFile> files,
            BoundaryForm form,
            Problems problems,
            @Nullable Imported taken,
            Actor me,
            String clientKey) {
        private static final int SHOWN = 50;

        boolean mayWithdraw(BoundaryFile file) {
            return file.by().equals(me.id().value()) || me.unitArea().equals("00");
        }

        List<Boundaries.Refused> refused() {
            return taken == null
                    ? List.of()
                    : taken.refused().stream().limit(SHOWN).toList();
        }

        int more() {
            return taken == null ? 0 : Math.max(0, taken.refused().size() - SHOWN);
        }
    }

    @GetMapping("/map/boundaries")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    String list(Actor actor, Model model) {
        model.addAttribute("page", page(actor, new BoundaryForm("", ""), Problems.NONE, null));
        return "insight/boundaries";
    }

    private BoundaryPage page(Actor actor, BoundaryForm form, Problems problems, @Nullable Imported taken) {
        return new BoundaryPage(
                files.all(actor), form, problems, taken, actor, NewId.next().toString());
    }

    @PostMapping("/map/boundaries")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView bring(
            Actor actor,
            BoundaryForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Nullable ClientKey key,
            RedirectAttributes flash)
            throws IOException {
        LocalDate today = LocalDate.now(clock.withZone(ThaiDate.ZONE));
        Optional<LocalDate> asOf = ThaiDate.parse(form.asOf(), today);
        Problems problems = problems(form, file, asOf, today);
        if (file == null || asOf.isEmpty() || problems.any()) {
            return answer(actor, form, problems, null);
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("-");
        NewFile fresh =
                new NewFile(NewId.next(), file.getBytes(), name, form.source().strip(), asOf.get());
        AtomicReference<@Nullable Imported> taken = new AtomicReference<>();
        try {
            once.once(actor, key, () -> {
                taken.set(files.take(actor, fresh));
                return URI.create("/map/boundaries");
            });
        } catch (Boundaries.NoMap unreadable) {
            return answer(actor, form, Problems.of("file", "insight.boundaries.unreadable"), null);
        }
        return told(actor, form, taken.get(), flash);
    }

    private ModelAndView told(Actor actor, BoundaryForm form, @Nullable Imported taken, RedirectAttributes flash) {
        if (taken != null && taken.areas() == 0) {
            return answer(actor, form, Problems.of("file", "insight.boundaries.nothing"), taken);
        }
        if (taken != null && !taken.refused().isEmpty()) {
            return answer(actor, new BoundaryForm("", ""), Problems.NONE, taken);
        }
        flash.addFlashAttribute("done", "insight.done.boundaries");
        return seeOther();
    }

    private static Problems problems(
            BoundaryForm form, @Nullable MultipartFile file, Optional<LocalDate> asOf, LocalDate today) {
        Problems problems = Problems.NONE;
        if (file == null || file.isEmpty()) {
            problems = problems.and("file", "insight.boundaries.no-file");
        }
        if (file != null && file.getSize() > LARGEST) {
            problems = problems.and("file", "insight.boundaries.large");
        }
        if (form.source() == null || form.source().isBlank()) {
            problems = problems.and("source", "insight.boundaries.no-source");
        } else if (form.source().length() > LONGEST_SOURCE) {
            problems = problems.and("source", "ui.error.unreadable");
        }
        if (asOf.isEmpty()) {
            problems = problems.and("asOf", "ui.error.unreadable");
        } else if (asOf.get().isAfter(today)) {
            problems = problems.and("asOf", "insight.boundaries.future");
        }
        return problems;
    }

    private ModelAndView answer(Actor actor, BoundaryForm form, Problems problems, @Nullable Imported taken) {
        HttpStatusCode status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        ModelAndView view = new ModelAndView("insight/boundaries", status);
        view.addObject("page", page(actor, form, problems, taken));
        return view;
    }

    @PostMapping("/map/boundaries/{id}/withdrawal")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        files.withdraw(actor, id, true);
        flash.addFlashAttribute("done", "insight.done.boundaries-out");
        flash.addFlashAttribute("undo", "/map/boundaries/" + id + "/return");
        return seeOther();
    }

    @PostMapping("/map/boundaries/{id}/return")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView giveBack(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        files.withdraw(actor, id, false);
        flash.addFlashAttribute("done", "insight.done.boundaries-back");
        return seeOther();
    }

    private static ModelAndView seeOther() {
        RedirectView to = new RedirectView("/map/boundaries");
        to.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(to);
    }
}
