package org.dulae.complaint;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.ClientKey;
import org.dulae.access.Problems;
import org.dulae.access.Unit;
import org.dulae.access.Units;
import org.dulae.area.AreaCode;
import org.dulae.area.Areas;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a complaint, and takes what was typed into it. */
@Component
class ComplainForms {
    private final ComplaintDesk desk;
    private final Areas areas;

    ComplainForms(ComplaintDesk desk, Areas areas) {
        this.desk = desk;
        this.areas = areas;
    }

    /** @param staff whether a colleague writes down what somebody says */
    ComplainPage page(Actor actor, boolean staff, String province, ComplaintForm form, Problems problems, Texts t) {
        String known = known(province);
        boolean here = staff && actor.unitArea().startsWith(known);
        return new ComplainPage(
                form,
                known,
                known.isEmpty() ? "" : areas.path(AreaCode.valueOf(known)).name(t),
                areas.children(AreaCode.COUNTRY).stream()
                        .map(one -> new Choice(one.code().value(), t.pick(one.nameTh(), one.nameEn())))
                        .toList(),
                known.isEmpty() ? List.of() : offices(actor, known, t),
                known.isEmpty() || !here ? List.of() : colleagues(actor, t),
                problems,
                NewId.next().toString());
    }

    private List<Choice> offices(Actor actor, String province, Texts t) {
        return desk.offices(actor, province).stream()
                .map(unit -> new Choice(unit.id().toString(), unit.name(t)))
                .toList();
    }

    private List<Choice> colleagues(Actor actor, Texts t) {
        return desk.colleagues(actor).stream()
                .map(one -> new Choice(one.id().toString(), one.name() + " · " + t.pick(one.unitTh(), one.unitEn())))
                .toList();
    }

    /** A province there is, or none. */
    String known(String province) {
        return AreaCode.parse(province)
                .filter(code -> code.value().length() == 2 && !code.equals(AreaCode.COUNTRY))
                .filter(code -> areas.find(code).isPresent())
                .map(AreaCode::value)
                .orElse("");
    }

    ComplaintDesk.Taken take(
            Actor actor, Complaint.Channel channel, String province, ComplaintForm form, @Nullable ClientKey key) {
        Stream<UUID> offices =
                desk.offices(actor, province).stream().map(Unit::id).map(id -> id.value());
        Stream<UUID> colleagues = channel == Complaint.Channel.WEB
                ? Stream.of()
                : desk.colleagues(actor).stream().map(Units.Around::id).map(id -> id.value());
        Set<UUID> known = Stream.concat(offices, colleagues).collect(Collectors.toSet());
        String seed = key == null
                ? UUID.randomUUID().toString()
                : key.value() + " " + java.util.HexFormat.of().formatHex(key.bodyHash());
        return desk.take(actor, form.told(channel, province, known), seed);
    }
}
