package org.dulae.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dulae.centre.Route;
import org.dulae.centre.cover.OnDuty;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says back while somebody speaks.
 *
 * @param proposal the proposed urgency with its reason
 * @param urgency what stands chosen now: the operator's level, or the proposed one
 * @param route who would receive it
 * @param instead who answers there at this hour, if not the office itself
 * @param say message keys of sentences that help now, most pressing first
 */
record Meanwhile(
        UrgencyProposal proposal,
        String urgency,
        Route route,
        @Nullable OnDuty instead,
        List<Instant> earlierCalls,
        List<String> say,
        boolean sensitive,
        boolean restricted) {
    private static final Set<String> SCRIPTS = Set.of(
            "DOMESTIC_VIOLENCE",
            "SEXUAL_VIOLENCE",
            "CHILD",
            "MENTAL_HEALTH",
            "HEALTH",
            "SINGLE_PARENT",
            "INCOME",
            "HOUSING",
            "ELDERLY",
            "TRAFFICKING");
    private static final int MOST = 2;

    static Meanwhile of(
            ContactForm form,
            Route route,
            @Nullable OnDuty instead,
            List<Instant> earlierCalls,
            Set<String> sensitiveProblems) {
        UrgencyProposal proposal = form.proposal();
        List<String> say = Stream.concat(
                        Stream.concat(proposal.ticked().stream(), proposal.heard().stream())
                                .filter(flag -> !flag.urgency().equals("P2"))
                                .map(flag -> "intake.say." + flag.name()),
                        form.many("problems").stream()
                                .filter(SCRIPTS::contains)
                                .map(problem -> "intake.say." + problem))
                .limit(MOST)
                .toList();
        boolean sensitive = form.sensitive(sensitiveProblems);
        return new Meanwhile(
                proposal,
                form.urgency(),
                route,
                instead,
                earlierCalls,
                say,
                sensitive,
                form.restricted(sensitiveProblems));
    }

    /** Urgent, and not restricted: then who answers there at this hour sees it as well. Of a restricted matter its team alone knows. */
    boolean isSeenInstead() {
        return instead != null && !restricted && (urgency.equals("P0") || urgency.equals("P1"));
    }

    boolean lifeInDanger() {
        return urgency.equals("P0") || proposal.level().equals("P0");
    }
}
