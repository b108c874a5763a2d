package org.dulae.intake;

import java.util.List;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the desk that change while the caller speaks.
 *
 * @param reasons why this level is proposed, in words
 * @param routeName who would receive it
 * @param colleagues who works where it goes, so that the person can name who must not know; only for a restricted matter
 * @param notThem those named
 * @param rights what the household may have a right to; null where safety goes first or a team alone may know: then nothing of it is on the screen
 * @param overlaps rights that may not be received together; none where nothing of rights is on the screen
 * @param elsewhere the person does not want it handled in her or his own tambon
 */
record DeskPart(
        Meanwhile m,
        List<String> reasons,
        List<Choice> urgencies,
        String urgencyReason,
        String routeName,
        boolean placeKnown,
        List<Choice> colleagues,
        List<String> notThem,
        boolean elsewhere,
        @Nullable SpokenRights rights,
        Overlaps overlaps,
        Problems problems) {}
