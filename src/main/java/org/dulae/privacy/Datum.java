package org.dulae.privacy;

import static org.dulae.privacy.LegalBasis.CONSENT;
import static org.dulae.privacy.LegalBasis.LEGAL_DUTY;
import static org.dulae.privacy.LegalBasis.PUBLIC_TASK;
import static org.dulae.privacy.LegalBasis.SENSITIVE_BY_LAW;
import static org.dulae.privacy.LegalBasis.SENSITIVE_VITAL;
import static org.dulae.privacy.LegalBasis.VITAL;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which kind of thing about somebody a column holds, and why the law allows that kind. Each column of a table with people is of exactly one, and
 * so is each fact a rule may ask for ({@code fact: …}), which stand together in one column; a test holds this list against the database. What a
 * kind is allowed by depends on what it is kept for as well ({@link #bases(Purpose)}). The words of each are in the bundle, by its name.
 */
enum Datum {
    NAME(List.of(PUBLIC_TASK, VITAL, LEGAL_DUTY), """
            person.person: title given family nickname display_name search; person.former_name: given family; casework.case_file: known_as;
            casework.case_person: known_as; intake.contact: caller_name; attachment.attachment: consent_name; letter.entry: sender receiver;
            letter.received: sender; privacy.request: asker_name; complaint.complaint: name
            """),
    NUMBER(List.of(PUBLIC_TASK), """
            person.person: number_kind number_secret number_hash number_tail_hash; attachment.attachment: number_end
            """),
    LIFE(List.of(PUBLIC_TASK), """
            person.person: sex birth_date birth_precision birth_verified died_on nationality; benefit.sheet: born_from born_to; fact: BORN THAI
            """),
    PLACE(List.of(PUBLIC_TASK, VITAL), """
            person.address: kind valid_from valid_to place_code moving house_no moo village village_code lane road landmark; intake.contact: place;
                fact: IN_HOUSE_REGISTER LIVES_HERE TENURE HOUSE_UNSAFE MONTHS_IN_HOUSE OTHER_HOUSE_AID ON_COMMUNITY_LIST DISASTER_DECLARED
                HOUSE_DAMAGED
            """),
    PHONE(List.of(PUBLIC_TASK, VITAL), """
            person.phone: owner owner_name number_secret number_hash number_tail_hash best_time;
            intake.contact: caller_phone caller_phone_hash caller_time; complaint.complaint: phone reach
            """),
    FAMILY(List.of(PUBLIC_TASK, VITAL), """
            person.kinship: kind valid_from valid_to ended_as; person.membership: relation valid_from valid_to; casework.case_person: role;
            intake.contact: caller_relation; fact: LOST_BREADWINNER FAMILY_PROBLEM FAMILY_MAY_SPLIT ABANDONED NO_CARER NO_PARENTAL_CARE
                GUARDIAN_THAI LIVES_WITH_GUARDIAN VETTED_FOSTER_FAMILY ARRANGED_FUNERAL DEATH_CERTIFICATE_ON DECEASED_BORN DECEASED_THAI
                DECEASED_POOR
            """),
    INCOME(List.of(PUBLIC_TASK), """
            fact: HOUSEHOLD_INCOME OWN_INCOME NOT_ENOUGH_INCOME SAVINGS LAND_WITHIN_LIMIT POOR_BY_PROXY HARDSHIP DESTITUTE STRANDED NO_FARE
                LACKS_BASICS STATE_PENSION WELFARE_CARD WELFARE_CARD_EXPIRES OTHER_STATE_CARE IN_STATE_HOME EMPLOYED LEFT_WORK_ON MONTHS_INSURED
                SOCIAL_SECURITY_SECTION FUND_MEMBER HAS_GUARANTOR LAWSUIT_WITHOUT_MEANS SCHOOL
            """),
    /** The name of an entitlement may say that somebody is disabled or ill. */
    RIGHT(List.of(SENSITIVE_BY_LAW), """
            benefit.finding: code kind wanting rule basis since; benefit.reply: code said basis fiscal_year takes_back;
            benefit.occasion_answer: kind day answer until code; casework.help: code; casework.refusal: asked_code; fact: RECEIVING GRANTS_THIS_YEAR
            """),
    HEALTH(List.of(SENSITIVE_BY_LAW, SENSITIVE_VITAL), """
            person.person: communication; casework.assessment_level: dimension level own_level evidence; casework.case_file: course;
                fact: DISABILITY DISABILITY_CARD DISABILITY_CARD_EXPIRES CARES_FOR_DISABLED NEEDS_DAILY_HELP ADL INCONTINENT CARE_PLAN HEALTH_RIGHT
                ABLE_TO_WORK AIDS HIV_IN_FAMILY ROAD_VICTIM ROAD_ACCIDENT_ON
            """),
    /** Among them ethnic groups, religion, sexual life and crime. */
    GROUP(List.of(SENSITIVE_BY_LAW, SENSITIVE_VITAL), """
            person.declared_group: code valid_from valid_to; casework.case_file: target_groups; casework.case_problem: code outcome;
            intake.contact: target_groups problems; fact: HIGHLAND MONK_OR_PRISONER DISCRIMINATED
            """),
    /** Who tells of violence tells of injuries, sexual life and crime: the whole of it is taken for sensitive. */
    DANGER(List.of(SENSITIVE_BY_LAW, SENSITIVE_VITAL, VITAL), """
            casework.safety_plan: signs places people bag code_word; casework.handout: on_paper; casework.refusal: on_paper; person.address: refuge;
            person.phone: safe; intake.contact: flags caller_safe; intake.draft: restricted; clock.timer: duty; privacy.request: safe safety_note;
            complaint.complaint: safe; fact: ABUSED NEEDS_PROTECTION TRAFFICKED CRIME_VICTIM CRIME_ON
            """),
    /** Nobody can know beforehand what somebody tells: all of it is taken for sensitive. */
    WORDS(List.of(SENSITIVE_BY_LAW, SENSITIVE_VITAL), """
            intake.contact: notes others given typed urgency_reason; intake.draft: fields;
            casework.case_file: story urgency_reason waiting_for closing_words; casework.case_change: reason; casework.case_person: note;
            casework.case_problem: note outcome_note; casework.fact: kind place source content own_words; casework.note: content own_words;
            casework.assessment: own_words; casework.conference: facts; casework.help: what; casework.link: note; casework.amendment: reason;
            casework.refusal: asked facts; casework.refusal_answer: words; access.break_glass: reason; access.team_member: reason;
            clock.timer: end_note; attachment.attachment: child_says consent_reason withdrawn_reason held_reason;
            letter.entry: subject done cancelled_reason; letter.letter: subject refers encloses cause purpose ending cancelled_reason;
            letter.received: subject cancelled_reason; letter.misfiled: reason; privacy.request: wish facts;
            complaint.complaint: about story wishes found answer change handed_why; exchange.ledger_part: lines_secret
            """),
    PLAN(List.of(SENSITIVE_BY_LAW, SENSITIVE_VITAL), """
            casework.goal: title agreed dropped_reason; casework.task: title who outcome remind_before remind_on;
            casework.plan_version_line: line goal goal_state agreed task task_state who remind_on;
            casework.handout: left_out call_words worse_words;
            casework.conference_decision: content who
            """),
    MATTER(List.of(PUBLIC_TASK, VITAL, LEGAL_DUTY), """
            casework.case_file: number status status_since owned_since urgency channel closed_level closure_reason beyond_reason reopened;
            casework.case_change: kind old_code new_code; casework.amendment: side; casework.assessment: phase assessed_on with_person;
            casework.conference: place; casework.departure: number urgency to_level; casework.link: reason; casework.moved_up: reason;
            intake.contact: type status channel urgency urgency_proposed crisis other_system other_number; intake.draft: channel;
            clock.timer: end_kind asleep seen; complaint.complaint: channel case_number outcome
            """),
    HELP(List.of(PUBLIC_TASK, VITAL), "casework.help: kind amount provider level"),
    DECISION(List.of(PUBLIC_TASK, LEGAL_DUTY), """
            casework.refusal: decision law because decided_on office told_how told_on appeal_to appeal_by appeal_law instead why next_year;
            casework.refusal_answer: answer on_day; privacy.request: kind asker decision asked_on due_on reason law appeal_to appeal_by appeal_law;
            privacy.breach: what office_told office_reason people_told people_reason; privacy.disposal: kind approved decided_why restricted;
            privacy.disposal_item: outcome; complaint.complaint: acknowledge_by answer_by appeal_to appeal_by
            """),
    /** A picture or a voice is kept where somebody said yes; a paper, as the task of the office asks. */
    FILE(List.of(CONSENT, PUBLIC_TASK, SENSITIVE_BY_LAW, SENSITIVE_VITAL), """
            document.file: type size content preview; attachment.attachment: kind what taken_on
            """),
    PERMISSION(List.of(PUBLIC_TASK), "attachment.attachment: use_for purposes consent_by consent_how consent_on own"),
    PAPER(List.of(PUBLIC_TASK, LEGAL_DUTY), """
            letter.entry: way year series number registered_on their_number their_date;
            letter.letter: number dated organisation office address contact position;
            letter.received: number registered_on their_number their_date office; letter.misfiled: size
            """),
    PARTNER(List.of(PUBLIC_TASK, LEGAL_DUTY), """
            casework.conference_member: name role organisation way came; letter.letter: addressee;
            privacy.agreement: part purposes number signed_on from_on to_on contact ended_why copy_on; privacy.signed_copy: signed_on words
            """),
    VOLUNTEER(List.of(PUBLIC_TASK, CONSENT), "centre.volunteer_chair: name phone valid_from valid_to"),
    COLLEAGUE(List.of(PUBLIC_TASK, LEGAL_DUTY), """
            *: by_name; casework.case_file: owner_name; casework.task: assignee_name; clock.timer: owner_name ended_by;
            attachment.attachment: withdrawn_by let_go_by; letter.letter: signer; letter.misfiled: kept_by; privacy.agreement: ended_by;
            privacy.breach: office_by people_by; privacy.disposal: proposed_name decided_name; privacy.request: checked_by decided_by;
            complaint.complaint: named handed_by
            """),
    ACCOUNT(List.of(PUBLIC_TASK, LEGAL_DUTY), """
            access.app_user: login name status epoch demo; access.user_role: role valid_from valid_to; access.stand_in: valid_from valid_to;
            access.credential: password_hash totp_secret totp_last_step code_hash code_until; upkeep.key_holder: name kept_at since until
            """),
    /** Who may know of a restricted matter, who opened one, and who is kept away. */
    KNOWING(List.of(LEGAL_DUTY), """
            access.break_glass: number opened valid_until; access.conflict: kind valid_from valid_to; access.deputy: away_from last_day;
            access.team_member: valid_from valid_until break_glass; access.team_person: since
            """),
    TRACE(List.of(PUBLIC_TASK, LEGAL_DUTY), """
            access.audit: act subjects detail; access.client_key: key body_hash location; access.notice: kind role subject path;
            access.sign_in_attempt: login_hash failures; person.search: typed_secret; letter.search: typed_secret way year; privacy.breach: account;
            privacy.sample: month seed looks searchers; privacy.sampled: act subjects for_head asked awaits; privacy.sample_mark: kind words
            """),
    /** What the program needs to keep a row: ids, times of writing, to which area and team it belongs. */
    KEEPING(List.of(PUBLIC_TASK, LEGAL_DUTY), """
            *: id *_id *_at at *_by *_user *_unit area_code version ordinal concerned not_them; access.audit: xid;
            access.audit_seal: seq from_xid upto_xid count prev root total; clock.timer: people; intake.contact: taken_in; intake.draft: seq;
            person.fact: origin as_of told_in; benefit.sheet: written_on; document.file: owner_table; privacy.disposal: hidden_from;
            privacy.sample_mark: seq; complaint.complaint: code_hash; exchange.brought: mark number_hash turn joined;
            exchange.ledger: kind phase next_line all_lines refused_lines; exchange.ledger_part: first_line first_row
            """);

    /** Columns whose kind depends on the fact they hold. */
    static final Set<String> BY_FACT = Set.of("person.fact.code", "person.fact.value", "benefit.sheet.known");

    private final List<LegalBasis> bases;
    private final Set<String> columns;

    Datum(List<LegalBasis> bases, String columns) {
        this.bases = bases;
        this.columns = Stream.of(columns.split(";"))
                .map(table -> table.strip().split("[:\\s]+"))
                .flatMap(table -> Stream.of(table).skip(1).map(column -> table[0] + "." + column))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the list says itself comes before what it says of every table. */
    static Optional<Datum> of(String table, String column) {
        return Stream.of(values())
                .filter(one -> one.columns.contains(table + "." + column))
                .findFirst()
                .or(() -> Stream.of(values())
                        .filter(one -> one.isAnywhere(column))
                        .findFirst());
    }

    private boolean isAnywhere(String column) {
        return columns.stream()
                .filter(one -> one.startsWith("*."))
                .map(one -> one.substring(2))
                .anyMatch(one -> one.startsWith("*") ? column.endsWith(one.substring(1)) : column.equals(one));
    }

    /** The kinds kept for a purpose; without those that stand beside everything. */
    static List<Datum> of(Purpose purpose) {
        return Arrays.stream(values())
                .filter(one -> !one.isEverywhere() && one.tables().anyMatch(purpose.tables()::contains))
                .toList();
    }

    private Stream<String> tables() {
        return columns.stream()
                .flatMap(one -> one.startsWith("fact.") ? BY_FACT.stream() : Stream.of(one))
                .map(one -> one.substring(0, one.lastIndexOf('.')));
    }

    /** Beside everything that is kept: who wrote it, and when. */
    boolean isEverywhere() {
        return columns.stream().anyMatch(one -> one.startsWith("*."));
    }

    /** Why the law allows it, whatever it is kept for. */
    List<LegalBasis> bases() {
        return bases;
    }

    /** Why the law allows it where it is kept for this. */
    List<LegalBasis> bases(Purpose purpose) {
        return bases.stream().filter(purpose.bases()::contains).toList();
    }

    boolean sensitive() {
        return bases.stream().anyMatch(LegalBasis::sensitive);
    }

    /** With their table; the facts after {@code fact.} */
    Set<String> columns() {
        return columns;
    }

    /** Message key of its name, or of what it is for. */
    String key(String word) {
        return "privacy.datum." + name() + "." + word;
    }
}
