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
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what the container could not: people get a page, everybody else problem+json. */
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
            return;
        }
        if (MachineDoors.isOne(failedPath(request)) || !Pages.areWanted(request)) {
            problem(response);
        } else {
            String page = page(request, response);
            request.getRequestDispatcher("/WEB-INF/errors/" + page + ".xhtml").forward(request, response);
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
        String body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", title + ".")
                .add("code", title.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .build()
                .toString();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String page(HttpServletRequest request, HttpServletResponse response) {
        if (isExpired(request)) {
            return "expired";
        }
        return switch (response.getStatus()) {
            case 400, 405 -> "400";
            case 403 -> "403";
            case 404 -> "404";
            default -> "500";
        };
    }

    private static boolean isExpired(HttpServletRequest request) {
        @Nullable Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }
}
