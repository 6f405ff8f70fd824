package io.posthorn.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;

/** Writes a problem where a servlet would ask the server for its error page. */
final class ProblemResponse extends HttpServletResponseWrapper {
    ProblemResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    @Override
    public void sendError(int status) throws IOException {
        write(Problems.ofStatus(status));
    }

    void write(Problem problem) throws IOException {
        byte[] body = problem.json().bytes();
        resetBuffer();
        setStatus(problem.status());
        if (problem.status() == SC_SERVICE_UNAVAILABLE) {
            setIntHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_AFTER_SECONDS);
        }
        setContentType(Problem.MEDIA_TYPE);
        setContentLength(body.length);
        getOutputStream().write(body);
        flushBuffer();
    }
}
