package org.dulae.directory;

import org.dulae.access.UnitKind;

/** What an organisation is. */
public enum OrganisationKind {
    MINISTRY,
    DEPARTMENT,
    /** Provincial office of the social ministry, head of One Home. */
    PROVINCE_OFFICE,
    /** Another unit of the social ministry in the province: shelter, elderly centre, protection centre … */
    ONE_HOME_AGENCY,
    /** Social Assistance Centre, hotline 1300: of the nation or of a province. */
    HOTLINE,
    /** Social Assistance Centre of a tambon. */
    CENTRE,
    /** Joint operation centre for helping people, of a local government (Ministry of the Interior, 2560); often in the same house. */
    LOCAL_HELP_CENTRE,
    LOCAL_GOVERNMENT,
    SCHOOL,
    /** Tambon health-promoting hospital. */
    HEALTH_STATION,
    HOSPITAL,
    POLICE,
    JUSTICE,
    ACADEMIC,
    CIVIL_SOCIETY,
    FAITH,
    BUSINESS,
    OTHER;

    static OrganisationKind of(UnitKind unit) {
        return switch (unit) {
            case HOTLINE -> HOTLINE;
            case CENTRE -> CENTRE;
            case AGENCY -> ONE_HOME_AGENCY;
            case PROVINCE -> PROVINCE_OFFICE;
            case SYSTEM -> OTHER;
        };
    }
}
