package org.dulae.access;

/** The kinds of office whose people sign in. */
public enum UnitKind {
    HOTLINE,
    CENTRE,
    AGENCY,
    PROVINCE,
    SYSTEM
}
