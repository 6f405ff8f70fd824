package io.posthorn.portal.start;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The paths that machines use. They carry bearer keys, never a session, and answer problem+json. */
public final class MachineDoors {
    private static final List<String> ROOTS = List.of("/api", "/compat", "/health", "/metrics");

    private MachineDoors() {}

    /** @return whether this request came for a machine door */
    public static boolean isOne(HttpServletRequest request) {
        return isOne(request.getRequestURI().substring(request.getContextPath().length()));
    }

    static boolean isOne(String path) {
        return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
