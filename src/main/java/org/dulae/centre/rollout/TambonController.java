package org.dulae.centre.rollout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.UnitId;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.area.Population;
import org.dulae.centre.CentreLife;
import org.dulae.centre.CentreLife.Evidence;
import org.dulae.centre.CentreLife.Standing;
import org.dulae.centre.Centres;
import org.dulae.centre.LifeCycle;
import org.dulae.centre.Meeting;
import org.dulae.centre.Meeting.Resolution;
import org.dulae.centre.Meetings;
import org.dulae.centre.Responsibility;
import org.dulae.centre.Writers;
import org.dulae.centre.rollout.Board.Line;
import org.dulae.centre.rollout.Rollout.Planned;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One tambon on one sheet of paper, for whoever decides: where its centre stands, who answers, what is next. All staff may look. */
@Controller
class TambonController {
    private static final int MEETINGS = 6;
    private final Rollout rollout;
    private final LifeCycle lives;
    private final Centres centres;
    private final Meetings meetings;
    private final Areas areas;
    private final Vocabulary vocabulary;

    TambonController(
            Rollout rollout, LifeCycle lives, Centres centres, Meetings meetings, Areas areas, Vocabulary vocabulary) {
        this.rollout = rollout;
        this.lives = lives;
        this.centres = centres;
        this.meetings = meetings;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    /**
     * @param life without anything in it where there is no centre
     * @param takes who takes the matters of the tambon, for everybody or for a group
     * @param guides which agency brings the centre about
     * @param plans the latest first
     */
    record TambonPage(
            AreaPath path,
            Line line,
            CentreLife life,
            List<Responsibility> takes,
            List<Responsibility> guides,
            List<Meeting> meetings,
            List<Planned> plans,
            @Nullable Population people,
            boolean mayWrite,
            boolean mayPlan,
            Vocabulary vocabulary) {
        List<Blocker> blockers() {
            return Blocker.of(line);
        }

        String groupName(String code, Texts t) {
            return vocabulary.name("target_group", code, t);
        }

        /** A resolution and the meeting it was made at. */
        record Given(Meeting meeting, Resolution resolution) {}

        List<Given> open() {
            return meetings.stream()
                    .flatMap(meeting -> meeting.resolutions().stream().map(one -> new Given(meeting, one)))
                    .filter(given -> given.resolution().isOpen())
                    .toList();
        }
    }

    @GetMapping("/rollout/{tambon}")
    @MayUse(signedIn = true)
    String tambon(Actor actor, @PathVariable String tambon, Model model) {
        AreaPath path = path(tambon);
        String code = path.code().value();
        Board board = rollout.board(actor, List.of(code));
        Line line = board.lines().getFirst();
        CentreLife life = life(actor, line.centre());
        TambonPage page = new TambonPage(
                path,
                line,
                life,
                centres.in(actor, code, board.today()),
                centres.guides(actor, code),
                held(actor, code, life),
                rollout.history(actor, code),
                areas.population(path.code()).orElse(null),
                Writers.mayWriteIn(actor, code),
                Writers.decides(actor) && actor.scope().covers(code),
                vocabulary);
        model.addAttribute("page", page);
        return "centre/rollout/tambon";
    }

    private AreaPath path(String tambon) {
        return AreaCode.parse(tambon)
                .filter(code ->
                        code.level() == AreaLevel.TAMBON && areas.find(code).isPresent())
                .map(areas::path)
                .orElseThrow(() -> new NotFound("tambon"));
    }

    private CentreLife life(Actor actor, @Nullable Standing centre) {
        return centre == null ? CentreLife.NONE : lives.of(actor, new UnitId(centre.centre()));
    }

    /** The latest held there, and those elsewhere that show a step of its centre. */
    private List<Meeting> held(Actor actor, String tambon, CentreLife life) {
        Set<UUID> ids = new LinkedHashSet<>();
        life.steps().stream()
                .map(CentreLife.Step::meeting)
                .filter(Objects::nonNull)
                .map(Evidence::id)
                .forEach(ids::add);
        meetings.in(actor, tambon).forEach(meeting -> ids.add(meeting.id()));
        return ids.stream().limit(MEETINGS).map(id -> meetings.get(actor, id)).toList();
    }
}
