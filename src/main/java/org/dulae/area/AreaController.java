package org.dulae.area;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dulae.shared.OpenToAll;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places by name, code or postcode, for the picker and for anybody's program. */
@RestController
class AreaController {
    private static final int LIMIT = 50;
    private static final Duration FRESH = Duration.ofHours(1);

    /** One line of the list: {@code above} tells one หนองบัว from the next, {@code full} goes into the field. */
    record Found(
            String code,
            AreaLevel level,
            String name,
            String above,
            String full,
            @Nullable String postcode) {}

    private final Areas areas;
    private final MessageSource messages;
    private final Clock clock;

    AreaController(Areas areas, MessageSource messages, Clock clock) {
        this.areas = areas;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param near the code of an area whose places come first among equals
     * @param lang th or en; by default the reader's
     */
    @OpenToAll
    @GetMapping("/api/areas")
    ResponseEntity<List<Found>> search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable AreaLevel level,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        Texts t = new Texts(messages, lang == null ? locale : Locale.forLanguageTag(lang), clock);
        AreaCode around = near == null ? null : AreaCode.parse(near).orElse(null);
        List<Found> found = areas.search(q, level, around, LIMIT).stream()
                .map(path -> found(path, t))
                .toList();
        CacheControl keep = CacheControl.maxAge(FRESH);
        return ResponseEntity.ok()
                .cacheControl(lang == null ? keep.cachePrivate() : keep.cachePublic())
                .body(found);
    }

    static Found found(AreaPath path, Texts t) {
        Area area = path.area();
        return new Found(area.code().value(), area.level(), path.name(t), path.above(t), path.full(t), area.postcode());
    }
}
