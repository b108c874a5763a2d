package org.dulae.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dulae.access.Problems;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiText;

/** The words of a letter, of a line in the register or of a letterhead, as they were typed. */
record LetterForm(Map<String, String> fields) {
    private static final List<String> ASKED =
            List.of("addressee", "subject", "cause", "purpose", "ending", "signer", "position");

    static LetterForm of(Letter.Words words) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("addressee", words.addressee());
        fields.put("subject", words.subject());
        fields.put("refers", words.refers());
        fields.put("encloses", words.encloses());
        fields.put("cause", words.cause());
        fields.put("purpose", words.purpose());
        fields.put("ending", words.ending());
        fields.put("signer", words.signer());
        fields.put("position", words.position());
        return new LetterForm(fields);
    }

    /** How such a letter usually goes; the officer writes the rest. */
    static LetterForm usual(Texts thai, String office, String place, String number) {
        return of(new Letter.Words(
                "",
                thai.text("letter.usual.subject"),
                "",
                "",
                thai.text("letter.usual.cause", office, place, number),
                thai.text("letter.usual.purpose", office),
                thai.text("letter.usual.ending"),
                "",
                ""));
    }

    String of(String field) {
        return fields.getOrDefault(field, "");
    }

    String plain(String field) {
        return ThaiText.normalise(of(field)).strip();
    }

    Letter.Words words() {
        return new Letter.Words(
                plain("addressee"),
                plain("subject"),
                plain("refers"),
                plain("encloses"),
                plain("cause"),
                plain("purpose"),
                plain("ending"),
                plain("signer"),
                plain("position"));
    }

    Problems problems() {
        return missing(ASKED);
    }

    Problems missing(List<String> asked) {
        Problems found = Problems.NONE;
        for (String field : asked) {
            found = plain(field).isEmpty() ? found.and(field, "letter.missing." + field) : found;
        }
        return found;
    }
}
