package org.dulae.benefit.page;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dulae.access.MayUse;
import org.dulae.benefit.Entitlements;
import org.dulae.benefit.Fact;
import org.dulae.benefit.Screening;
import org.dulae.benefit.page.CheckJson.Answered;
import org.dulae.benefit.page.CheckJson.Unreadable;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue and the check for other programs. Anybody may ask; what is sent is answered and forgotten. */
@RestController
class EntitlementController {
    /** More than all facts there are. */
    private static final int LARGEST_BODY = 16 * 1024;

    private static final Duration FRESH = Duration.ofHours(1);

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final MessageSource messages;
    private final Clock clock;

    EntitlementController(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** One fact that may be sent. */
    record FactJson(Fact fact, Fact.Kind kind, List<String> codes, boolean restricted, String words) {}

    /** @param lang th or en; by default the reader's */
    @GetMapping("/api/entitlements")
    @MayUse(anyone = true)
    ResponseEntity<List<EntitlementJson>> all(@RequestParam(required = false) @Nullable String lang, Locale locale) {
        Texts t = texts(lang, locale);
        LocalDate today = today();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(Entitlements.all().stream()
                        .flatMap(entitlement ->
                                entitlement.rule(today).map(rule -> EntitlementJson.of(entitlement, rule, t)).stream())
                        .toList());
    }

    @GetMapping("/api/entitlements/facts")
    @MayUse(anyone = true)
    ResponseEntity<List<FactJson>> facts(@RequestParam(required = false) @Nullable String lang, Locale locale) {
        Texts t = texts(lang, locale);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(Arrays.stream(Fact.values())
                        .map(fact -> new FactJson(fact, fact.kind(), fact.codes(), fact.restricted(), fact.question(t)))
                        .toList());
    }

    @PostMapping(path = "/api/entitlements/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @MayUse(anyone = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CheckJson.Asked.class)))
    ResponseEntity<Answered> check(
            InputStream body, @RequestParam(required = false) @Nullable String lang, Locale locale) throws IOException {
        CheckJson.Understood asked = CheckJson.read(tree(body), today());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Answered.of(Screening.of(asked.facts(), asked.on()), texts(lang, locale)));
    }

    private JsonNode tree(InputStream body) throws IOException {
        byte[] sent = body.readNBytes(LARGEST_BODY + 1);
        if (sent.length > LARGEST_BODY) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            return json.readTree(sent);
        } catch (JacksonException e) {
            throw new Unreadable("facts", true);
        }
    }

    /** Names the field, in the reader's language. */
    @ExceptionHandler(Unreadable.class)
    ResponseEntity<ProblemDetail> refuse(Unreadable wrong, HttpServletRequest request, Locale locale) {
        Texts t = texts(request.getParameter("lang"), locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.words(t));
        problem.setTitle(t.text("benefit.api.problem"));
        problem.setProperty("field", wrong.field());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Texts texts(@Nullable String lang, Locale locale) {
        return new Texts(messages, lang == null ? locale : Locale.forLanguageTag(lang), clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }
}
