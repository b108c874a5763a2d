package org.dulae.area;

/** A code that no place has, now or before. */
public class NoSuchArea extends RuntimeException {
    NoSuchArea(AreaCode code) {
        super("no area has the code " + code);
    }
}
