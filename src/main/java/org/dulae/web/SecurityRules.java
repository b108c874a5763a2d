package org.dulae.web;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.util.unit.DataSize;

/** The security filter chain: default deny, CSRF, strict headers. Who may do what stands at each handler as {@code @MayUse}. */
@Configuration
class SecurityRules {
    /** Nothing but what pages load today; EdgeTests says what each part is for. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self' blob:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** The framework's current recommendation; a hash says how it was made, so that the recommendation may change. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SessionContexts contexts,
            MayUseRules mayUse,
            RefusalNotes notes,
            @Value("${dulae.secure-cookies:false}") boolean secure,
            @Value("${dulae.csrf-cookie-suffix:}") String suffix,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize most)
            throws Exception {
        return http.securityContext(security -> security.securityContextRepository(contexts))
                // The check of entitlements needs no account and changes nothing: a token would keep programs out and
                // protect nobody.
                .csrf(rule -> rule.csrfTokenRepository(tokens(secure, suffix))
                        .ignoringRequestMatchers("/api/entitlements", "/api/entitlements/*"))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .anonymous(withDefaults())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.disable())
                .headers(SecurityRules::headers)
                .exceptionHandling(refusal -> refusals(refusal, notes, most))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/assets/**", "/favicon.ico", "/v3/api-docs", "/v3/api-docs.yaml")
                        .permitAll()
                        .anyRequest()
                        .access(mayUse))
                .build();
    }

    private static CookieCsrfTokenRepository tokens(boolean secure, String suffix) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName((secure ? "__Host-csrf" : "csrf") + suffix);
        tokens.setCookieCustomizer(
                cookie -> cookie.path("/").secure(secure).httpOnly(true).sameSite("Strict"));
        return tokens;
    }

    private static void refusals(ExceptionHandlingConfigurer<HttpSecurity> refusal, RefusalNotes notes, DataSize most) {
        refusal.authenticationEntryPoint((request, response, e) -> askToSignIn(request, response))
                .accessDeniedHandler((request, response, e) -> {
                    // Of a body that is too large nothing was read, so its token is missing as well.
                    if (e instanceof CsrfException && request.getContentLengthLong() > most.toBytes()) {
                        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                        return;
                    }
                    notes.note(e instanceof CsrfException ? "token" : "role", request);
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                });
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(withDefaults())
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(self), microphone=(self), geolocation=(self)"));
    }

    // A page asks to sign in and comes back; a script (htmx, fetch) gets 401 and opens the sign-in in place, so that
    // nothing typed is lost.
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean script =
                request.getHeader("HX-Request") != null || "fetch".equals(request.getHeader("X-Requested-With"));
        if (script || request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String next = "GET".equals(request.getMethod()) ? request.getRequestURI() : "/";
        response.sendRedirect("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}
