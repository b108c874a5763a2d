package org.dulae.benefit.page;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
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
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
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

    /** What every address here understands, for the description of the interface. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = "th or en; else as Accept-Language says; else Thai",
            schema = @Schema(allowableValues = {"th", "en"}))
    private @interface InLanguage {}

    /** One fact that may be sent. */
    record FactJson(Fact fact, Fact.Kind kind, List<String> codes, boolean restricted, String words) {}

    @GetMapping("/api/entitlements")
    @MayUse(anyone = true)
    @InLanguage
    ResponseEntity<List<EntitlementJson>> all(Locale locale) {
        Texts t = texts(locale);
        LocalDate today = today();
        return fresh().body(Entitlements.all().stream()
                .flatMap(entitlement ->
                        entitlement.rule(today).map(rule -> EntitlementJson.of(entitlement, rule, t)).stream())
                .toList());
    }

    @GetMapping("/api/entitlements/facts")
    @MayUse(anyone = true)
    @InLanguage
    ResponseEntity<List<FactJson>> facts(Locale locale) {
        Texts t = texts(locale);
        return fresh().body(Arrays.stream(Fact.values())
                .map(fact -> new FactJson(fact, fact.kind(), fact.codes(), fact.restricted(), fact.question(t)))
                .toList());
    }

    @PostMapping(path = "/api/entitlements/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @MayUse(anyone = true)
    @InLanguage
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CheckJson.Asked.class)))
    ResponseEntity<Answered> check(InputStream body, Locale locale) throws IOException {
        CheckJson.Understood asked = CheckJson.read(tree(body), today());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Answered.of(Screening.of(asked.facts(), asked.on()), texts(locale)));
    }

    private JsonNode tree(InputStream body) throws IOException {
        byte[] sent = body.readNBytes(LARGEST_BODY + 1);
        if (sent.length > LARGEST_BODY) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            return json.readTree(sent);
        } catch (JacksonException | NumberFormatException e) {
            // A number with more digits in its exponent than any has is told apart from all other nonsense by the
            // parser.
            throw new Unreadable("facts", true);
        }
    }

    /** Names the field, in the reader's language. */
    @ExceptionHandler(Unreadable.class)
    ResponseEntity<ProblemDetail> refuse(Unreadable wrong, Locale locale) {
        Texts t = texts(locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, wrong.words(t));
        problem.setTitle(t.text("benefit.api.problem"));
        problem.setProperty("field", wrong.field());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity.BodyBuilder fresh() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE);
    }

    private Texts texts(Locale locale) {
        return new Texts(messages, locale, clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ThaiDate.ZONE));
    }
}
