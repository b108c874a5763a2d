package org.dulae.person;

import org.dulae.access.Problems;

/** Something typed cannot be kept as it is; the form shows it again beside what is wrong. */
public class NotAccepted extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problems problems;

    NotAccepted(Problems problems) {
        super("not accepted: " + problems.byField().keySet());
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }
}
