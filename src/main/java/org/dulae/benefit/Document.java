package org.dulae.benefit;

import java.util.EnumSet;
import java.util.Set;
import org.dulae.shared.Texts;

/** What to bring. Papers the state has issued itself may be shown instead of copied. */
public enum Document {
    ID_CARD,
    HOUSE_REGISTER,
    BANK_BOOK,
    BIRTH_CERTIFICATE,
    PREGNANCY_BOOK,
    DISABILITY_CARD,
    CARER_ID_CARD,
    MEDICAL_CERTIFICATE,
    PHOTO,
    HOUSE_PHOTOS,
    PERSON_PHOTOS,
    FACT_FINDING_FORM,
    LOCAL_CERTIFICATE,
    FORM_DR_01,
    FORM_DR_02,
    SALARY_CERTIFICATE,
    FORM_PERSONAL_ASSISTANT,
    FORM_SCHOOL_POVERTY,
    SCHOOL_NOTE,
    VISIT_REPORT,
    CARE_PLAN,
    PROTECTION_PLAN,
    DEATH_CERTIFICATE,
    FUNERAL_FORM,
    BILL_OF_QUANTITIES,
    BEFORE_AND_AFTER_PHOTOS,
    OWNER_CONSENT,
    WORK_PLAN,
    GUARANTOR_PAPERS,
    MAP_TO_HOUSE,
    VICTIM_SCREENING,
    COMPLAINT,
    COMMUNITY_LIST,
    DAMAGE_CERTIFICATE,
    MEDICAL_BILL,
    POLICE_NOTE,
    COURT_PAPERS,
    PASSBOOK;

    /** What the ministry's one-off aid always asks for. */
    static Set<Document> standardAnd(Document... more) {
        Set<Document> all = EnumSet.of(
                ID_CARD, HOUSE_REGISTER, BANK_BOOK, HOUSE_PHOTOS, PERSON_PHOTOS, FACT_FINDING_FORM, LOCAL_CERTIFICATE);
        all.addAll(Set.of(more));
        return all;
    }

    public String words(Texts t) {
        return t.text("benefit.document." + name());
    }
}
