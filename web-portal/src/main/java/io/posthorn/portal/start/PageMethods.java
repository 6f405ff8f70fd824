package io.posthorn.portal.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps methods away that no page has. The machine doors know their own. */
public class PageMethods extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Pages.METHODS.contains(request.getMethod()) || MachineDoors.isOne(request)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", String.join(", ", Pages.METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
