package org.dulae.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.dulae.access.MayUse;
import org.dulae.access.NotFound;
import org.dulae.access.Once;
import org.dulae.access.Refused;
import org.dulae.access.Stale;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Every failure becomes a page, a part of a page for a script, or a problem for the interface of other systems. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    /** Set while a page is made that must not ask the database who is looking. */
    static final String WITHOUT_ACTOR = "dulae.without-actor";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String SECONDS_TO_WAIT = "5";
    private static final Map<Class<? extends Exception>, HttpStatus> KNOWN = Map.of(
            NotFound.class, HttpStatus.NOT_FOUND,
            Refused.class, HttpStatus.FORBIDDEN,
            PermissionDeniedDataAccessException.class, HttpStatus.FORBIDDEN,
            Stale.class, HttpStatus.CONFLICT,
            Once.KeyReused.class, HttpStatus.UNPROCESSABLE_CONTENT);
    private static final Set<Class<? extends Exception>> DATABASE_AWAY = Set.of(
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            QueryTimeoutException.class);

    private final Frames frames;
    private final RefusalNotes notes;

    ErrorPages(Frames frames, RefusalNotes notes) {
        this.frames = frames;
        this.notes = notes;
    }

    /** What a handler threw. */
    @ExceptionHandler(Exception.class)
    Object thrown(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        notes.note(failure, request);
        return answer(status(failure), failure, request, response);
    }

    /** What failed outside any handler: unknown addresses, refusals, filters. */
    @RequestMapping("/error")
    @MayUse(anyone = true)
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Exception failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception e ? e : null;
        int code = status instanceof Integer known ? known : HttpStatus.NOT_FOUND.value();
        return answer(failure == null ? code : status(failure), failure, request, response);
    }

    private Object answer(
            int status, @Nullable Exception failure, HttpServletRequest request, HttpServletResponse response) {
        Texts texts = frames.texts(request);
        ErrorPage page = ErrorPage.of(status, code(status));
        if (failure instanceof Refused refused && texts.has("access.refused." + refused.code())) {
            page = page.because("access.refused." + refused.code());
        }
        if (status >= 500) {
            request.setAttribute(WITHOUT_ACTOR, true);
            log(page, failure, request);
        }
        headers(page, failure, response);
        if (Addresses.isApi(request)) {
            return problem(page, texts);
        }
        if (Addresses.isPart(request)) {
            return new ModelAndView("web/errorPart", Map.of("page", page), HttpStatus.valueOf(status));
        }
        Unsent unsent = status >= 500 ? Unsent.of(request) : null;
        return new ModelAndView("web/error", Map.of("page", page), HttpStatus.valueOf(status))
                .addObject("unsent", unsent);
    }

    private static void headers(ErrorPage page, @Nullable Exception failure, HttpServletResponse response) {
        if (failure instanceof ErrorResponse spring) {
            spring.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (page.passes()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
    }

    private static ResponseEntity<ProblemDetail> problem(ErrorPage page, Texts texts) {
        // A program has no page to go back to and no button to press.
        String own = "web.error.api." + page.status();
        boolean forPrograms = texts.has(own + ".title");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(page.status()), texts.text(forPrograms ? own + ".happened" : page.happened()));
        problem.setTitle(texts.text(forPrograms ? own + ".title" : page.title()));
        problem.setProperty("code", page.code());
        return ResponseEntity.status(page.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static int status(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            HttpStatus known = KNOWN.get(cause.getClass());
            if (known != null) {
                return known.value();
            }
            Throwable now = cause;
            if (DATABASE_AWAY.stream().anyMatch(type -> type.isInstance(now))) {
                return HttpStatus.SERVICE_UNAVAILABLE.value();
            }
        }
        if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            boolean inAddress = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
            return (inAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value();
        }
        return failure instanceof ErrorResponse spring
                ? spring.getStatusCode().value()
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    /** A failure of ours gets a number of its own, so that the words on a screenshot find the lines in the log. */
    private static String code(int status) {
        return status == HttpStatus.INTERNAL_SERVER_ERROR.value()
                ? String.format(
                        Locale.ROOT,
                        "DULAE-500-%06X",
                        ThreadLocalRandom.current().nextInt(1 << 24))
                : "DULAE-" + status;
    }

    private static void log(ErrorPage page, @Nullable Exception failure, HttpServletRequest request) {
        if (page.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            LOG.warn(
                    "{} {} {}: the database does not answer",
                    page.code(),
                    request.getMethod(),
                    Addresses.asked(request));
        } else {
            LOG.error("{} {} {}", page.code(), request.getMethod(), Addresses.asked(request), failure);
        }
    }
}
