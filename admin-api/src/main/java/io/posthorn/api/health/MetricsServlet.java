package io.posthorn.api.health;

import io.posthorn.api.problem.ProblemException;
import io.posthorn.api.problem.Problems;
import io.posthorn.domain.access.Authenticate;
import io.posthorn.domain.access.Caller;
import io.posthorn.domain.kernel.MetricsText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Figures for Prometheus, for platform keys only: they tell of every tenant together. */
@WebServlet(name = "metrics", urlPatterns = "/metrics")
public class MetricsServlet extends ReadOnlyServlet {
    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";

    @Inject
    private transient Authenticate authenticate;

    @Inject
    private transient MetricsText metrics;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header ->
                        authenticate.caller(header.substring(SCHEME.length()).trim()))
                .orElseThrow(() -> new ProblemException(Problems.unauthorized()));
        if (!caller.isPlatform()) {
            throw new ProblemException(Problems.ofStatus(403));
        }
        byte[] text = metrics.scrape().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
