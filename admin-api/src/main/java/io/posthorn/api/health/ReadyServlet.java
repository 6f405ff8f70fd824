package io.posthorn.api.health;

import io.posthorn.api.json.Fields;
import io.posthorn.domain.kernel.Readiness;
import io.posthorn.domain.kernel.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ready means: the database answers. The broker's state is told, but only costs speed. */
@WebServlet(name = "ready", urlPatterns = "/health/ready")
public class ReadyServlet extends ReadOnlyServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Readiness.Report report = readiness.check();
        if (!report.isReady()) {
            throw new Refused(Refused.Reason.UNAVAILABLE, "not_ready", "The database does not answer.");
        }
        JsonAnswer.write(
                response,
                new Fields()
                        .text("status", "ready")
                        .text("database", "up")
                        .text("broker", report.broker() ? "up" : "down")
                        .json());
    }
}
