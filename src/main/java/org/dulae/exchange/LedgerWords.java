package org.dulae.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dulae.shared.ThaiText;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;

/** The words of lists, as offices write them, and what they are in ours: a code, a name in either language, or a part of a name that no other has. */
record LedgerWords(Map<String, String> problems, Map<String, String> groups, Map<String, String> urgencies) {
    private static final int SHORTEST = 4;
    /** How offices mark what cannot wait; the law knows no such scale, so these are the project's own. */
    private static final Map<String, String> SAID_OF_URGENCY = Map.of(
            "ด่วนที่สุด",
            "P1",
            "ด่วนมาก",
            "P1",
            "ด่วน",
            "P2",
            "ปกติ",
            "P3",
            "ไม่ด่วน",
            "P3",
            "urgent",
            "P1",
            "normal",
            "P3");

    static LedgerWords of(Vocabulary vocabulary, LocalDate on) {
        Map<String, String> urgencies = new HashMap<>(known(vocabulary.terms("urgency", on)));
        SAID_OF_URGENCY.forEach((said, code) -> urgencies.put(folded(said), code));
        return new LedgerWords(
                known(vocabulary.terms("problem", on)), known(vocabulary.terms("target_group", on)), urgencies);
    }

    static Map<String, String> known(List<Term> terms) {
        Map<String, String> words = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Term term : terms) {
            Stream.of(term.nameTh(), term.nameEn(), term.plainTh(), term.plainEn())
                    .filter(name -> name != null)
                    .flatMap(name -> Stream.of(name.split("[\\s,:/]+")))
                    .map(LedgerWords::folded)
                    .filter(part -> part.length() >= SHORTEST)
                    .distinct()
                    .forEach(part -> {
                        String other = words.put(part, term.code());
                        if (other != null && !other.equals(term.code())) {
                            shared.add(part);
                        }
                    });
        }
        words.keySet().removeAll(shared);
        for (Term term : terms) {
            Stream.of(term.code(), term.nameTh(), term.nameEn(), term.plainTh(), term.plainEn())
                    .filter(name -> name != null)
                    .forEach(name -> words.put(folded(name), term.code()));
        }
        return words;
    }

    private static String folded(String words) {
        return ThaiText.foldPlace(words).replace(" ", "");
    }

    List<String> problems(String said) {
        return codes(problems, said, "exchange.refused.problem");
    }

    List<String> groups(String said) {
        return codes(groups, said, "exchange.refused.group");
    }

    /** Empty where nothing is said. */
    String urgency(String said) {
        List<String> codes = codes(urgencies, said, "exchange.refused.urgency");
        return codes.isEmpty() ? "" : codes.getFirst();
    }

    private static List<String> codes(Map<String, String> known, String said, String unknown) {
        if (said.isBlank()) {
            return List.of();
        }
        String whole = known.get(folded(said));
        if (whole != null) {
            return List.of(whole);
        }
        Set<String> codes = new LinkedHashSet<>();
        for (String part : said.split("[,;/|\\n]|และ")) {
            String code = known.get(folded(part));
            if (code == null && !part.isBlank()) {
                throw new LedgerProblem(unknown, part.strip());
            }
            if (code != null) {
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }
}
