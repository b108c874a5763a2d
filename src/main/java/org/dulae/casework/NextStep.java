package org.dulae.casework;

import org.jspecify.annotations.Nullable;

/**
 * What a case asks for next: the page's one strong button, and a line's first act.
 *
 * @param key message key that names the act and its result
 * @param path below the case's own address
 * @param post a button that does it; else a link to a form
 */
public record NextStep(String key, String icon, String path, boolean post) {

    /** @return null on a closed case: nothing is asked for */
    public static @Nullable NextStep of(CaseStatus status, boolean owned, boolean assessedAfterHelp) {
        if (status == CaseStatus.CLOSED) {
            return null;
        }
        if (!owned) {
            return new NextStep("casework.act.take", "user-check", "/ownership", true);
        }
        return switch (status) {
            case RECEIVED -> new NextStep("casework.act.fact", "walk", "/facts/new", false);
            case FACT_FINDING -> new NextStep("casework.act.assess", "target", "/assessments/new", false);
            case ASSESSED -> new NextStep("casework.act.plan", "list-check", "/goals/new", false);
            case PLANNED, HELPING -> new NextStep("casework.act.help", "heart-handshake", "/help/new", false);
            case FOLLOW_UP, CLOSED ->
                assessedAfterHelp
                        ? new NextStep("casework.act.close", "circle-check", "/closure", false)
                        : new NextStep("casework.act.review", "target", "/assessments/new", false);
        };
    }
}
