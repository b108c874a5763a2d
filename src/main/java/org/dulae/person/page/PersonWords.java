package org.dulae.person.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dulae.access.Choice;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.person.Address;
import org.dulae.person.PersonFile;
import org.dulae.shared.Texts;
import org.dulae.vocabulary.Term;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places, groups, relations and choices in the reader's language. */
@Component
class PersonWords {
    private static final String GROUPS = "target_group";
    /** Told by birth date and sex already; nobody declares them. */
    private static final List<String> DERIVED = List.of("CHILD", "YOUTH", "ELDERLY", "WOMAN");
    /** Neighbours first: whom an officer of any tambon may meet. */
    private static final List<String> COUNTRIES = List.of("TH", "MM", "LA", "KH", "VN", "CN", "MY", "IN");

    private final Areas areas;
    private final Vocabulary vocabulary;

    PersonWords(Areas areas, Vocabulary vocabulary) {
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    static String name(PersonFile file, Texts t) {
        return file.displayName().isEmpty() ? t.text("person.unnamed") : file.displayName();
    }

    /** Null for a place that is not known. */
    @Nullable
    AreaPath place(String code) {
        return code.equals(AreaCode.COUNTRY.value()) ? null : areas.path(new AreaCode(code));
    }

    String placeName(String code, Texts t) {
        AreaPath place = place(code);
        return place == null ? "" : place.full(t);
    }

    String written(Address address, Texts t) {
        return address.written(t, placeName(address.placeCode(), t));
    }

    String group(String code, Texts t) {
        return vocabulary.name(GROUPS, code, t);
    }

    String relation(String code, Texts t) {
        return vocabulary.name("relation", code, t);
    }

    /** Groups somebody may declare; a sensitive one only where few may see it. */
    List<Choice> groups(boolean restricted, LocalDate on, Texts t) {
        return vocabulary.terms(GROUPS, on).stream()
                .filter(term -> !DERIVED.contains(term.code()) && (restricted || !term.sensitive()))
                .map(term -> choice(term, t))
                .toList();
    }

    List<Choice> relations(LocalDate on, Texts t) {
        return vocabulary.terms("relation", on).stream()
                .map(term -> choice(term, t))
                .toList();
    }

    private static Choice choice(Term term, Texts t) {
        return new Choice(term.code(), term.name(t));
    }

    static List<Choice> choices(String prefix, Texts t, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), t.text(prefix + value.name())))
                .toList();
    }

    static List<Choice> nationalities(Texts t) {
        List<Choice> all = new ArrayList<>();
        COUNTRIES.forEach(code -> all.add(new Choice(code, nationality(code, t))));
        all.add(new Choice("NONE", t.text("person.nationality.none")));
        return all;
    }

    static String nationality(String code, Texts t) {
        return code.equals("NONE")
                ? t.text("person.nationality.none")
                : Locale.of("", code).getDisplayCountry(t.locale());
    }
}
