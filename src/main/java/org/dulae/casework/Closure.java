package org.dulae.casework;

import org.jspecify.annotations.Nullable;

/**
 * How a case ends.
 *
 * @param level where it could be brought to an end
 * @param beyond why it had to go beyond the tambon; needed with DISTRICT and PROVINCE
 * @param words what the officer says about it
 * @param leaveTasks the officer has seen the open tasks and closes all the same
 */
public record Closure(Reason reason, Level level, @Nullable Beyond beyond, String words, boolean leaveTasks) {
    public Closure {
        if (level == Level.TAMBON) {
            beyond = null;
        }
    }

    /** Why a case ends. */
    public enum Reason {
        /** Life is better, measured by an assessment after the help. */
        GOAL_MET,
        /** Another office has taken it over and said so. */
        REFERRED,
        WITHDREW,
        MOVED_OUT,
        INSTITUTION,
        /** Not eligible, told why and what else there is. */
        NOT_ELIGIBLE,
        UNREACHABLE,
        DIED,
        DUPLICATE
    }

    /** Where it ended. */
    public enum Level {
        TAMBON,
        DISTRICT,
        PROVINCE;

        private static final int DISTRICT_CODE = 4;

        /** Of an office, by the area it stands in; the nation counts as the province. */
        public static Level of(String areaCode) {
            if (areaCode.length() < DISTRICT_CODE) {
                return PROVINCE;
            }
            return areaCode.length() == DISTRICT_CODE ? DISTRICT : TAMBON;
        }
    }

    /** Why the tambon could not do it alone. */
    public enum Beyond {
        NO_SERVICE,
        AUTHORITY,
        SPECIALIST,
        BUDGET,
        SAFETY,
        /** The person asked not to be looked after in the own tambon. */
        CHOICE,
        OTHER
    }
}
