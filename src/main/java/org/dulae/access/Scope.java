package org.dulae.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The areas an actor may see, as prefixes of official codes that all have one length ("" = the nation, "52" a province, "521305" a
 * tambon). One length keeps both locks a plain AND-chain: a range for the index, a set to decide (ADR 7).
 */
public record Scope(List<String> areas) {
    /** The nation, for a unit whose area is "00". */
    public static final Scope NATION = new Scope(List.of(""));
    /** Nobody's area: for administrators, who see accounts and never stories. */
    public static final Scope NOWHERE = new Scope(List.of("zz"));

    public Scope {
        areas = List.copyOf(areas);
        if (areas.isEmpty() || areas.stream().map(String::length).distinct().count() != 1) {
            throw new IllegalArgumentException("a scope needs prefixes of one length");
        }
    }

    /** Of a unit's areas; "00" is the nation, none is nowhere. Mixed levels are refused when a unit's areas are written. */
    static Scope of(Collection<String> codes) {
        if (codes.isEmpty()) {
            return NOWHERE;
        }
        return codes.contains("00")
                ? NATION
                : new Scope(codes.stream().sorted().distinct().toList());
    }

    /** Whether a row with this area code is in scope. */
    public boolean covers(String areaCode) {
        return areaCode.length() >= length() && areas.contains(areaCode.substring(0, length()));
    }

    int length() {
        return areas.getFirst().length();
    }

    String lo() {
        return areas.stream().min(String::compareTo).orElseThrow();
    }

    /** The first code after the last prefix; "99" lies after every official code in any collation. */
    String hi() {
        String last = areas.stream().max(String::compareTo).orElseThrow();
        return last.isEmpty() || last.startsWith("z") ? "99999999" : next(last);
    }

    private static String next(String code) {
        return String.format("%0" + code.length() + "d", Long.parseLong(code) + 1);
    }

    /** Parameters for the first lock: {@code x.area_code >= :lo and x.area_code < :hi and left(x.area_code, :len) = any(:areas)}. */
    public Map<String, Object> params() {
        return Map.of("lo", lo(), "hi", hi(), "len", length(), "areas", areas.toArray(String[]::new));
    }
}
