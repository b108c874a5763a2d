package org.dulae.access;

/** Somebody else saved first. The page shows both versions and lets the actor choose per field; nothing typed is lost. */
public class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stale(String what) {
        super(what);
    }
}
