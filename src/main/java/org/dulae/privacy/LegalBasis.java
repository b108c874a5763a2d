package org.dulae.privacy;

/** Why the law allows it: the section, and whether its published text was read or is from memory. */
enum LegalBasis {
    /** A task in the public interest, or official authority: the ground of everything the offices do. */
    PUBLIC_TASK("24(4)", true),
    /** To keep somebody from danger to life, body or health. */
    VITAL("24(2)", true),
    /** What another law asks the office to do. */
    LEGAL_DUTY("24(6)", true),
    /** Sensitive data, for social protection and health by law, with measures that guard it. */
    SENSITIVE_BY_LAW("26(5)", true),
    /** Sensitive data, where somebody in danger cannot say yes. */
    SENSITIVE_VITAL("26(1)", true),
    /** What one may as well refuse: a photo, being written to (s.19 read at pdpathailand.com, article19_eng). */
    CONSENT("19", true);

    private final String section;
    private final boolean read;

    LegalBasis(String section, boolean read) {
        this.section = section;
        this.read = read;
    }

    String section() {
        return section;
    }

    /** Whether a published text was read; else it is from memory, to be checked before anybody relies on it. */
    boolean read() {
        return read;
    }

    boolean sensitive() {
        return section.startsWith("26");
    }
}
