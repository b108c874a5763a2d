package org.dulae.attachment;

import java.util.List;
import java.util.stream.Collectors;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.dulae.attachment.Attachment.Kind;
import org.dulae.casework.CaseFile;
import org.dulae.shared.Texts;

/** One photo, paper or voice, and what was said to keeping it. */
record AttachmentPage(CaseFile about, Attachments.Filed filed, String reason, String held, Problems problems) {
    static String icon(Kind kind) {
        return switch (kind) {
            case PHOTO -> "photo";
            case PAPER -> "file-text";
            case SEEN -> "eye-check";
            case VOICE -> "microphone";
        };
    }

    /** What was agreed to, in one line. */
    static String purposes(Consent consent, Texts t) {
        return consent.purposes().stream()
                .sorted()
                .map(purpose -> t.text("attachment.purpose." + purpose))
                .collect(Collectors.joining(" · "));
    }

    static String at(Attachment one) {
        return "/cases/" + one.about() + "/attachments/" + one.id();
    }

    static <E extends Enum<E>> List<Choice> choices(String prefix, Texts t, E[] values) {
        return java.util.Arrays.stream(values)
                .map(value -> new Choice(value.name(), t.text(prefix + value.name())))
                .toList();
    }

    Attachment one() {
        return filed.attachment();
    }

    String at() {
        return at(one());
    }

    /** For one that was put to the wrong case. */
    String move() {
        return MovedAttachments.at(one());
    }

    boolean restricted() {
        return about.place().team() != null;
    }

    /** What became of the file of one that was taken back. */
    String withdrawn(Attachment.Withdrawal done, Texts t) {
        Attachment.LetGo letGo = done.letGo();
        if (letGo != null) {
            return t.text("attachment.let-go.done", t.dateTime(letGo.at()), letGo.by());
        }
        String how = done.erased() ? "attachment.withdrawn.erased" : "attachment.withdrawn.held";
        return t.text(how, t.dateTime(done.at()), done.by());
    }

    boolean mayBeWithdrawn() {
        return one().consent() != null && one().withdrawn() == null;
    }
}
