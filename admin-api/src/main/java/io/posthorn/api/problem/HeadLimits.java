package io.posthorn.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.OptionalInt;

/** How large the part of a request before its body may be. The server takes more, so that the refusal is a problem. */
final class HeadLimits {
    /** Characters of path and query together. */
    static final int MOST_ADDRESS = 8 * 1024;

    /** Characters of all names and values together. */
    static final int MOST_HEADERS = 8 * 1024;

    static final int MOST_FIELDS = 100;

    private static final int TOO_MANY_OR_LARGE_HEADERS = 431;

    private HeadLimits() {}

    /** @return the status of the refusal; empty when the request is small enough */
    static OptionalInt refusal(HttpServletRequest request) {
        if (address(request) > MOST_ADDRESS) {
            return OptionalInt.of(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        }
        return areTooLarge(request) ? OptionalInt.of(TOO_MANY_OR_LARGE_HEADERS) : OptionalInt.empty();
    }

    private static int address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().length() + (query == null ? 0 : query.length());
    }

    private static boolean areTooLarge(HttpServletRequest request) {
        int fields = 0;
        int size = 0;
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                fields++;
                size += name.length() + value.length();
            }
        }
        return fields > MOST_FIELDS || size > MOST_HEADERS;
    }
}
