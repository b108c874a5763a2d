package org.dulae.area;

/** Whom the register's figures count: the same place has two totals, and a share of one is no share of the other. */
public enum RegisterBase {
    EVERYBODY,
    THAI_ONLY,
    /** The file does not say, and nobody who brought it knew. */
    NOT_SAID
}
