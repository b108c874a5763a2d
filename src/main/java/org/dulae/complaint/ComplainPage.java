package org.dulae.complaint;

import java.util.Arrays;
import java.util.List;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.dulae.shared.Texts;

/**
 * The form of a complaint, for a colleague who writes it down or for whoever complains.
 *
 * @param province where it happened; empty = not chosen yet
 * @param colleagues whom a colleague may name; on the public page nobody
 */
record ComplainPage(
        ComplaintForm form,
        String province,
        String provinceName,
        List<Choice> provinces,
        List<Choice> offices,
        List<Choice> colleagues,
        Problems problems,
        String key) {

    /** Only the province is asked first, unless somebody has begun to tell. */
    boolean begins() {
        return province.isEmpty() && form.raw("story").isEmpty();
    }

    List<Choice> safeties(Texts t) {
        return Arrays.stream(Complaint.Safe.values())
                .map(one -> new Choice(one.name(), t.text("complaint.safe." + one.name())))
                .toList();
    }
}
