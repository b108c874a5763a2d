package org.dulae.shared;

/** What an installation is for, and so who may be entered in it. Only the last holds real people, and nothing leads back from it. */
public enum MadeFor {
    /** The invented province, to look at. */
    DEMO,
    /** The invented province beside real work, to practise in. */
    TRAINING,
    /** Nobody has said yet that all is safe. */
    TRIAL,
    REAL;

    public boolean realPeople() {
        return this == REAL;
    }

    /** Accounts whose passwords lie open in a file of the installation. */
    public boolean openAccounts() {
        return this == DEMO || this == TRAINING;
    }
}
