package org.dulae.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Problems whose very existence must not be inferred (design rule 5), as the vocabulary marks them. */
@Component
class Sensitive {
    private final Vocabulary vocabulary;
    private final Clock clock;

    Sensitive(Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    Set<String> problems() {
        return vocabulary.terms("problem", LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE)).stream()
                .filter(Term::sensitive)
                .map(Term::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
