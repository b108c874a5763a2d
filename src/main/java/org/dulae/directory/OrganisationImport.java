package org.dulae.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.area.AreaFound;
import org.dulae.area.Areas;
import org.dulae.directory.DirectoryEntries.Entry;
import org.dulae.directory.Organisation.Does;
import org.dulae.directory.Organisations.NewOrganisation;
import org.dulae.shared.PastedTable;
import org.dulae.shared.PastedTable.Line;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Organisations from a table. Every line is looked at before any is taken, and says what would become of it; one that is there already
 * (by its code, else by kind, place and name) stays as it is, so the same table may come again.
 */
@Service
class OrganisationImport {
    private static final int LONGEST = 200;
    private final Organisations organisations;
    private final DirectoryEntries entries;
    private final Areas areas;
    private final Vocabulary vocabulary;
    private final Acting acting;
    private final Clock clock;

    OrganisationImport(
            Organisations organisations,
            DirectoryEntries entries,
            Areas areas,
            Vocabulary vocabulary,
            Acting acting,
            Clock clock) {
        this.organisations = organisations;
        this.entries = entries;
        this.areas = areas;
        this.vocabulary = vocabulary;
        this.acting = acting;
        this.clock = clock;
    }

    /** What becomes of a line. */
    enum Fate {
        NEW,
        THERE_ALREADY,
        REFUSED
    }

    /**
     * @param reason why it is refused, as the end of a message key; "" otherwise
     * @param found the one that is there already, or null
     */
    record Row(
            int number,
            String name,
            Fate fate,
            String reason,
            @Nullable OrganisationId found) {}

    record Result(List<Row> rows) {
        long count(Fate fate) {
            return rows.stream().filter(row -> row.fate() == fate).count();
        }
    }

    private record Fresh(
            NewOrganisation organisation,
            @Nullable String classCode,
            @Nullable String code) {
        String key() {
            return code != null
                    ? organisation.kind() + " " + code
                    : organisation.kind() + organisation.areaCode() + ThaiText.foldPlace(organisation.nameTh());
        }
    }

    /** Looks at every line and takes none. */
    Result look(Actor actor, String text, Texts t) {
        return acting.as(actor, () -> read(actor, text, t, false));
    }

    /** Takes every line that is new and none that is refused. */
    Result take(Actor actor, String text, Texts t) {
        return acting.as(actor, () -> read(actor, text, t, true));
    }

    private Result read(Actor actor, String text, Texts t, boolean take) {
        PastedTable table = PastedTable.read(text, ImportColumns.NAMES);
        if (!table.knows("kind") || !table.knows("name_th") || !table.knows("area")) {
            return new Result(List.of(new Row(1, "", Fate.REFUSED, "columns", null)));
        }
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : table.lines()) {
            Said said = said(line, t);
            String wrong = said.wrong(actor);
            if (wrong == null && !seen.add(said.fresh().key())) {
                wrong = "twice";
            }
            rows.add(
                    wrong == null
                            ? row(actor, line, said.fresh(), take)
                            : new Row(line.number(), line.get("name_th"), Fate.REFUSED, wrong, null));
        }
        return new Result(rows);
    }

    private Row row(Actor actor, Line line, Fresh fresh, boolean take) {
        Optional<OrganisationId> there = there(actor, fresh);
        if (there.isEmpty() && fresh.organisation().kind() == OrganisationKind.CENTRE) {
            return new Row(line.number(), fresh.organisation().nameTh(), Fate.REFUSED, "centre", null);
        }
        if (there.isEmpty() && take) {
            OrganisationId id = organisations.register(actor, fresh.organisation());
            if (fresh.classCode() != null || fresh.code() != null) {
                entries.change(actor, id, 1, entry(fresh));
            }
        }
        Fate fate = there.isPresent() ? Fate.THERE_ALREADY : Fate.NEW;
        return new Row(line.number(), fresh.organisation().nameTh(), fate, "", there.orElse(null));
    }

    private static Entry entry(Fresh fresh) {
        NewOrganisation one = fresh.organisation();
        return new Entry(
                fresh.classCode(),
                one.nameTh(),
                one.nameEn(),
                null,
                one.areaCode(),
                one.phone(),
                fresh.code(),
                new Does("", ""),
                null);
    }

    private Optional<OrganisationId> there(Actor actor, Fresh fresh) {
        NewOrganisation one = fresh.organisation();
        String wanted = ThaiText.foldPlace(one.nameTh());
        return Optional.ofNullable(fresh.code())
                .flatMap(code -> organisations.coded(actor, one.kind(), code))
                .or(() -> organisations.nearlyCalled(actor, one.nameTh(), one.areaCode(), today()).stream()
                        .filter(other -> other.kind() == one.kind()
                                && (fresh.code() == null || other.code() == null)
                                && ThaiText.foldPlace(other.nameTh()).equals(wanted))
                        .findFirst())
                .map(Organisation::id);
    }

    /** What a line says, as far as it could be read. */
    private record Said(
            Line line,
            @Nullable OrganisationKind kind,
            @Nullable String area,
            @Nullable String classCode,
            Optional<LocalDate> from) {
        /** Why it is refused, as the end of a message key; null when it is not. */
        @Nullable
        String wrong(Actor actor) {
            int length = line.get("name_th").length();
            if (kind == null) {
                return "kind";
            }
            if (length == 0 || length > LONGEST) {
                return "name";
            }
            if (area == null) {
                return "area";
            }
            if (!EntryRights.mayWrite(actor, kind, area)) {
                return "elsewhere";
            }
            if (classCode == null && !line.get("class").isEmpty()) {
                return "class";
            }
            return from.isEmpty() ? "from" : null;
        }

        Fresh fresh() {
            String name = line.get("name_th");
            NewOrganisation one = new NewOrganisation(
                    Objects.requireNonNull(kind),
                    name,
                    line.get("name_en").isEmpty() ? name : line.get("name_en"),
                    null,
                    Objects.requireNonNull(area),
                    orNull(line.get("phone").replaceFirst("^'", "")),
                    from.orElseThrow());
            return new Fresh(one, classCode, orNull(line.get("code")));
        }
    }

    private Said said(Line line, Texts t) {
        OrganisationKind kind = Kinds.read(line.get("kind"), t);
        return new Said(
                line,
                kind,
                area(line.get("area")),
                kind == null ? null : Kinds.readClass(kind, line.get("class"), vocabulary, t),
                line.get("from").isEmpty() ? Optional.of(LocalDate.MIN) : ThaiDate.parse(line.get("from"), today()));
    }

    private @Nullable String area(String said) {
        return said.isEmpty()
                ? null
                : said.equals("00")
                        ? said
                        : areas.resolve(said.matches("\\d+") ? "" : said, said, null) instanceof AreaFound.One(var path)
                                ? path.code().value()
                                : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }
}
