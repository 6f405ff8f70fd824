package io.posthorn.api.problem;

import io.posthorn.domain.kernel.Readiness;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * Stands around everything under the machine door's addresses, also where no resource is, so that the server's own errors
 * are problem+json too. No error page is needed, and the portal's error pages never answer a machine.
 */
@WebFilter(
        filterName = "problems",
        urlPatterns = {"/api/*", "/compat/*", "/health/*", "/metrics/*"},
        asyncSupported = true)
public class ProblemFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final OptionalInt UNAVAILABLE = OptionalInt.of(HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    @SuppressWarnings("NullAway.Init") // The server gives it before the first request.
    private transient Readiness readiness;

    @Inject
    void ask(Readiness node) {
        readiness = node;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        sayAStatus(response);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        ProblemResponse answering = new ProblemResponse(response);
        OptionalInt refusal = readiness.isStopping() ? UNAVAILABLE : HeadLimits.refusal(request);
        if (refusal.isPresent()) {
            answering.sendError(refusal.getAsInt());
            return;
        }
        try {
            chain.doFilter(request, answering);
        } catch (RuntimeException | ServletException | IOException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            answering.write(Problems.of(failure));
        }
    }

    /**
     * Some servers write 200 down when they are asked for a status that nobody gave, and they ask when this thread leaves,
     * while another one is about to answer 202. What is said now is only read.
     */
    private static void sayAStatus(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
    }
}
