package org.dulae.letter;

import java.util.List;
import org.dulae.access.EditConflict;
import org.dulae.access.Problems;
import org.dulae.document.Documents;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/**
 * One letter.
 *
 * @param own whether the actor's office wrote it and so may change it
 * @param ready whether the office has said how its letters begin
 * @param caseOpen whether the actor may open its case
 */
record LetterPage(
        Letter letter,
        boolean own,
        boolean ready,
        boolean caseOpen,
        List<Documents.Kept> scans,
        List<Misfiled> misfiled,
        LetterForm form,
        Problems problems,
        @Nullable EditConflict conflict,
        String key) {

    String at() {
        return "/letters/" + letter.id();
    }

    boolean restricted() {
        return letter.place().team() != null;
    }

    /** What was begun stays older than what is saved until each field that differs is chosen. */
    int version() {
        return conflict == null ? letter.version() : 0;
    }

    boolean draft() {
        return letter.isDraft() && own;
    }

    Letter.@Nullable Numbered numbered() {
        return letter.numbered();
    }

    /** The parts of one field that stand on lines of their own. */
    static List<String> lines(String typed) {
        return typed.lines().filter(line -> !line.isBlank()).toList();
    }

    /** An official letter is written in Thai digits, whoever prints it. */
    static String digits(String text) {
        return ThaiText.thaiDigits(text);
    }

    static String kilobytes(Documents.Kept file, Texts t) {
        return t.text("letter.scan.size", Math.max(1, file.size() / 1024));
    }
}
