package org.dulae;

import org.jspecify.annotations.Nullable;

/** A start that cannot go on, told in one sentence of each language. */
public final class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    StartupProblem(Trouble trouble, Object... facts) {
        this(trouble, (Throwable) null, facts);
    }

    StartupProblem(Trouble trouble, @Nullable Throwable cause, Object... facts) {
        super(trouble.sentences(facts), cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
