package org.dulae.access;

/** What a person may do in a unit. Each has pages today; a role without pages is not offered. */
public enum Role {
    /** Takes calls at a 1300 desk. */
    OPERATOR,
    /** The officer of a tambon centre, often alone. */
    OFFICER,
    /** Social worker of a One Home unit. */
    SOCIAL_WORKER,
    /** Officer of the provincial office. */
    PROVINCE_OFFICER,
    /** Head of the provincial office. */
    PROVINCE_HEAD,
    /** Privacy officer: who looked at whom. */
    PRIVACY,
    /** Accounts and units, never stories. */
    ADMIN
}
