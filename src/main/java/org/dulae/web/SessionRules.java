package org.dulae.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions live in PostgreSQL, so that a restart or a second copy keeps everybody signed in. They hold text only (a Java object
 * stored today cannot be read after an upgrade), and their last use is written at most once a minute.
 */
@Configuration
class SessionRules {
    private static final Duration WRITE_USE_EVERY = Duration.ofMinutes(1);
    private static final Duration SHIFT = Duration.ofHours(9);

    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService text = new GenericConversionService();
        text.addConverter(String.class, byte[].class, value -> value.getBytes(StandardCharsets.UTF_8));
        text.addConverter(Object.class, byte[].class, value -> ((String) value).getBytes(StandardCharsets.UTF_8));
        text.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return text;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLength() {
        return sessions -> sessions.setDefaultMaxInactiveInterval(SHIFT);
    }

    // One statement per read needs no transaction of its own.
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    static BeanPostProcessor seldomTouched() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions ? new SeldomTouched<>(sessions) : bean;
            }
        };
    }

    /** Passes everything on, but the time of last use only when it is older than a minute. */
    private static final class SeldomTouched<S extends Session> implements SessionRepository<Touched<S>> {
        private final SessionRepository<S> sessions;
        private final ThreadLocal<@Nullable Touched<S>> saved = new ThreadLocal<>();

        private SeldomTouched(SessionRepository<S> sessions) {
            this.sessions = sessions;
        }

        @Override
        public Touched<S> createSession() {
            return new Touched<>(sessions.createSession());
        }

        @Override
        public void save(Touched<S> session) {
            sessions.save(session.inner());
            // At the end of a request the framework asks for what it has just saved. A virtual thread serves one
            // request alone.
            if (Thread.currentThread().isVirtual()) {
                saved.set(session);
            }
        }

        @Override
        public @Nullable Touched<S> findById(String id) {
            Touched<S> known = saved.get();
            if (known != null && known.getId().equals(id)) {
                return known;
            }
            S found = sessions.findById(id);
            return found == null ? null : new Touched<>(found);
        }

        @Override
        public void deleteById(String id) {
            saved.remove();
            sessions.deleteById(id);
        }
    }

    private record Touched<S extends Session>(S inner) implements Session {
        @Override
        public String getId() {
            return inner.getId();
        }

        @Override
        public String changeSessionId() {
            return inner.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return inner.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return inner.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                inner.removeAttribute(name);
            } else {
                inner.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            inner.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return inner.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (time.isAfter(inner.getLastAccessedTime().plus(WRITE_USE_EVERY))) {
                inner.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return inner.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            inner.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inner.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inner.isExpired();
        }
    }
}
