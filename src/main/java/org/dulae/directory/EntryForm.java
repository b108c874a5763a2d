package org.dulae.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dulae.access.Problems;
import org.dulae.area.AreaFound;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.directory.DirectoryEntries.Entry;
import org.dulae.directory.Organisation.Does;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it stands in a form: every field a text.
 *
 * @param fields those that two people may fill in differently, in the order of the page
 * @param more the others: the words of the place, whether a name was changed or corrected, what only a new one has
 */
record EntryForm(Map<String, String> fields, Map<String, String> more) {
    static final String CORRECTED = "CORRECTED";
    static final String RENAMED = "RENAMED";
    private static final List<String> FIELDS =
            List.of("nameTh", "nameEn", "classCode", "place", "phone", "code", "doesTh", "doesEn", "checkedOn");
    private static final List<String> MORE =
            List.of("kind", "placeText", "nameChange", "renamedOn", "parent", "from", "confirmed");
    private static final String COUNTRY = "00";

    static EntryForm sent(Function<String, @Nullable String> parameters, Areas areas) {
        Map<String, String> fields = read(FIELDS, parameters);
        Map<String, String> more = read(MORE, parameters);
        String words = more.getOrDefault("placeText", "");
        String code = fields.getOrDefault("place", "");
        String place = words.isEmpty() && (code.isEmpty() || code.equals(COUNTRY))
                ? COUNTRY
                : areas.resolve(words, code, null) instanceof AreaFound.One(var path)
                        ? path.code().value()
                        : "";
        fields.put("place", place);
        return new EntryForm(fields, more);
    }

    private static Map<String, String> read(List<String> names, Function<String, @Nullable String> parameters) {
        Map<String, String> read = new LinkedHashMap<>();
        names.forEach(name -> read.put(
                name,
                ThaiText.normalise(Objects.requireNonNullElse(parameters.apply(name), ""))
                        .strip()));
        return read;
    }

    static EntryForm of(Organisation one, @Nullable AreaPath place, Texts t) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nameTh", one.nameTh());
        fields.put("nameEn", one.nameEn());
        fields.put("classCode", Sent.text(one.classCode()));
        fields.put("place", one.areaCode());
        fields.put("phone", Sent.text(one.phone()));
        fields.put("code", Sent.text(one.code()));
        fields.put("doesTh", one.does().thai());
        fields.put("doesEn", one.does().english());
        fields.put("checkedOn", one.checkedOn() == null ? "" : t.date(one.checkedOn()));
        return new EntryForm(
                fields, Map.of("kind", one.kind().name(), "placeText", place == null ? "" : place.full(t)));
    }

    EntryForm with(Map<String, String> settled) {
        return new EntryForm(settled, more);
    }

    String get(String field) {
        return fields.containsKey(field) ? fields.getOrDefault(field, "") : more.getOrDefault(field, "");
    }

    private @Nullable String orNull(String field) {
        return get(field).isEmpty() ? null : get(field);
    }

    /** @param before null when it is a new one */
    Problems problems(@Nullable Organisation before, LocalDate today) {
        Problems found = Problems.NONE;
        // A tambon's centre is proposed, never just entered.
        if (before == null && (get("kind").isEmpty() || kind() == OrganisationKind.CENTRE)) {
            found = found.and("kind", "directory.problem.kind");
        }
        if (get("nameTh").isEmpty()) {
            found = found.and("nameTh", "directory.problem.name");
        }
        if (before != null && renamed(before) && get("nameChange").isEmpty()) {
            found = found.and("nameChange", "directory.problem.name-change");
        }
        if (get("place").isEmpty()) {
            found = found.and("place", "directory.problem.area");
        }
        for (String field : List.of("checkedOn", "renamedOn", "from")) {
            if (!get(field).isEmpty() && ThaiDate.parse(get(field), today).isEmpty()) {
                found = found.and(field, "ui.error.unreadable");
            }
        }
        return found;
    }

    private boolean renamed(Organisation before) {
        return !before.nameTh().equals(get("nameTh"));
    }

    OrganisationKind kind() {
        return OrganisationKind.valueOf(get("kind"));
    }

    Optional<LocalDate> day(String field, LocalDate today) {
        return get(field).isEmpty() ? Optional.empty() : ThaiDate.parse(get(field), today);
    }

    private String english() {
        return get("nameEn").isEmpty() ? get("nameTh") : get("nameEn");
    }

    Entry entry(LocalDate today) {
        LocalDate renamed =
                get("nameChange").equals(RENAMED) ? day("renamedOn", today).orElse(today) : null;
        return new Entry(
                orNull("classCode"),
                get("nameTh"),
                english(),
                renamed,
                get("place"),
                orNull("phone"),
                orNull("code"),
                new Does(get("doesTh"), get("doesEn")),
                day("checkedOn", today).orElse(null));
    }

    Organisations.NewOrganisation organisation(LocalDate today) {
        String parent = orNull("parent");
        return new Organisations.NewOrganisation(
                kind(),
                get("nameTh"),
                english(),
                parent == null ? null : OrganisationId.valueOf(parent),
                get("place"),
                orNull("phone"),
                day("from", today).orElse(LocalDate.MIN));
    }
}
