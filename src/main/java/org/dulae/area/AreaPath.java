package org.dulae.area;

import java.util.List;
import java.util.stream.Collectors;
import org.dulae.shared.Texts;

/** A place with all that lies above it, the province first: names alone say nothing, หนองบัว exists 28 times. */
public record AreaPath(List<Area> areas) {
    public AreaPath {
        areas = List.copyOf(areas);
    }

    public Area area() {
        return areas.getLast();
    }

    public AreaCode code() {
        return area().code();
    }

    public String name(Texts t) {
        return t.pick(area().nameTh(), area().nameEn());
    }

    /** {@code ลำปาง › เมืองปาน › หัวเมือง}. */
    public String crumbs(Texts t) {
        return areas.stream().map(area -> t.pick(area.nameTh(), area.nameEn())).collect(Collectors.joining(" › "));
    }

    /** As in an address: {@code ต.หัวเมือง อ.เมืองปาน จ.ลำปาง}, {@code Hua Mueang, Mueang Pan, Lampang}. */
    public String full(Texts t) {
        return join(areas, t);
    }

    /** The same without the place itself: {@code อ.เมืองปาน จ.ลำปาง}. */
    public String above(Texts t) {
        return join(areas.subList(0, areas.size() - 1), t);
    }

    private static String join(List<Area> areas, Texts t) {
        return areas.reversed().stream()
                .map(area -> t.text(word(area.code()), t.pick(area.nameTh(), area.nameEn())))
                .reduce((near, far) -> t.text("area.joined", near, far))
                .orElse("");
    }

    private static String word(AreaCode code) {
        return (code.isInBangkok() ? "area.short.bangkok." : "area.short.") + code.level();
    }
}
