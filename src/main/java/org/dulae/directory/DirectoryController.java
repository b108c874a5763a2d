package org.dulae.directory;

import static org.dulae.directory.Sent.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dulae.access.Actor;
import org.dulae.access.Choice;
import org.dulae.access.MayUse;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.area.AreaCode;
import org.dulae.area.AreaFound;
import org.dulae.area.AreaLevel;
import org.dulae.area.AreaPath;
import org.dulae.area.Areas;
import org.dulae.shared.PageOf;
import org.dulae.shared.PastedTable;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.dulae.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every organisation the product knows: all staff may look. */
@Controller
class DirectoryController {
    private static final int PAGE = 50;
    private static final int MOST = 100_000;
    private final Organisations organisations;
    private final LocalGovernments governments;
    private final Areas areas;
    private final Vocabulary vocabulary;

    DirectoryController(Organisations organisations, LocalGovernments governments, Areas areas, Vocabulary vocabulary) {
        this.organisations = organisations;
        this.governments = governments;
        this.areas = areas;
        this.vocabulary = vocabulary;
    }

    /**
     * What was asked for.
     *
     * @param area code of the place that was chosen; null: nothing was asked yet, so one's own province
     */
    record Asked(
            @Nullable String q,
            @Nullable String kind,
            @Nullable String area,
            @Nullable String areaText,
            @Nullable String on) {
        @Nullable
        OrganisationKind kindAsked() {
            return Arrays.stream(OrganisationKind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElse(null);
        }

        String query(@Nullable AreaPath place) {
            return "q=" + encoded(q) + "&kind=" + encoded(kind) + "&on=" + encoded(on) + "&area="
                    + (place == null ? "00" : place.code().value());
        }

        private static String encoded(@Nullable String typed) {
            return URLEncoder.encode(text(typed), StandardCharsets.UTF_8);
        }
    }

    record Line(Organisation one, @Nullable AreaPath place) {}

    /**
     * @param area null: the whole country
     * @param governments of the tambon or district that was asked for
     */
    record ListPage(
            Asked asked,
            @Nullable AreaPath area,
            LocalDate on,
            PageOf<Line> found,
            List<Coverage> governments,
            boolean mayAdd,
            Vocabulary vocabulary,
            Problems problems) {
        String areaText(Texts t) {
            return problems.of("area") != null ? text(asked.areaText()) : area == null ? "" : area.full(t);
        }

        List<Choice> kinds(Texts t) {
            return Kinds.all(t);
        }

        String kindName(Organisation one, Texts t) {
            return Kinds.name(one, vocabulary, t);
        }

        /** Where a new one is entered, with the place that is being looked at. */
        String add(Texts t) {
            return area == null
                    ? "/directory/new"
                    : "/directory/new?place=" + area.code().value() + "&placeText=" + Asked.encoded(area.full(t));
        }

        String query() {
            return asked.query(area);
        }
    }

    @GetMapping("/directory")
    @MayUse(signedIn = true)
    String list(Actor actor, Asked asked, @RequestParam(defaultValue = "1") int page, Texts t, Model model) {
        Optional<LocalDate> on = on(asked, t);
        Optional<String> code = area(actor, asked);
        Problems problems = on.isEmpty() ? Problems.of("on", "ui.error.unreadable") : Problems.NONE;
        problems = code.isEmpty() ? problems.and("area", "directory.problem.area") : problems;
        LocalDate day = on.orElse(t.today());
        String area = code.orElse("00");
        model.addAttribute("page", page(actor, asked, area, day, Math.max(page, 1), problems));
        return "directory/list";
    }

    private ListPage page(Actor actor, Asked asked, String area, LocalDate day, int number, Problems problems) {
        OrganisationFilter filter = new OrganisationFilter(text(asked.q()), asked.kindAsked(), area, day);
        AreaPath place = place(area);
        boolean near = place != null && place.area().level() != AreaLevel.PROVINCE;
        return new ListPage(
                asked,
                place,
                day,
                organisations.search(actor, filter, number, PAGE).map(this::line),
                near ? governments.of(actor, area, day) : List.of(),
                actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN),
                vocabulary,
                problems);
    }

    private Line line(Organisation one) {
        return new Line(one, place(one.areaCode()));
    }

    /** The same for a spreadsheet, with the columns that an import reads. */
    @GetMapping("/directory/table.csv")
    @MayUse(signedIn = true)
    ResponseEntity<String> table(Actor actor, Asked asked, Texts t) {
        OrganisationFilter filter = new OrganisationFilter(
                text(asked.q()),
                asked.kindAsked(),
                area(actor, asked).orElse("00"),
                on(asked, t).orElse(t.today()));
        String rows = organisations.search(actor, filter, 1, MOST).items().stream()
                .map(DirectoryController::row)
                .collect(Collectors.joining(
                        "\r\n", "\uFEFFkind,class,name_th,name_en,area,phone,code,from\r\n", "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("directory.csv")
                                .build()
                                .toString())
                .body(rows);
    }

    private static String row(Organisation one) {
        return PastedTable.csv(List.of(
                one.kind().name(),
                text(one.classCode()),
                one.nameTh(),
                one.nameEn(),
                one.areaCode(),
                text(one.phone()),
                text(one.code()),
                Objects.toString(one.since(), "")));
    }

    private static Optional<LocalDate> on(Asked asked, Texts t) {
        return text(asked.on()).isEmpty() ? Optional.of(t.today()) : ThaiDate.parse(text(asked.on()), t.today());
    }

    /** Empty where the words mean no place or several. */
    private Optional<String> area(Actor actor, Asked asked) {
        if (asked.area() == null && asked.areaText() == null) {
            return Optional.of(actor.unitArea().substring(0, 2));
        }
        boolean nowhere = text(asked.areaText()).isEmpty() && text(asked.area()).isEmpty();
        if (nowhere || text(asked.area()).equals("00")) {
            return Optional.of("00");
        }
        return areas.resolve(text(asked.areaText()), asked.area(), null) instanceof AreaFound.One(var path)
                ? Optional.of(path.code().value())
                : Optional.empty();
    }

    private @Nullable AreaPath place(String code) {
        return AreaCode.parse(code)
                .filter(known ->
                        !known.equals(AreaCode.COUNTRY) && areas.find(known).isPresent())
                .map(areas::path)
                .orElse(null);
    }
}
