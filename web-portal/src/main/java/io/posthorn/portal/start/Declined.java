package io.posthorn.portal.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Answers a {@link Decline} before anybody takes it for a fault: the log would hold a page for each of them. */
public class Declined extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException failure) {
            Optional<Decline> decline = Decline.behind(failure);
            if (decline.isEmpty()) {
                throw failure;
            }
            response.sendError(decline.get().status());
        }
    }
}
