package org.dulae.centre;

import java.time.LocalDate;
import java.util.List;
import org.dulae.access.Actor;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.centre.LifeCycleController.CallForm;
import org.dulae.directory.Organisation;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One office: what it answers for; if it is a tambon centre, its life as well. All staff may look. */
@Controller
class OfficeController {
    private final Organisations organisations;
    private final Centres centres;
    private final LifeCycle lives;
    private final Meetings meetings;
    private final Areas areas;
    private final Vocabulary vocabulary;

    OfficeController(
            Organisations organisations,
            Centres centres,
            LifeCycle lives,
            Meetings meetings,
            Areas areas,
            Vocabulary vocabulary) {
        this.organisations = organisations;
        this.centres = centres;
        this.lives = lives;
        this.meetings = meetings;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    /**
     * @param life without anything in it where the office is no tambon centre
     * @param lines what it answers for now, before and later
     * @param guided the centres it sets up, if it is an agency
     * @param given what meetings have given it to do
     * @param guide the agency that brings this centre about, or null
     * @param ending the row whose end was asked for and refused
     * @param call a call that could not be written down as it was typed
     */
    record OfficePage(
            Organisation office,
            @Nullable AreaPath place,
            CentreLife life,
            List<Line> lines,
            List<Guided> guided,
            List<Meetings.Given> given,
            @Nullable Responsibility guide,
            boolean mayDecide,
            boolean mayWrite,
            Vocabulary vocabulary,
            Problems problems,
            @Nullable String ending,
            CallForm call,
            String clientKey) {
        record Line(Responsibility row, AreaPath tambon) {}

        record Guided(CentreLife.Standing centre, AreaPath tambon) {}

        /** The one thing to do next, and where. */
        record Next(String href, String key) {}

        OfficePage typed(CallForm form) {
            return new OfficePage(
                    office,
                    place,
                    life,
                    lines,
                    guided,
                    given,
                    guide,
                    mayDecide,
                    mayWrite,
                    vocabulary,
                    problems,
                    ending,
                    form,
                    clientKey);
        }

        boolean isCentre() {
            return office.kind() == OrganisationKind.CENTRE;
        }

        String groupName(String code, Texts t) {
            return vocabulary.name("target_group", code, t);
        }

        @Nullable
        Next next(LocalDate today) {
            Milestone now = life.now();
            Milestone to = now == null ? Milestone.PROPOSED : now.usual();
            if (!mayWrite || !isCentre()) {
                return null;
            }
            if (to == null) {
                return now == Milestone.OPERATING && !life.uncovered().isEmpty()
                        ? new Next("/centres/" + office.id() + "/cover", "centre.cover.change")
                        : null;
            }
            Profile profile = life.profile();
            String obstacle = life.obstacle(to, today, today).orElse("");
            return switch (obstacle) {
                case "centre.problem.step.missing" -> new Next("#readiness", "centre.next.readiness");
                case "centre.problem.step.call" ->
                    profile == null || profile.phone24h() == null
                            ? new Next("#describe", "centre.next.number")
                            : new Next("#calls", "centre.next.call");
                default -> new Next("/centres/" + office.id() + "/steps/new?to=" + to, "centre.go." + to);
            };
        }

        /** Other steps than the next one. */
        List<Milestone> aside() {
            Milestone now = life.now();
            return !mayWrite || now == null
                    ? List.of()
                    : now.next().stream().filter(to -> to != now.usual()).toList();
        }

        long agreed() {
            return guided.stream().filter(one -> one.centre().agreed()).count();
        }

        long founded() {
            return guided.stream().filter(one -> one.centre().founded()).count();
        }

        long reallyOpen() {
            return guided.stream().filter(one -> one.centre().reallyOpen()).count();
        }
    }

    @GetMapping("/centres/{id}")
    @MayUse(signedIn = true)
    String office(Actor actor, @PathVariable OrganisationId id, Model model) {
        model.addAttribute("page", page(actor, id, Problems.NONE, null));
        return "centre/office";
    }

    OfficePage page(Actor actor, OrganisationId id, Problems problems, @Nullable String ending) {
        Organisation office = organisations.get(actor, id);
        boolean centre = office.kind() == OrganisationKind.CENTRE;
        boolean mayDecide = actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD)
                && actor.scope().covers(office.areaCode());
        return new OfficePage(
                office,
                place(office.areaCode()),
                centre ? lives.of(actor, id.unit()) : CentreLife.NONE,
                centres.of(actor, id.unit()).stream()
                        .map(row -> new OfficePage.Line(row, areas.path(new AreaCode(row.areaCode()))))
                        .toList(),
                guided(actor, office),
                meetings.givenTo(actor, id.unit()),
                centre ? guide(actor, office.areaCode()) : null,
                mayDecide,
                centre && Writers.mayWriteOf(actor, id.unit(), office.areaCode()),
                vocabulary,
                problems,
                ending,
                new CallForm("", "", ""),
                NewId.next().toString());
    }

    private @Nullable AreaPath place(String areaCode) {
        return AreaCode.parse(areaCode)
                .filter(code -> areas.find(code).isPresent() && !code.equals(AreaCode.COUNTRY))
                .map(areas::path)
                .orElse(null);
    }

    private List<OfficePage.Guided> guided(Actor actor, Organisation office) {
        return office.kind() != OrganisationKind.ONE_HOME_AGENCY
                ? List.of()
                : lives.guidedBy(actor, office.id().unit()).stream()
                        .map(one -> new OfficePage.Guided(one, areas.path(new AreaCode(one.areaCode()))))
                        .toList();
    }

    private @Nullable Responsibility guide(Actor actor, String tambon) {
        return centres.guides(actor, tambon).stream().findFirst().orElse(null);
    }
}
