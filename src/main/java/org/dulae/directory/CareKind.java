package org.dulae.directory;

/** What care is made of, as far as it is counted. */
public enum CareKind {
    /** Trained for seventy hours to look after people at home. */
    CARE_GIVER,
    /** Engaged by the local government, with pay. */
    CARE_VOLUNTEER,
    /** Plans each person's care; most often a nurse. */
    CARE_MANAGER,
    /** Where one spends the day. */
    DAY_PLACE,
    /** Where one lives. */
    RESIDENTIAL_PLACE,
    /** Houses repaired or made safe in one year. */
    HOME_REPAIR
}
