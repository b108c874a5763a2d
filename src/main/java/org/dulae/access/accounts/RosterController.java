package org.dulae.access.accounts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Role;
import org.dulae.access.accounts.Invitations.Slip;
import org.dulae.access.accounts.RosterRepository.Handed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Many accounts from a list: first looked at line by line, then invited, each with a slip of paper to hand over. */
@Controller
class RosterController {
    /** What Excel writes on a Thai computer when it is not asked for UTF-8. */
    private static final Charset OF_EXCEL = Charset.forName("x-windows-874");

    private final Invitations invitations;

    RosterController(Invitations invitations) {
        this.invitations = invitations;
    }

    /**
     * @param looked what would become of each line; null before there is a list
     * @param handed lists of before on which somebody has never signed in
     */
    record RosterPage(String text, @Nullable Roster looked, List<Handed> handed) {
        int fresh() {
            return looked == null ? 0 : looked.fresh().size();
        }
    }

    /** @param slips shown on this page alone, once */
    record SlipsPage(List<Slip> slips) {}

    @GetMapping("/accounts/list")
    @MayUse(Role.ADMIN)
    String blank(Actor actor, Model model) {
        model.addAttribute("page", new RosterPage("", null, invitations.waiting(actor)));
        return "access/accounts/roster";
    }

    @PostMapping("/accounts/list")
    @MayUse(Role.ADMIN)
    ModelAndView send(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean take)
            throws IOException {
        String list = file == null || file.isEmpty() ? text : decoded(file.getBytes());
        if (take && (file == null || file.isEmpty())) {
            List<Slip> slips = invitations.invite(actor, list);
            if (!slips.isEmpty()) {
                return new ModelAndView("access/accounts/slips").addObject("page", new SlipsPage(slips));
            }
        }
        return new ModelAndView("access/accounts/roster")
                .addObject("page", new RosterPage(list, invitations.look(actor, list), invitations.waiting(actor)));
    }

    /** For a page of slips that was lost before it was printed. Asked twice, the second slips are the ones that open. */
    @PostMapping("/accounts/list/slips")
    @MayUse(Role.ADMIN)
    ModelAndView again(Actor actor, @RequestParam Instant made) {
        List<Slip> slips = invitations.again(actor, made);
        return slips.isEmpty()
                ? new ModelAndView("access/accounts/roster")
                        .addObject("page", new RosterPage("", null, invitations.waiting(actor)))
                : new ModelAndView("access/accounts/slips").addObject("page", new SlipsPage(slips));
    }

    static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, OF_EXCEL);
        }
    }
}
