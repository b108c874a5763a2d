package org.dulae.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dulae.access.Scope;
import org.dulae.area.Area;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.Areas;
import org.dulae.shared.ThaiText;

/** The tambons an officer works for, by the ways they are written; a ledger brings nothing to others. */
record LedgerPlaces(Map<String, TreeSet<String>> byName) {
    static LedgerPlaces of(Areas areas, Scope scope) {
        Map<String, TreeSet<String>> byName = new HashMap<>();
        for (String prefix : scope.areas()) {
            AreaCode code =
                    prefix.isEmpty() ? AreaCode.COUNTRY : AreaCode.parse(prefix).orElse(null);
            for (Area tambon : code == null ? List.<Area>of() : tambons(areas, code)) {
                String district = areas.get(new AreaCode(tambon.code().value().substring(0, 4)))
                        .nameTh();
                for (String name : List.of(
                        tambon.nameTh(),
                        tambon.nameEn(),
                        tambon.nameTh() + district,
                        tambon.code().value())) {
                    byName.computeIfAbsent(folded(name), any -> new TreeSet<>())
                            .add(tambon.code().value());
                }
                for (AreaCode former : areas.former(tambon.code())) {
                    byName.computeIfAbsent(former.value(), any -> new TreeSet<>())
                            .add(tambon.code().value());
                }
            }
        }
        return new LedgerPlaces(byName);
    }

    private static List<Area> tambons(Areas areas, AreaCode code) {
        if (code.level() == AreaLevel.TAMBON) {
            return areas.find(code).stream().toList();
        }
        List<Area> found = new ArrayList<>();
        areas.children(code).forEach(child -> found.addAll(tambons(areas, child.code())));
        return found;
    }

    private static String folded(String name) {
        return ThaiText.foldPlace(name).replace(" ", "");
    }

    /** Its code; without a word the only one there is. */
    String code(String said) {
        if (said.isBlank()) {
            TreeSet<String> all = new TreeSet<>();
            byName.values().forEach(all::addAll);
            if (all.size() == 1) {
                return all.getFirst();
            }
            throw new LedgerProblem("exchange.refused.tambon.missing");
        }
        TreeSet<String> codes = byName.getOrDefault(folded(said), new TreeSet<>());
        if (codes.isEmpty()) {
            throw new LedgerProblem("exchange.refused.tambon.elsewhere", said);
        }
        if (codes.size() > 1) {
            throw new LedgerProblem("exchange.refused.tambon.several", said);
        }
        return codes.getFirst();
    }
}
