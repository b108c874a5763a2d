package org.dulae.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A script cannot see where a redirect leads, and following it would make the next page twice. When it asks with
 * {@code X-Redirect: tell}, the answer is 204 with the address in {@code X-Location}.
 */
@Component
class RedirectForScripts extends OncePerRequestFilter {
    private static final String TOLD = "X-Location";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"tell".equals(request.getHeader("X-Redirect"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Telling(response));
    }

    private static final class Telling extends HttpServletResponseWrapper {
        private Telling(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            tell(location);
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status >= 301 && status <= 308 && status != SC_NOT_MODIFIED ? SC_NO_CONTENT : status);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(HttpHeaders.LOCATION.equalsIgnoreCase(name) ? TOLD : name, value);
        }

        private void tell(String location) {
            setStatus(SC_NO_CONTENT);
            setHeader(TOLD, location);
        }
    }
}
