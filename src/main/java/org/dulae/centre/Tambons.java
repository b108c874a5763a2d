package org.dulae.centre;

import java.util.List;
import java.util.Map;

/** From the first to the last code of a set of tambons, both counted: what an index finds in one piece. */
public record Tambons(String first, String last) {
    private static final String LOWEST = "000000";
    private static final String HIGHEST = "999999";

    /** All of an area; of the country for "" and "00". */
    public static Tambons in(String area) {
        String code = area.equals("00") ? "" : area;
        return new Tambons(code + LOWEST.substring(code.length()), code + HIGHEST.substring(code.length()));
    }

    /** From the lowest to the highest of these codes; what lies between belongs to others and is left out afterwards. */
    public static Tambons around(List<String> codes) {
        return new Tambons(
                codes.stream().min(String::compareTo).orElse(LOWEST),
                codes.stream().max(String::compareTo).orElse(LOWEST));
    }

    public Map<String, Object> params() {
        return Map.of("first", first, "last", last);
    }
}
