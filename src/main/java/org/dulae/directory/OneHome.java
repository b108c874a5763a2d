package org.dulae.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to the units of the social ministry in a province, and what each kind of them may decide or give. */
@Service
public class OneHome {
    private final CoverageRepository coverages;
    private final OrganisationRepository organisations;
    private final Acting acting;

    OneHome(CoverageRepository coverages, OrganisationRepository organisations, Acting acting) {
        this.coverages = coverages;
        this.organisations = organisations;
        this.acting = acting;
    }

    /**
     * What one kind of unit may do.
     *
     * @param decides it decides; otherwise it gives the help, or takes the application in for others to decide
     * @param checkedOn the day it was held against the rule itself; null: nobody has yet
     */
    public record Mandate(
            String unitKind,
            String power,
            boolean decides,
            String source,
            @Nullable LocalDate checkedOn) {}

    /**
     * One unit of a province.
     *
     * @param parent the department it belongs to
     * @param covers other provinces and what it covers them for
     */
    public record Member(
            Organisation unit,
            OrganisationHistory.@Nullable Belonging parent,
            List<Mandate> mandates,
            List<Coverage> covers) {
        public List<Mandate> decides() {
            return mandates.stream().filter(Mandate::decides).toList();
        }

        public List<Mandate> gives() {
            return mandates.stream().filter(one -> !one.decides()).toList();
        }

        public boolean isChecked() {
            return mandates.stream().allMatch(one -> one.checkedOn() != null);
        }
    }

    /** The units of a province on a day, its office first; also those elsewhere that cover it for something. */
    public List<Member> of(Actor actor, String province, LocalDate on) {
        return acting.as(actor, () -> {
            Map<String, List<Mandate>> mandates =
                    coverages.mandates(on).stream().collect(Collectors.groupingBy(Mandate::unitKind));
            return coverages.oneHome(province, on).stream()
                    .map(unit -> new Member(
                            unit,
                            organisations.history(unit.id()).parentOn(on).orElse(null),
                            mandates.getOrDefault(kind(unit), List.of()),
                            coverages.by(unit.id()).stream()
                                    .filter(one -> one.on(on))
                                    .toList()))
                    .toList();
        });
    }

    /** What a kind of unit may do on a day, by its code. */
    public List<Mandate> mandates(Actor actor, String unitKind, LocalDate on) {
        return acting.as(
                actor,
                () -> coverages.mandates(on).stream()
                        .filter(one -> one.unitKind().equals(unitKind))
                        .toList());
    }

    /** The code of the list {@code one_home_kind}; empty where nobody has said which kind it is. */
    static String kind(Organisation unit) {
        String said = unit.classCode();
        return unit.kind() == OrganisationKind.PROVINCE_OFFICE ? unit.kind().name() : said == null ? "" : said;
    }
}
