package org.dulae.vocabulary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dulae.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * The door to code lists: {@code problem}, {@code target_group}, {@code disability}, {@code urgency}, {@code dimension}, {@code
 * dimension_level}, {@code relation}, {@code caller}, {@code channel}, {@code contact_type}, {@code service_kind}, {@code help_kind}, {@code
 * closure_reason}, {@code escalation_reason}, {@code decline_reason}, {@code ministry}, {@code sector}, {@code crisis}, {@code
 * local_government_class}, {@code one_home_kind}, {@code power}. Asks nobody who they are. Read once: terms change with a release
 * only.
 */
@Service
public class Vocabulary {
    private final SingletonSupplier<Map<String, Map<String, Term>>> lists;

    Vocabulary(TermRepository repository) {
        this.lists = SingletonSupplier.of(() -> byList(repository.all()));
    }

    private static Map<String, Map<String, Term>> byList(List<Term> terms) {
        Map<String, Map<String, Term>> lists = new LinkedHashMap<>();
        terms.forEach(term -> lists.computeIfAbsent(term.list(), list -> new LinkedHashMap<>())
                .put(term.code(), term));
        return lists;
    }

    /** The terms one may choose on that day, in the order of the screen. */
    public List<Term> terms(String list, LocalDate on) {
        return list(list).values().stream().filter(term -> term.isValid(on)).toList();
    }

    /** Whatever its dates: an old matter keeps its words. */
    public Optional<Term> term(String list, String code) {
        return Optional.ofNullable(list(list).get(code));
    }

    /** What the office calls it; the code itself where no list knows it, as in data from elsewhere. */
    public String name(String list, String code, Texts t) {
        return term(list, code).map(term -> term.name(t)).orElse(code);
    }

    /** What people call it: for every page that the person, a neighbour or a volunteer may see. */
    public String plain(String list, String code, Texts t) {
        return term(list, code).map(term -> term.plain(t)).orElse(code);
    }

    /** Whether any of these restricts the matter to a named team. */
    public boolean isSensitive(String list, Collection<String> codes) {
        return codes.stream()
                .anyMatch(code -> term(list, code).filter(Term::sensitive).isPresent());
    }

    private Map<String, Term> list(String list) {
        Map<String, Term> terms = lists.obtain().get(list);
        if (terms == null) {
            throw new IllegalArgumentException("no such list: " + list);
        }
        return terms;
    }
}
