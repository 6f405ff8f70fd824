package io.posthorn.api.topic;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.topic.KnownTopic;
import java.util.Locale;
import java.util.Optional;

/** Topics as JSON. Lists leave out schema and example, which may be long. */
final class TopicView {
    private TopicView() {}

    static Json summary(KnownTopic topic) {
        return fields(topic).json();
    }

    static Json of(KnownTopic topic) {
        return fields(topic)
                .json("schema", raw(topic.schema()))
                .json("example", raw(topic.example()))
                .json();
    }

    private static Fields fields(KnownTopic topic) {
        return new Fields()
                .text("name", topic.name().value())
                .text("title", topic.title())
                .text("description", topic.description())
                .text("group", topic.group())
                .text("origin", topic.origin().name().toLowerCase(Locale.ROOT))
                .text("profile", topic.profile())
                .json("keys", Json.texts(topic.keys()))
                .text("ordering_key", Optional.of(topic.orderingKey()).filter(pointer -> !pointer.isEmpty()))
                .text("validation", topic.validation().word())
                .time("updated_at", topic.updatedAt());
    }

    private static Optional<Json> raw(String text) {
        return Optional.of(text).filter(json -> !json.isBlank()).map(Json::raw);
    }
}
