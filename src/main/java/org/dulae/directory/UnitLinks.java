package org.dulae.directory;

import java.util.List;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.UnitKind;
import org.dulae.access.Units;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaLevel;
import org.dulae.area.Areas;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** An administrator lets the people of an organisation sign in: the form is filled in, and the unit gets the organisation's id. */
@Component
class UnitLinks implements OrganisationLinks {
    private final Units units;
    private final Areas areas;

    UnitLinks(Units units, Areas areas) {
        this.units = units;
        this.areas = areas;
    }

    @Override
    public List<Link> of(Actor actor, Organisation one) {
        UnitKind kind = one.kind().unitKind();
        if (kind == null || !actor.has(Role.ADMIN) || one.to() != null) {
            return List.of();
        }
        return units.find(one.id().unit()).isEmpty()
                ? List.of(new Link(form(kind, one), "directory.open-unit", "user-plus"))
                : List.of();
    }

    private String form(UnitKind kind, Organisation one) {
        return UriComponentsBuilder.fromPath("/accounts/units/new")
                .queryParam("kind", kind)
                .queryParam("nameTh", "{th}")
                .queryParam("nameEn", "{en}")
                .queryParam("place", "{place}")
                .encode()
                .buildAndExpand(one.nameTh(), one.nameEn(), place(one.areaCode()))
                .toUriString();
    }

    private String place(String code) {
        return code.equals(AreaCode.COUNTRY.value())
                ? ""
                : areas.path(new AreaCode(code)).areas().reversed().stream()
                        .map(area -> area.level() == AreaLevel.PROVINCE ? "จ." + area.nameTh() : area.nameTh())
                        .collect(Collectors.joining(" "));
    }
}
