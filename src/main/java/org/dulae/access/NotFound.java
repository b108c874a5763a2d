package org.dulae.access;

/** What was asked for does not exist, or not for this actor: both look the same, so that an answer tells nothing. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
