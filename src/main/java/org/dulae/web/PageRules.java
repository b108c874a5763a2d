package org.dulae.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dulae.shared.Bundles;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Words, language, what was just done, and the files that browsers keep. */
@Configuration
class PageRules implements WebMvcConfigurer {
    private static final Duration YEAR = Duration.ofDays(365);

    @Bean
    static MessageSource messageSource() {
        return Bundles.load();
    }

    @Bean
    static FlashMapManager flashMapManager() {
        return new FlashCookie();
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Preference.language(request);
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the language is chosen by ?lang= or at /preferences");
            }
        };
    }

    /** The folder's name is the hash of its contents, so nobody ever has to ask whether a file is still fresh. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    /** Keeps the language that {@code ?lang=} chose. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                boolean page = "GET".equals(request.getMethod()) && !Addresses.isApi(request);
                String chosen = page ? Preference.LANGUAGE.asked(request) : null;
                if (chosen != null) {
                    response.addHeader(HttpHeaders.SET_COOKIE, Preference.LANGUAGE.cookie(chosen, request.isSecure()));
                }
                return true;
            }
        });
    }

    /** Gives a handler the words of the reader's language as a parameter. */
    @Configuration
    static class TextsArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
        private final Frames frames;

        TextsArgument(Frames frames) {
            this.frames = frames;
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Texts.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return frames.texts(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
    }
}
