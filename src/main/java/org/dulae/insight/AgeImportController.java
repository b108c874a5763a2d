package org.dulae.insight;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Once;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AgeFiles;
import org.dulae.area.AgeFiles.Kept;
import org.dulae.area.AgeFiles.Reading;
import org.dulae.area.AgeFiles.Reason;
import org.dulae.area.AgeFiles.Refused;
import org.dulae.area.AreaLevel;
import org.dulae.area.RegisterBase;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Age files of the register: sent, looked at before anything changes, taken, taken back. */
@Controller
class AgeImportController {
    private static final String LIST = "/age-files";
    private static final int LONGEST_NAME = 120;

    private final AgeImports imports;
    private final Once once;

    AgeImportController(AgeImports imports, Once once) {
        this.imports = imports;
        this.once = once;
    }

    /** @param kept the file of this form that is there already: only what is said about it was wrong */
    record FilesPage(AgeFileForm form, @Nullable Kept kept, List<AgeImports.Told> imports, Problems problems) {
        List<Choice> bases(Texts t) {
            return Arrays.stream(RegisterBase.values())
                    .map(base -> new Choice(base.name(), t.text("insight.base.choice." + base)))
                    .toList();
        }
    }

    /** @param reading what the file says; nothing has changed yet */
    record FilePage(Kept file, Reading reading, String clientKey) {
        List<AreaLevel> levels() {
            return List.copyOf(reading.levels().keySet());
        }

        int count(AreaLevel level) {
            return reading.levels().getOrDefault(level, 0);
        }

        List<Reason> reasons() {
            return List.copyOf(reading.refusals().keySet());
        }

        int count(Reason reason) {
            return reading.refusals().getOrDefault(reason, 0);
        }

        List<Refused> refused(Reason reason) {
            return reading.refused().stream()
                    .filter(row -> row.reason() == reason)
                    .toList();
        }

        int more(Reason reason) {
            return count(reason) - refused(reason).size();
        }
    }

    @GetMapping(LIST)
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView list(Actor actor) {
        return page(actor, AgeFileForm.EMPTY, null, Problems.NONE, HttpStatus.OK);
    }

    private ModelAndView page(
            Actor actor, AgeFileForm form, @Nullable Kept kept, Problems problems, HttpStatus status) {
        FilesPage page = new FilesPage(form, kept, imports.all(actor), problems);
        return new ModelAndView("insight/ageFiles", Map.of("page", page), status);
    }

    /** The file is kept on the server as soon as it can be read, so that it need not be chosen again when something else is missing. */
    @PostMapping(LIST)
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView send(
            Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, AgeFileForm form, Texts t)
            throws IOException {
        boolean chosen = file != null && !name(file).isEmpty();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        Optional<String> wrong = chosen ? AgeFiles.wrong(content) : Optional.empty();
        Optional<UUID> id = wrong.isPresent()
                ? Optional.empty()
                : chosen ? Optional.of(imports.keep(actor, name(file), content)) : form.keptId();
        Optional<Kept> kept = id.flatMap(known -> imports.kept(actor, known));
        Problems problems = form.check(
                kept.isPresent()
                        ? Problems.NONE
                        : Problems.of("file", "insight.age-file.problem." + wrong.orElse("none")),
                t.today());
        if (problems.any() || kept.isEmpty()) {
            return page(actor, form, kept.orElse(null), problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        UUID ready = kept.get().id();
        imports.describe(actor, ready, form.date(t.today()).orElseThrow(), RegisterBase.valueOf(form.baseCode()));
        return seeOther(LIST + "/" + ready);
    }

    /** Without the folders that some browsers send along. */
    private static String name(@Nullable MultipartFile file) {
        String sent = file == null ? null : file.getOriginalFilename();
        if (sent == null) {
            return "";
        }
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    @GetMapping(LIST + "/{id}")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView look(Actor actor, @PathVariable UUID id) {
        Kept file = imports.kept(actor, id)
                .filter(kept -> kept.asOf() != null && kept.base() != null)
                .orElseThrow(() -> new NotFound("age file"));
        FilePage page =
                new FilePage(file, imports.read(actor, file), NewId.next().toString());
        return new ModelAndView("insight/ageFile", "page", page);
    }

    @PostMapping(LIST + "/{id}/take")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView take(Actor actor, @PathVariable UUID id, @Nullable ClientKey key, RedirectAttributes flash) {
        URI next = once.once(
                actor,
                key,
                () -> imports.take(actor, id)
                        .map(taken -> URI.create(LIST + "#" + taken.id()))
                        .orElse(URI.create(LIST + "/" + id)));
        if (next.getFragment() != null) {
            flash.addFlashAttribute("done", "insight.age-file.taken");
            flash.addFlashAttribute("undo", "/age-imports/" + next.getFragment() + "/undo");
        }
        return seeOther(next.toString());
    }

    @PostMapping("/age-imports/{id}/undo")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView undo(Actor actor, @PathVariable UUID id, RedirectAttributes flash) {
        imports.undo(actor, id);
        flash.addFlashAttribute("done", "insight.age-file.undone");
        return seeOther(LIST);
    }

    private static ModelAndView seeOther(String path) {
        ModelAndView answer = new ModelAndView("redirect:" + path);
        answer.setStatus(HttpStatus.SEE_OTHER);
        return answer;
    }
}
