package org.dulae.person;

/** Whose phone a number is; many people are reached through somebody else's. */
public enum PhoneOwner {
    SELF,
    RELATIVE,
    NEIGHBOUR,
    OTHER
}
