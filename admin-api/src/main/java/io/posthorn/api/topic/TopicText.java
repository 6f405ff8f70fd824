package io.posthorn.api.topic;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.KnownTopic;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** What a topic's author wrote, as it stands. What was never written is not found. */
public final class TopicText {
    public static final String SCHEMA = "application/schema+json";

    private TopicText() {}

    public static Response schema(KnownTopic topic) {
        return answer(topic.schema(), SCHEMA, "schema of that topic");
    }

    static Response example(KnownTopic topic) {
        return answer(topic.example(), MediaType.APPLICATION_JSON, "example of that topic");
    }

    private static Response answer(String json, String mediaType, String what) {
        if (json.isBlank()) {
            throw Refused.notFound(what);
        }
        return Response.ok(json.getBytes(StandardCharsets.UTF_8), mediaType).build();
    }
}
