package io.posthorn.api.body;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives every request a share of the budget and takes it back when the server says that the request is over. Jakarta REST would
 * not say it of every end: an answer that cannot be written, a client that is gone.
 */
@WebFilter(
        filterName = "bodies",
        urlPatterns = {"/api/*", "/compat/*"},
        asyncSupported = true)
public class BodyShares extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("NullAway.Init") // The server gives it before the first request.
    private transient BodyBudget budget;

    @Inject
    void spend(BodyBudget ofNode) {
        budget = ofNode;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BodyShare share = budget.share();
        request.setAttribute(BodyShare.NAME, share);
        WatchedRequest watched = new WatchedRequest(request, share::end);
        try {
            chain.doFilter(watched, response);
        } finally {
            watched.left();
        }
    }
}
