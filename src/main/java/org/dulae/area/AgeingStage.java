package org.dulae.area;

/**
 * How far a society has aged, by the share of older people. Two bases are in use and may disagree about the same place, so a stage is never told
 * without its base. Thresholds: United Nations, as used by Thai agencies (domain facts: 10, 20, 28 % of 60+; 7, 14, 20 % of 65+).
 */
public enum AgeingStage {
    YOUNG,
    AGEING,
    AGED,
    SUPER_AGED;

    /** From which age somebody is counted as old, and the shares, in per cent, at which the next stage begins. */
    public enum Base {
        SIXTY(60, 10, 20, 28),
        SIXTY_FIVE(65, 7, 14, 20);

        private final int age;
        private final double ageing;
        private final double aged;
        private final double superAged;

        Base(int age, double ageing, double aged, double superAged) {
            this.age = age;
            this.ageing = ageing;
            this.aged = aged;
            this.superAged = superAged;
        }

        public int age() {
            return age;
        }

        /** In per cent: at which the given stage begins. */
        public double from(AgeingStage stage) {
            return switch (stage) {
                case YOUNG -> 0;
                case AGEING -> ageing;
                case AGED -> aged;
                case SUPER_AGED -> superAged;
            };
        }
    }

    /** Nearer to the next stage than this many percentage points, a share is told as almost there. */
    private static final double ALMOST = 0.5;

    /** Whether the next stage is so near that a reader hears it. */
    public static boolean almostNext(double percent, Base base) {
        return of(percent + ALMOST, base) != of(percent, base);
    }

    /** The stage after this one; the last has none. */
    public AgeingStage next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** @param percent share of people of the base's age and over, in per cent of everybody */
    public static AgeingStage of(double percent, Base base) {
        AgeingStage reached = YOUNG;
        for (AgeingStage stage : values()) {
            if (percent >= base.from(stage)) {
                reached = stage;
            }
        }
        return reached;
    }
}
