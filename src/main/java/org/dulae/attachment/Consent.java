package org.dulae.attachment;

import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody said to keeping a picture, a paper or a voice (PDPA sections 19, 20 and 26).
 *
 * @param name of a guardian, and what kin
 * @param reason why nobody could be asked
 * @param childSays a child's own say, which stands beside the guardian's
 */
public record Consent(
        By by, String name, String reason, Set<Purpose> purposes, How how, LocalDate on, String childSays) {
    public enum By {
        SELF,
        GUARDIAN,
        /** Nobody could be asked: then it helps here and does nothing else. */
        CANNOT
    }

    public enum Purpose {
        HELP,
        REFERRAL,
        /** Training, and pictures for everybody. */
        PUBLIC
    }

    public enum How {
        SPOKEN,
        SIGNED,
        SIGN_LANGUAGE,
        THROUGH
    }

    public Consent {
        purposes = Set.copyOf(purposes);
    }

    /** Nobody may say more for somebody else than what helps her, and of a restricted matter nothing is shown to everybody. */
    public boolean isLawful(boolean restricted) {
        return purposes.contains(Purpose.HELP)
                && (by != By.CANNOT || purposes.size() == 1)
                && !(restricted && purposes.contains(Purpose.PUBLIC));
    }
}
