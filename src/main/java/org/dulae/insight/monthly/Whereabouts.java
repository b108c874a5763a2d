package org.dulae.insight.monthly;

/**
 * Where contacts came from and to whom they were handed: what a hotline is asked beside what they were about.
 *
 * @param office the id of the office that took it over, or {@link Slice#ALL}
 * @param area the code of a place, or {@link Slice#ALL}
 */
record Whereabouts(String office, String area) {
    static final Whereabouts ANYWHERE = new Whereabouts(Slice.ALL, Slice.ALL);

    static Whereabouts to(String office) {
        return new Whereabouts(office, Slice.ALL);
    }

    static Whereabouts at(String area) {
        return new Whereabouts(Slice.ALL, area);
    }
}
