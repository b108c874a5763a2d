package org.dulae.casework.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.Teams;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.casework.CaseReader;
import org.dulae.casework.Plan;
import org.dulae.casework.conference.Conference;
import org.dulae.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one conference: whom one can ask, which goals a decision can serve. */
@Component
class ConferencePages {
    private final CaseForms forms;
    private final CaseReader reader;
    private final Units units;
    private final Teams teams;

    ConferencePages(CaseForms forms, CaseReader reader, Units units, Teams teams) {
        this.forms = forms;
        this.reader = reader;
        this.units = units;
        this.teams = teams;
    }

    /**
     * @param colleagues with an account, and for a restricted case whether they are of its team
     * @param goals those under way
     */
    record Offer(Conference conference, Map<UUID, Colleague> colleagues, List<Plan.Goal> goals, boolean restricted) {
        List<Choice> people(Texts t) {
            return colleagues.entrySet().stream()
                    .filter(one -> !conference.isAsked(one.getKey()))
                    .map(one -> new Choice(
                            one.getKey().toString(),
                            restricted && !one.getValue().ofTheTeam()
                                    ? t.text(
                                            "casework.conference.joins",
                                            one.getValue().name())
                                    : one.getValue().name()))
                    .toList();
        }

        List<Choice> doers() {
            return colleagues.entrySet().stream()
                    .filter(one -> !restricted || one.getValue().ofTheTeam())
                    .map(one ->
                            new Choice(one.getKey().toString(), one.getValue().name()))
                    .toList();
        }

        List<Choice> serves(Texts t) {
            List<Choice> all = new ArrayList<>(goals.stream()
                    .map(goal -> new Choice(goal.id().toString(), goal.title()))
                    .toList());
            all.add(new Choice("", t.text("casework.conference.goal.new")));
            return all;
        }

        static List<Choice> roles(Texts t) {
            return FormPage.choices(Conference.Role.values(), "casework.conference.role.", t);
        }

        static List<Choice> ways(Texts t) {
            return FormPage.choices(
                    new Enum<?>[] {Conference.Way.PHONE, Conference.Way.PAPER}, "casework.conference.way.", t);
        }
    }

    record Colleague(String name, boolean ofTheTeam) {}

    ModelAndView show(Actor actor, FormPage page, Conference conference) {
        return forms.show("conference", page).addObject("offer", offer(actor, page, conference));
    }

    private Offer offer(Actor actor, FormPage page, Conference conference) {
        List<Plan.Goal> goals = reader.read(actor, page.head().file().id()).plan().goals().stream()
                .filter(Plan.Goal::isOpen)
                .toList();
        return new Offer(conference, colleagues(actor, page), goals, page.head().restricted());
    }

    /** Of the case's office, and of its team wherever they sit. */
    Map<UUID, Colleague> colleagues(Actor actor, FormPage page) {
        Map<UUID, Colleague> found = new LinkedHashMap<>();
        UUID team = page.head().file().place().team();
        if (team != null) {
            teams.members(actor, team).stream()
                    .filter(member -> !member.breakGlass())
                    .forEach(member -> found.put(member.id().value(), new Colleague(member.name(), true)));
        }
        units.colleagues(actor, new UnitId(page.head().file().place().unit()))
                .forEach(one -> found.putIfAbsent(one.id().value(), new Colleague(one.name(), team == null)));
        return found;
    }

    Optional<Map.Entry<UUID, Colleague>> colleague(Actor actor, FormPage page, String id) {
        return colleagues(actor, page).entrySet().stream()
                .filter(one -> one.getKey().toString().equals(id))
                .findFirst();
    }
}
