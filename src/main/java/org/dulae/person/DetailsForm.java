package org.dulae.person;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a person, as typed.
 *
 * @param fields the fields two colleagues may both have changed, in the order of the page
 * @param number a new identity number; empty = as it was
 * @param nameChange why the name differs: {@link #CORRECTED} or {@link #RENAMED}
 * @param former a name borne before, to be added
 */
public record DetailsForm(Map<String, String> fields, String number, String nameChange, String former) {
    public static final String CORRECTED = "CORRECTED";
    public static final String RENAMED = "RENAMED";
    private static final List<String> FIELDS = List.of(
            "title",
            "given",
            "family",
            "nickname",
            "sex",
            "birth",
            "verified",
            "died",
            "nationality",
            "numberKind",
            "communication",
            "groups");

    public static DetailsForm of(Function<String, String @Nullable []> parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELDS.forEach(field -> fields.put(field, typed(parameters, field)));
        return new DetailsForm(
                fields, typed(parameters, "number"), typed(parameters, "nameChange"), typed(parameters, "former"));
    }

    private static String typed(Function<String, String @Nullable []> parameters, String field) {
        String[] values = parameters.apply(field);
        return values == null
                ? ""
                : Arrays.stream(values).filter(value -> !value.isBlank()).collect(Collectors.joining(","));
    }

    public static DetailsForm of(PersonFile file, Texts t) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", file.names().title());
        fields.put("given", file.names().given());
        fields.put("family", file.names().family());
        fields.put("nickname", file.names().nickname());
        fields.put("sex", file.sex().name());
        fields.put("birth", file.birth().written(t));
        fields.put("verified", file.birth().verified() ? "true" : "");
        fields.put("died", file.diedOn() == null ? "" : t.date(file.diedOn()));
        fields.put("nationality", file.nationality() == null ? "" : file.nationality());
        fields.put("numberKind", file.numberKind().name());
        fields.put("communication", file.communication());
        fields.put("groups", file.groups().stream().map(PersonFile.Group::code).collect(Collectors.joining(",")));
        return new DetailsForm(fields, "", "", "");
    }

    public DetailsForm with(Map<String, String> settled) {
        return new DetailsForm(settled, number, nameChange, former);
    }

    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    public List<String> groups() {
        return get("groups").isEmpty() ? List.of() : List.of(get("groups").split(","));
    }

    public Names names() {
        return new Names(get("title"), get("given"), get("family"), get("nickname"));
    }
}
