package io.posthorn.portal.start;

import jakarta.faces.application.ViewExpiredException;
import jakarta.json.Json;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what the container could not: machines get problem+json, people a page. */
public class ErrorAnswer extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad request",
            403, "Forbidden",
            404, "Not found",
            405, "Method not allowed",
            413, "Content too large",
            415, "Unsupported media type");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (MachineDoors.isOne(failedPath(request))) {
            problem(response);
        } else {
            request.getRequestDispatcher("/WEB-INF/errors/" + page(request, response.getStatus()) + ".xhtml")
                    .forward(request, response);
        }
    }

    private static String failedPath(HttpServletRequest request) {
        String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? "" : path.substring(request.getContextPath().length());
    }

    private static void problem(HttpServletResponse response) throws IOException {
        int status = response.getStatus();
        String title = TITLES.getOrDefault(status, status < 500 ? "Request refused" : "Internal error");
        response.setContentType("application/problem+json");
        response.getWriter().print(Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", title + ".")
                .add("code", title.toLowerCase(java.util.Locale.ROOT).replace(' ', '_'))
                .build());
    }

    private static String page(HttpServletRequest request, int status) {
        if (isExpired((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            return "expired";
        }
        return switch (status) {
            case 400, 403, 404 -> Integer.toString(status);
            case 405 -> "400";
            default -> "500";
        };
    }

    private static boolean isExpired(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }
}
