package org.dulae.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.dulae.person.PersonMatch;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;

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

    /** What most callers speak of; the rest waits one press away, so that the place to go to is seen while talking. */
    private static final Set<String> COMMON = Set.of(
            "INCOME",
            "UNEMPLOYMENT",
            "HOUSING",
            "EDUCATION",
            "HEALTH",
            "DISABILITY",
            "ELDERLY",
            "DOMESTIC_VIOLENCE",
            "SINGLE_PARENT");

    /** What can be picked, in the reader's language. */
    record Choices(
            List<Choice> problems,
            List<Choice> groups,
            List<Choice> flags,
            List<Choice> callers,
            List<Choice> safeties,
            List<Choice> sexes,
            List<Choice> systems,
            List<Choice> crises) {

        List<Choice> commonProblems() {
            return problems.stream()
                    .filter(choice -> COMMON.contains(choice.value()))
                    .map(Choices::inShort)
                    .toList();
        }

        List<Choice> otherProblems() {
            return problems.stream()
                    .filter(choice -> !COMMON.contains(choice.value()))
                    .toList();
        }

        /** Up to the colon: the kind of problem, without what all it may be. */
        private static Choice inShort(Choice choice) {
            return new Choice(choice.value(), choice.label().replaceFirst(":.*", ""));
        }
    }

    String path() {
        return "/desk/" + draft;
    }

    String draftPath() {
        return path() + "/draft";
    }

    String startedAtIso() {
        return startedAt.toString();
    }

    boolean otherProblem() {
        return form.many("problems").stream().anyMatch(code -> !COMMON.contains(code));
    }

    /** A call has a running clock and another title than a visit. */
    String kindOfTalk() {
        return form.channel().equals("HOTLINE_1300") || form.channel().equals("PHONE") ? "call" : "visit";
    }

    /** Whether the questions about rights stand open. */
    boolean askedRights() {
        return RightsTold.any(form);
    }

    /** Whether what is received stands open. */
    boolean askedReceived() {
        return RightsTold.received(form);
    }

    List<Choice> received(Texts t) {
        LocalDate today = LocalDate.ofInstant(startedAt, ThaiDate.ZONE);
        return Stream.concat(
                        RightsTold.kinds(today).stream()
                                .map(one -> new Choice(one.code(), one.name().in(t))),
                        Stream.of(new Choice(RightsTold.NOTHING, t.text("intake.rights.receives.nothing"))))
                .toList();
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
