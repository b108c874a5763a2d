package org.dulae.casework.plan;

import java.time.Instant;
import java.util.UUID;

/** How a person stays safe from violence, as it was saved once; in her own words wherever she found some. */
public record SafetyPlan(UUID id, Words words, String by, Instant at) {
    /** What can be put on paper: all but the code word. Whoever finds the paper reads it, so each is asked for. */
    public enum Part {
        SIGNS,
        PLACES,
        PEOPLE,
        BAG
    }

    /**
     * @param signs by what she can tell that it is coming
     * @param places where she can go; never the address of a refuge
     * @param people whom to call
     * @param bag what to take along
     * @param codeWord by which somebody she trusts knows that she needs help now
     */
    public record Words(String signs, String places, String people, String bag, String codeWord) {
        public static final Words NONE = new Words("", "", "", "", "");

        public boolean isEmpty() {
            return (signs + places + people + bag + codeWord).isBlank();
        }

        public String of(Part part) {
            return switch (part) {
                case SIGNS -> signs;
                case PLACES -> places;
                case PEOPLE -> people;
                case BAG -> bag;
            };
        }
    }
}
