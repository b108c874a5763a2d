package org.dulae.privacy;

import static org.dulae.privacy.LegalBasis.CONSENT;
import static org.dulae.privacy.LegalBasis.LEGAL_DUTY;
import static org.dulae.privacy.LegalBasis.PUBLIC_TASK;
import static org.dulae.privacy.LegalBasis.SENSITIVE_BY_LAW;
import static org.dulae.privacy.LegalBasis.SENSITIVE_VITAL;
import static org.dulae.privacy.LegalBasis.VITAL;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.UnitKind;

/**
 * What something about people is kept for: the record of processing (PDPA s.39) is this list. Every table with people stands behind
 * exactly one purpose, and a test fails for one that does not; what in them is allowed why says {@link Datum}. The words of each are in the
 * bundle, by its name.
 */
public enum Purpose {
    IDENTITY(
            List.of(Subject.HELPED, Subject.HOUSEHOLD),
            List.of(PUBLIC_TASK, VITAL, SENSITIVE_BY_LAW),
            Keepers.ALL,
            """
            person.person person.former_name person.address person.phone person.household person.membership person.kinship
            """),
    RIGHTS(
            List.of(Subject.HELPED),
            List.of(PUBLIC_TASK, SENSITIVE_BY_LAW),
            Keepers.ALL,
            "person.declared_group person.fact benefit.occasion_answer benefit.sheet benefit.finding benefit.reply benefit.changed"),
    CONTACT(
            List.of(Subject.HELPED, Subject.HOUSEHOLD, Subject.CALLER),
            List.of(PUBLIC_TASK, VITAL, SENSITIVE_BY_LAW, SENSITIVE_VITAL),
            List.of(UnitKind.HOTLINE, UnitKind.CENTRE, UnitKind.PROVINCE),
            "intake.contact"),
    DRAFT(
            List.of(Subject.HELPED, Subject.CALLER),
            List.of(PUBLIC_TASK, VITAL, SENSITIVE_BY_LAW, SENSITIVE_VITAL),
            Keepers.ALL,
            "intake.draft"),
    SEARCH(List.of(Subject.HELPED), List.of(PUBLIC_TASK), Keepers.ALL, "person.search letter.search"),
    CASE(
            List.of(Subject.HELPED, Subject.HOUSEHOLD, Subject.PARTNER),
            List.of(PUBLIC_TASK, VITAL, SENSITIVE_BY_LAW, SENSITIVE_VITAL),
            Keepers.OFFICES,
            """
            casework.case_file casework.case_problem casework.case_person casework.case_change casework.fact casework.assessment
            casework.assessment_level casework.goal casework.task casework.plan_version casework.plan_version_line casework.handout
            casework.help casework.note casework.link casework.amendment casework.departure casework.moved_up casework.conference
            casework.conference_member casework.conference_decision casework.refusal casework.refusal_answer
            """),
    SAFETY(
            List.of(Subject.HELPED, Subject.HOUSEHOLD, Subject.STAFF),
            List.of(LEGAL_DUTY, VITAL, SENSITIVE_BY_LAW, SENSITIVE_VITAL),
            Keepers.ALL,
            "casework.safety_plan access.team access.team_member access.team_person access.conflict access.break_glass access.deputy"),
    DEADLINE(
            List.of(Subject.HELPED),
            List.of(LEGAL_DUTY, PUBLIC_TASK, SENSITIVE_BY_LAW),
            Keepers.OFFICES,
            "clock.timer"),
    LETTER(
            List.of(Subject.HELPED, Subject.PARTNER),
            List.of(LEGAL_DUTY, PUBLIC_TASK, SENSITIVE_BY_LAW),
            Keepers.OFFICES,
            "letter.entry letter.letter letter.received letter.misfiled"),
    ATTACHMENT(
            List.of(Subject.HELPED, Subject.HOUSEHOLD),
            List.of(CONSENT, PUBLIC_TASK, SENSITIVE_BY_LAW, SENSITIVE_VITAL),
            Keepers.OFFICES,
            "attachment.attachment document.file"),
    COMPLAINT(
            List.of(Subject.CALLER, Subject.STAFF),
            List.of(PUBLIC_TASK, SENSITIVE_BY_LAW),
            List.of(UnitKind.PROVINCE),
            "complaint.complaint"),
    LEDGER(
            List.of(Subject.HELPED),
            List.of(PUBLIC_TASK, SENSITIVE_BY_LAW),
            Keepers.OFFICES,
            "exchange.ledger exchange.ledger_part exchange.brought"),
    STAFF(List.of(Subject.STAFF), List.of(PUBLIC_TASK, LEGAL_DUTY), Keepers.ALL, """
            access.app_user access.user_role access.stand_in access.credential access.sign_in_attempt access.client_key access.notice
            upkeep.key_holder
            """),
    VOLUNTEER(
            List.of(Subject.VOLUNTEER),
            List.of(PUBLIC_TASK, CONSENT),
            List.of(UnitKind.PROVINCE),
            "centre.volunteer_chair"),
    ACCOUNTABILITY(List.of(Subject.HELPED, Subject.STAFF), List.of(LEGAL_DUTY), Keepers.ALL, """
            access.audit access.audit_seal privacy.sample privacy.sampled privacy.sample_mark
            privacy.disposal privacy.disposal_item
            """),
    REQUEST(
            List.of(Subject.HELPED, Subject.CALLER),
            List.of(LEGAL_DUTY, SENSITIVE_BY_LAW),
            Keepers.ALL,
            "privacy.request"),
    BREACH(List.of(Subject.HELPED, Subject.STAFF), List.of(LEGAL_DUTY), List.of(UnitKind.PROVINCE), "privacy.breach"),
    CONTROLLERS(
            List.of(Subject.PARTNER),
            List.of(LEGAL_DUTY),
            List.of(UnitKind.PROVINCE),
            "privacy.agreement privacy.signed_copy");

    /** Whom it is about. */
    public enum Subject {
        HELPED,
        HOUSEHOLD,
        CALLER,
        PARTNER,
        VOLUNTEER,
        STAFF
    }

    /** Four kinds of offices keep one database; each controls what it writes. */
    private static final class Keepers {
        static final List<UnitKind> ALL =
                List.of(UnitKind.HOTLINE, UnitKind.CENTRE, UnitKind.AGENCY, UnitKind.PROVINCE);
        static final List<UnitKind> OFFICES = List.of(UnitKind.CENTRE, UnitKind.AGENCY, UnitKind.PROVINCE);
    }

    private final List<Subject> subjects;
    private final List<LegalBasis> bases;
    private final List<UnitKind> controllers;
    private final Set<String> tables;

    Purpose(List<Subject> subjects, List<LegalBasis> bases, List<UnitKind> controllers, String tables) {
        this.subjects = subjects;
        this.bases = bases;
        this.controllers = controllers;
        this.tables = Stream.of(tables.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    List<Subject> subjects() {
        return subjects;
    }

    List<LegalBasis> bases() {
        return bases;
    }

    List<UnitKind> controllers() {
        return controllers;
    }

    /** With their schema. */
    Set<String> tables() {
        return tables;
    }

    /** Whether data of s.26 are kept for it, which needs a ground of its own. */
    boolean sensitive() {
        return bases.stream().anyMatch(LegalBasis::sensitive);
    }

    /** Message key of one of its words. */
    String key(String word) {
        return "privacy.purpose." + name() + "." + word;
    }
}
