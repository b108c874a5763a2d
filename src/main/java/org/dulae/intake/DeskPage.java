package org.dulae.intake;

import java.time.Instant;
import java.util.List;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.dulae.person.PersonMatch;

/**
 * The desk as it stands: what was typed, the choices beside it, and what the desk says back.
 *
 * @param draft id of the draft as text; empty when a contact is sent without one
 * @param placeText the chosen area in words
 */
record DeskPage(
        String draft,
        Instant startedAt,
        ContactForm form,
        Problems problems,
        String clientKey,
        String channelName,
        String placeText,
        Choices choices,
        List<PersonMatch> candidates,
        DeskPart part) {
    private static final int ROWS = 2;

    /** What can be picked, in the reader's language. */
    record Choices(
            List<Choice> problems,
            List<Choice> groups,
            List<Choice> flags,
            List<Choice> callers,
            List<Choice> safeties,
            List<Choice> sexes,
            List<Choice> systems,
            List<Choice> crises) {}

    String path() {
        return "/desk/" + draft;
    }

    String draftPath() {
        return path() + "/draft";
    }

    String startedAtIso() {
        return startedAt.toString();
    }

    /** A call has a running clock and another title than a visit. */
    String kindOfTalk() {
        return form.channel().equals("HOTLINE_1300") || form.channel().equals("PHONE") ? "call" : "visit";
    }

    Meanwhile meanwhile() {
        return part.m();
    }

    int otherRows() {
        return Math.max(ROWS, form.others().size());
    }

    ContactForm.Other other(int row) {
        List<ContactForm.Other> told = form.others();
        return row < told.size() ? told.get(row) : new ContactForm.Other("", "", "");
    }
}
