package org.dulae.insight.monthly;

/**
 * A part of the work: what was done, about which problem, for which target group, on which channel, of which kind; {@value #ALL} where it
 * does not matter.
 *
 * @param where of contacts: to which office, or in which place
 */
record Slice(Done done, String problem, String group, String channel, String kind, Whereabouts where) {
    static final String ALL = "*";

    static Slice of(Done done) {
        return new Slice(done, ALL, ALL, ALL, ALL, Whereabouts.ANYWHERE);
    }

    Slice ofKind(String other) {
        return new Slice(done, problem, group, channel, other, where);
    }

    Slice in(Whereabouts other) {
        return new Slice(done, problem, group, channel, kind, other);
    }

    /** For an address. */
    String query() {
        return "count=" + done + part("problem", problem) + part("group", group) + part("channel", channel)
                + part("kind", kind) + part("to", where.office()) + part("at", where.area());
    }

    private static String part(String name, String code) {
        return code.equals(ALL) ? "" : "&" + name + "=" + code;
    }
}
