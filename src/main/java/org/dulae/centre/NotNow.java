package org.dulae.centre;

/** What was asked for cannot be done yet; the key says why, beside the field it concerns. Nothing was changed. */
public class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String key;

    NotNow(String field, String key) {
        super(key);
        this.field = field;
        this.key = key;
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }
}
