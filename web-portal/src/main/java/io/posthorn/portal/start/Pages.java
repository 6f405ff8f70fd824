package io.posthorn.portal.start;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What people look at. Pages are read and posted to; TRACE would send the session cookie back. */
public final class Pages {
    static final List<String> METHODS = List.of("GET", "HEAD", "POST");

    private Pages() {}

    /** @return whether this is a request for a page, so that signing in may lead to something */
    public static boolean isOne(HttpServletRequest request) {
        String servlet = request.getHttpServletMapping().getServletName();
        return "FacesServlet".equals(servlet) && METHODS.contains(request.getMethod());
    }

    /** @return path and query of the request, as they came */
    public static String address(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getRequestURI() + query;
    }

    /** @return whether a browser asks for something to show; it says so, programs ask for anything or for JSON */
    static boolean areWanted(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }
}
