package org.dulae.document;

/** A file that is not kept, and why, as a message key. */
public class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;

    Unusable(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
