package org.dulae.person;

/** May this number be called without putting the person in danger? Nobody guesses: it is asked, or it says that nobody asked. */
public enum Safety {
    SAFE,
    UNSAFE,
    NOT_ASKED
}
