package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.portal.shell.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** A topic's schema or example as a file, byte for byte as it stands: {@code /topic-file/schema/order.created}. */
public class TopicFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentTenant tenant;

    @Inject
    private transient TopicDirectory directory;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = Objects.requireNonNullElse(request.getPathInfo(), "").split("/", 3);
        Optional<KnownTopic> topic = path.length == 3 ? topic(path[2]) : Optional.empty();
        String text = topic.map(known -> text(known, path[1])).orElse("");
        if (text.isBlank()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String file = topic.orElseThrow().name() + "." + path[1] + ".json";
        response.setContentType("application/json");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<KnownTopic> topic(String name) {
        return tenant.isChosen() && TopicName.fits(name)
                ? directory.find(tenant.id(), new TopicName(name))
                : Optional.empty();
    }

    private static String text(KnownTopic topic, String what) {
        return switch (what) {
            case "schema" -> topic.schema();
            case "example" -> topic.example();
            default -> "";
        };
    }
}
