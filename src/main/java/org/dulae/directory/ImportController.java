package org.dulae.directory;

import static org.dulae.directory.Sent.again;
import static org.dulae.directory.Sent.seeOther;

import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.directory.OrganisationImport.Fate;
import org.dulae.directory.OrganisationImport.Result;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations from a table: first looked at line by line, then taken. */
@Controller
class ImportController {
    private final OrganisationImport tables;

    ImportController(OrganisationImport tables) {
        this.tables = tables;
    }

    /** @param looked what would become of each line; null before anything was pasted */
    record ImportPage(String text, @Nullable Result looked) {
        long fresh() {
            return looked == null ? 0 : looked.count(Fate.NEW);
        }

        long there() {
            return looked == null ? 0 : looked.count(Fate.THERE_ALREADY);
        }

        long refused() {
            return looked == null ? 0 : looked.count(Fate.REFUSED);
        }
    }

    @GetMapping("/directory/import")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    String blank(Model model) {
        model.addAttribute("page", new ImportPage("", null));
        return "directory/import";
    }

    @PostMapping("/directory/import")
    @MayUse({Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN})
    ModelAndView send(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean take,
            Texts t,
            RedirectAttributes flash) {
        if (take) {
            tables.take(actor, text, t);
            return seeOther("/directory", flash, "directory.done.import");
        }
        return again("directory/import", new ImportPage(text, tables.look(actor, text, t)), HttpStatus.OK);
    }
}
