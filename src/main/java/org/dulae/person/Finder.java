package org.dulae.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.springframework.stereotype.Component;

/** Who may be meant by what was typed: first as it stands, then with slips forgiven. Works inside the caller's transaction. */
@Component
class Finder {
    /** More than are shown, so that ranking can choose. */
    private static final int ENOUGH = 40;
    /** With fewer than this found as typed, slips are forgiven too. */
    private static final int FEW = 10;

    private static final double NEARLY = 0.65;
    private static final double ROUGHLY = 0.5;
    private final SearchRepository search;
    private final Areas areas;

    Finder(SearchRepository search, Areas areas) {
        this.search = search;
        this.areas = areas;
    }

    List<PersonMatch> find(Actor actor, String typed) {
        Wanted wanted = Wanted.read(typed);
        List<PersonMatch> found = wanted.isEmpty() ? List.of() : find(actor, wanted, typed);
        return found.isEmpty() ? find(actor, Wanted.swapped(typed), typed) : found;
    }

    private List<PersonMatch> find(Actor actor, Wanted wanted, String typed) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (!wanted.digits().isEmpty()) {
            ids.addAll(search.byDigits(actor, wanted.digits(), ENOUGH));
        }
        addByWords(wanted.readings(), ids);
        if (ids.isEmpty()) {
            return List.of();
        }
        return new Ranking(wanted, typed).rank(search.candidates(actor, ids, wanted.digits(), this::placeNames));
    }

    private void addByWords(List<List<String>> readings, Set<UUID> ids) {
        readings.forEach(words -> ids.addAll(search.byWords(words, null, ENOUGH)));
        for (double alike : new double[] {NEARLY, ROUGHLY}) {
            for (List<String> words : readings) {
                if (ids.size() < FEW) {
                    ids.addAll(search.byWords(words, alike, ENOUGH));
                }
            }
        }
        // A right name with a wrong place or a wrong family name still finds the person.
        if (ids.isEmpty() && !readings.isEmpty() && readings.getFirst().size() > 1) {
            ids.addAll(search.byWords(readings.getFirst().subList(0, 1), null, ENOUGH));
        }
    }

    /** Thai names of the tambon, district and province a code lies in; none for a place that is not known. */
    List<String> placeNames(String areaCode) {
        if (areaCode.equals(AreaCode.COUNTRY.value())) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        AreaPath path = areas.path(new AreaCode(areaCode));
        path.areas().forEach(area -> names.add(area.nameTh()));
        return names;
    }
}
