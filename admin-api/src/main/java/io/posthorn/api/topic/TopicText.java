package io.posthorn.api.topic;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.KnownTopic;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** What a topic's author wrote, as it stands. What was never written is not found. */
public final class TopicText {
    public static final String SCHEMA = "application/schema+json";

    /** Of the same schema, for whoever accepts only this, or prefers it. */
    public static final String PLAIN_SCHEMA = MediaType.APPLICATION_JSON + ";qs=0.9";

    private TopicText() {}

    /** @return with the type that the request prefers of those its route produces */
    public static Response schema(KnownTopic topic) {
        return answer(topic.schema(), "schema of that topic");
    }

    static Response example(KnownTopic topic) {
        return answer(topic.example(), "example of that topic");
    }

    private static Response answer(String json, String what) {
        if (json.isBlank()) {
            throw Refused.notFound(what);
        }
        return Response.ok(json.getBytes(StandardCharsets.UTF_8)).build();
    }
}
