package org.dulae.person;

/** Sex as the person says, or not known. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
