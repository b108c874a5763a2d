package org.dulae.benefit;

import static org.dulae.benefit.Fact.Kind.BIRTH;
import static org.dulae.benefit.Fact.Kind.CODE;
import static org.dulae.benefit.Fact.Kind.DATE;
import static org.dulae.benefit.Fact.Kind.GRANTS;
import static org.dulae.benefit.Fact.Kind.INCOME;
import static org.dulae.benefit.Fact.Kind.MONEY;
import static org.dulae.benefit.Fact.Kind.NUMBER;
import static org.dulae.benefit.Fact.Kind.RECEIPTS;
import static org.dulae.benefit.Fact.Kind.YES_NO;

import java.util.List;
import org.dulae.shared.Texts;

/**
 * Everything a rule may ask about a person and the household around her. A child's benefits are asked with the child as the person. In this order
 * they are asked when they decide equally much: the easiest first.
 */
public enum Fact {
    BORN(BIRTH),
    THAI(YES_NO),
    IN_HOUSE_REGISTER(YES_NO),
    LIVES_HERE(YES_NO),
    STATE_PENSION(YES_NO),
    WELFARE_CARD(YES_NO),
    WELFARE_CARD_EXPIRES(DATE),
    /** One of the seven types of impairment. */
    DISABILITY(YES_NO),
    /** Holds a disability card that is valid. */
    DISABILITY_CARD(YES_NO),
    DISABILITY_CARD_EXPIRES(DATE),
    CARES_FOR_DISABLED(YES_NO),
    /** Cannot do what daily life needs alone. */
    NEEDS_DAILY_HELP(YES_NO),
    OTHER_STATE_CARE(YES_NO),
    /** Barthel index, 0 to 20. */
    ADL(NUMBER),
    INCONTINENT(YES_NO),
    CARE_PLAN(YES_NO),
    HEALTH_RIGHT(CODE, "UCS", "SSO", "STATE", "NONE"),
    EMPLOYED(YES_NO),
    MONTHS_INSURED(NUMBER),
    LEFT_WORK_ON(DATE),
    /** Under which section of the Social Security Act she is insured now: 33 employees, 39 who stayed on, 40 who work for themselves. */
    SOCIAL_SECURITY_SECTION(CODE, "S33", "S39", "S40", "NONE"),
    /** Of everybody in the household together, divided by heads, in a year. */
    HOUSEHOLD_INCOME(INCOME),
    OWN_INCOME(INCOME),
    SAVINGS(MONEY),
    LAND_WITHIN_LIMIT(YES_NO),
    NOT_ENOUGH_INCOME(YES_NO),
    IN_STATE_HOME(YES_NO),
    MONK_OR_PRISONER(YES_NO),
    HARDSHIP(YES_NO),
    LOST_BREADWINNER(YES_NO),
    DESTITUTE(YES_NO),
    STRANDED(YES_NO),
    NO_FARE(YES_NO),
    HIGHLAND(YES_NO),
    FAMILY_PROBLEM(YES_NO),
    ABUSED(true),
    ABANDONED(YES_NO),
    NO_CARER(YES_NO),
    LACKS_BASICS(YES_NO),
    GUARDIAN_THAI(YES_NO),
    LIVES_WITH_GUARDIAN(YES_NO),
    SCHOOL(CODE, "KINDERGARTEN", "PRIMARY", "LOWER_SECONDARY", "HIGHER", "NONE"),
    /** Judged by dependants, vehicle, land, power and housing. */
    POOR_BY_PROXY(YES_NO),
    FAMILY_MAY_SPLIT(YES_NO),
    NO_PARENTAL_CARE(YES_NO),
    VETTED_FOSTER_FAMILY(YES_NO),
    NEEDS_PROTECTION(true),
    /** By what right the home is hers to live in. */
    TENURE(CODE, "OWNER", "OWN_HOUSE", "RENTER", "RELATIVES", "PROVIDED", "ENCROACHING", "HOMELESS"),
    HOUSE_UNSAFE(YES_NO),
    MONTHS_IN_HOUSE(NUMBER),
    OTHER_HOUSE_AID(YES_NO),
    ON_COMMUNITY_LIST(YES_NO),
    DISASTER_DECLARED(YES_NO),
    HOUSE_DAMAGED(YES_NO),
    ABLE_TO_WORK(YES_NO),
    HAS_GUARANTOR(YES_NO),
    ARRANGED_FUNERAL(YES_NO),
    DEATH_CERTIFICATE_ON(DATE),
    DECEASED_BORN(BIRTH),
    DECEASED_THAI(YES_NO),
    DECEASED_POOR(YES_NO),
    AIDS(true),
    HIV_IN_FAMILY(true),
    TRAFFICKED(true),
    DISCRIMINATED(true),
    ROAD_VICTIM(YES_NO),
    ROAD_ACCIDENT_ON(DATE),
    CRIME_VICTIM(true),
    CRIME_ON(DATE, true),
    LAWSUIT_WITHOUT_MEANS(YES_NO),
    FUND_MEMBER(YES_NO),
    /** Everything being received, with what is known of each; known means the list is complete. */
    RECEIVING(RECEIPTS),
    /** One-off aid of this fiscal year from every agency; known means the list is complete. */
    GRANTS_THIS_YEAR(GRANTS);

    /** What a value of a fact is. */
    public enum Kind {
        /** {@link Boolean}. */
        YES_NO,
        /** {@link Integer}. */
        NUMBER,
        /** {@link org.dulae.shared.Baht}. */
        MONEY,
        /** {@link org.dulae.shared.Baht} for each head in a year, or the {@link org.dulae.benefit.income.Income} it is worked out of. */
        INCOME,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link Born}. */
        BIRTH,
        /** One of {@link Fact#codes}. */
        CODE,
        /** A set of {@link org.dulae.benefit.income.Receipt}. */
        RECEIPTS,
        /** A list of {@link Grant}. */
        GRANTS
    }

    private final Kind kind;
    private final boolean restricted;
    private final List<String> codes;

    Fact(Kind kind, String... codes) {
        this.kind = kind;
        this.restricted = false;
        this.codes = List.of(codes);
    }

    Fact(boolean restricted) {
        this(YES_NO, restricted);
    }

    Fact(Kind kind, boolean restricted) {
        this.kind = kind;
        this.restricted = restricted;
        this.codes = List.of();
    }

    public Kind kind() {
        return kind;
    }

    /** Belongs to matters that only the team on them may know; such a fact is never asked on an open page. */
    public boolean restricted() {
        return restricted;
    }

    /** What may be chosen, for {@link Kind#CODE}. */
    public List<String> codes() {
        return codes;
    }

    /** The question, in the reader's language. */
    public String question(Texts t) {
        return t.text("benefit.ask." + name());
    }

    /** For yes or no the statement that yes makes, otherwise what the value is called. */
    public String words(Texts t) {
        return t.text("benefit.is." + name());
    }
}
