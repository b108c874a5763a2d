package org.dulae.exchange;

/** A workbook, or a row of it, cannot be taken; says why in words an officer can act on. */
class LedgerProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final String said;

    LedgerProblem(String key) {
        this(key, "");
    }

    /** @param said what stands there, where that helps to find it */
    LedgerProblem(String key, String said) {
        super(key);
        this.key = key;
        this.said = said;
    }

    /** A message key. */
    String key() {
        return key;
    }

    String said() {
        return said;
    }
}
