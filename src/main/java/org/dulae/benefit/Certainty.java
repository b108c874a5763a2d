package org.dulae.benefit;

/** How well a rule is founded. What is not CONFIRMED is shown as not yet verified. */
public enum Certainty {
    /** Read in the law itself or on a page of the agency that pays. */
    CONFIRMED,
    /** Read in a report, a news page or a public repository. */
    REPORTED,
    /** Written from memory; nobody has checked it. */
    MEMORY
}
