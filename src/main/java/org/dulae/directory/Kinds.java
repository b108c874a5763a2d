package org.dulae.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dulae.access.Choice;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The words for what an organisation is. */
final class Kinds {
    private Kinds() {}

    /** Its class where it has one, else its kind. */
    static String name(Organisation one, Vocabulary vocabulary, Texts t) {
        String list = one.kind().classes();
        String code = one.classCode();
        return list == null || code == null ? t.text("directory.kind." + one.kind()) : vocabulary.name(list, code, t);
    }

    static List<Choice> all(Texts t) {
        return Arrays.stream(OrganisationKind.values())
                .map(kind -> new Choice(kind.name(), t.text("directory.kind." + kind)))
                .toList();
    }

    /** Those one may enter: a tambon's centre is proposed instead. */
    static List<Choice> entered(Texts t) {
        return all(t).stream()
                .filter(one -> !one.value().equals(OrganisationKind.CENTRE.name()))
                .toList();
    }

    /** The classes of one kind, or of every kind that has any. */
    static List<Choice> classes(@Nullable OrganisationKind kind, LocalDate on, Vocabulary vocabulary, Texts t) {
        return Arrays.stream(OrganisationKind.values())
                .filter(one -> kind == null || one == kind)
                .flatMap(one -> Stream.ofNullable(one.classes()))
                .flatMap(list -> vocabulary.terms(list, on).stream())
                .filter(term -> !term.code().equals(OrganisationKind.PROVINCE_OFFICE.name()))
                .map(term -> new Choice(term.code(), term.name(t)))
                .toList();
    }

    /** Whether a class is one of this kind. */
    static boolean fits(OrganisationKind kind, @Nullable String classCode, Vocabulary vocabulary) {
        String list = kind.classes();
        return classCode == null
                || list != null && vocabulary.term(list, classCode).isPresent();
    }

    /** As it is written in a table: the code, or the word in the reader's language. */
    static @Nullable OrganisationKind read(String said, Texts t) {
        return Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind.name().equals(said.toUpperCase(Locale.ROOT))
                        || t.text("directory.kind." + kind).equals(said))
                .findFirst()
                .orElse(null);
    }

    static @Nullable String readClass(OrganisationKind kind, String said, Vocabulary vocabulary, Texts t) {
        String list = kind.classes();
        return list == null
                ? null
                : vocabulary.terms(list, t.today()).stream()
                        .filter(term -> term.code().equals(said)
                                || term.name(t).equals(said)
                                || term.plain(t).equals(said))
                        .map(Term::code)
                        .findFirst()
                        .orElse(null);
    }
}
