package io.posthorn.portal.start;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/** Keeps U+0000 out of addresses and forms: nobody types it, and no table can hold it. */
public class NoNul extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (MachineDoors.isOne(request) || isFree(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isFree(HttpServletRequest request) throws IOException {
        // Parameters are read in whatever encoding counts when the first one is asked for.
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Collection<String[]> values = request.getParameterMap().values();
        return values.stream().flatMap(Arrays::stream).noneMatch(value -> value.indexOf('\0') >= 0);
    }
}
