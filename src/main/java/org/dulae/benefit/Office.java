package org.dulae.benefit;

import org.dulae.shared.Texts;

/** Who gives, who decides, and where one goes; with the code of the ministry above it. */
public enum Office {
    LOCAL_GOVERNMENT("MOI"),
    PROVINCE_OFFICE("MSDHS"),
    CHILD_DEPARTMENT("MSDHS"),
    OLDER_DEPARTMENT("MSDHS"),
    WOMEN_DEPARTMENT("MSDHS"),
    WELFARE_DEPARTMENT("MSDHS"),
    DISABILITY_DEPARTMENT("MSDHS"),
    PERMANENT_SECRETARY("MSDHS"),
    CHILD_SHELTER("MSDHS"),
    DESTITUTE_CENTRE("MSDHS"),
    OLDER_CENTRE("MSDHS"),
    WOMEN_CENTRE("MSDHS"),
    DISABILITY_CENTRE("MSDHS"),
    HIGHLAND_CENTRE("MSDHS"),
    CODI("MSDHS"),
    COMMUNITY_COUNCIL("MSDHS"),
    COMMUNITY_FUND("MSDHS"),
    FINANCE_MINISTRY("MOF"),
    BANK("MOF"),
    /** Pays the pensions of officials of the state. */
    COMPTROLLER("MOF"),
    /** Pays the pensions of officials of local governments. */
    LOCAL_PENSIONS("MOI"),
    INSURANCE_COMMISSION("MOF"),
    INSURER("MOF"),
    HEALTH_SECURITY("MOPH"),
    LOCAL_HEALTH_FUND("MOPH"),
    HEALTH_STATION("MOPH"),
    HOSPITAL("MOPH"),
    SOCIAL_SECURITY("MOL"),
    EDUCATION_FUND("MOE"),
    SCHOOL("MOE"),
    DISASTER_DEPARTMENT("MOI"),
    DISTRICT_OFFICE("MOI"),
    JUSTICE_MINISTRY("MOJ"),
    JUSTICE_OFFICE("MOJ");

    private final String ministry;

    Office(String ministry) {
        this.ministry = ministry;
    }

    /** A code of the vocabulary's ministries. */
    public String ministry() {
        return ministry;
    }

    public String words(Texts t) {
        return t.text("benefit.office." + name());
    }
}
