package org.dulae.centre;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.directory.Organisation;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.shared.QrCode;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is printed: letters, minutes and lists of a meeting, and the poster that tells the public of a centre. All staff may print. */
@Controller
class PaperController {
    private static final Set<String> PAPERS = Set.of("invitation", "minutes", "sheet");
    private final Meetings meetings;
    private final LifeCycle lives;
    private final Organisations organisations;
    private final Areas areas;

    PaperController(Meetings meetings, LifeCycle lives, Organisations organisations, Areas areas) {
        this.meetings = meetings;
        this.lives = lives;
        this.organisations = organisations;
        this.areas = areas;
    }

    /**
     * @param office who writes
     * @param square picture of the address where those who come count themselves
     */
    record MeetingPaper(Meeting meeting, AreaPath tambon, String office, String square) {
        /** Numbers of a Thai paper are written in Thai digits. */
        static String digits(Texts t, String text) {
            return t.isThai() ? ThaiText.thaiDigits(text) : text;
        }

        /** Each line of what was typed, as a paragraph of its own. */
        static List<String> lines(@Nullable String typed) {
            return typed == null
                    ? List.of()
                    : Arrays.stream(typed.split("\\R"))
                            .filter(line -> !line.isBlank())
                            .toList();
        }
    }

    /**
     * @param phone the number that is answered day and night, or null
     * @param open whether it is really open
     */
    record Poster(
            Organisation centre,
            AreaPath tambon,
            @Nullable String host,
            @Nullable String phone,
            boolean open,
            String address,
            String square) {}

    @GetMapping("/meetings/{id}/papers/{paper}")
    @MayUse(signedIn = true)
    String meeting(Actor actor, @PathVariable UUID id, @PathVariable String paper, Texts t, Model model) {
        if (!PAPERS.contains(paper)) {
            throw new NotFound("paper");
        }
        Meeting meeting = meetings.get(actor, id);
        model.addAttribute(
                "page",
                new MeetingPaper(
                        meeting,
                        areas.path(new AreaCode(meeting.areaCode())),
                        actor.unitName(t.isThai()),
                        QrCode.of(address("/came/" + id)).picture()));
        return "paper:centre/" + paper;
    }

    @GetMapping("/centres/{id}/papers/poster")
    @MayUse(signedIn = true)
    String poster(Actor actor, @PathVariable OrganisationId id, Model model) {
        Organisation centre = organisations.get(actor, id);
        if (centre.kind() != OrganisationKind.CENTRE) {
            throw new NotFound("centre");
        }
        CentreLife life = lives.of(actor, id.unit());
        Profile profile = life.profile();
        String address = address("/tambon/" + centre.areaCode());
        Milestone now = life.now();
        model.addAttribute(
                "page",
                new Poster(
                        centre,
                        areas.path(new AreaCode(centre.areaCode())),
                        profile == null || profile.host() == null
                                ? null
                                : profile.host().nameTh(),
                        profile == null ? null : profile.phone24h(),
                        now != null && now.serving() && life.answered() != null,
                        address.replaceFirst("^https?://", ""),
                        QrCode.of(address).picture()));
        return "paper:centre/poster";
    }

    /** As a telephone reaches this installation. */
    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
