package org.dulae.access.accounts;

import org.dulae.access.Problems;
import org.jspecify.annotations.Nullable;

/** A new password typed twice. */
final class NewPassword {
    private NewPassword() {}

    static Problems check(@Nullable String problem, String fresh, @Nullable String again) {
        if (problem != null) {
            return Problems.of("fresh", problem);
        }
        return fresh.equals(again) ? Problems.NONE : Problems.of("again", "access.accounts.password.differs");
    }
}
