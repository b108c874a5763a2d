package org.dulae.access;

/** The actor may see this but may not do that. The code names the message {@code access.refused.<code>}. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    public Refused(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
