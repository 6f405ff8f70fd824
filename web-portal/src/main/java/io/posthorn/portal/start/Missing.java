package io.posthorn.portal.start;

import io.posthorn.portal.shell.NotFound;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers 404 for what is not there before anybody takes it for a fault: the log would hold a page for each of them. */
public class Missing extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException failure) {
            if (!NotFound.isBehind(failure)) {
                throw failure;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
