package org.dulae.directory;

import java.util.EnumSet;
import java.util.Set;
import org.dulae.access.UnitKind;
import org.jspecify.annotations.Nullable;

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
    /** A temple or another place of faith. */
    FAITH,
    ELDERLY_CLUB,
    /** Community welfare fund and the like. */
    FUND,
    CIVIL_SOCIETY,
    ACADEMIC,
    BUSINESS,
    OTHER;

    /** Those to which others belong. */
    static final Set<OrganisationKind> PARENTS = EnumSet.of(
            MINISTRY,
            DEPARTMENT,
            PROVINCE_OFFICE,
            ONE_HOME_AGENCY,
            LOCAL_GOVERNMENT,
            HOSPITAL,
            POLICE,
            JUSTICE,
            ACADEMIC);

    /** The code list that says more about this kind, or null: the class of a local government, the kind of a One Home agency. */
    public @Nullable String classes() {
        return switch (this) {
            case LOCAL_GOVERNMENT -> "local_government_class";
            case ONE_HOME_AGENCY -> "one_home_kind";
            default -> null;
        };
    }

    /** The kind of office whose people may sign in, or null. */
    @Nullable
    UnitKind unitKind() {
        return switch (this) {
            case HOTLINE -> UnitKind.HOTLINE;
            case CENTRE -> UnitKind.CENTRE;
            case ONE_HOME_AGENCY -> UnitKind.AGENCY;
            case PROVINCE_OFFICE -> UnitKind.PROVINCE;
            default -> null;
        };
    }

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
