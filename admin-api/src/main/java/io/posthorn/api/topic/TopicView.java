package io.posthorn.api.topic;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TriggerPointers;
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
                .number("version", topic.name().version())
                .json("aliases", Json.texts(topic.aliases().stream().map(TopicName::value)))
                .text("title", topic.title())
                .text("description", topic.description())
                .text("group", topic.group())
                .text("origin", topic.origin().name().toLowerCase(Locale.ROOT))
                .text("profile", topic.profile())
                .json("keys", Json.texts(topic.keys()))
                .text("ordering_key", Optional.of(topic.orderingKey()).filter(pointer -> !pointer.isEmpty()))
                .json("status", status(topic.triggers()))
                .text("owner", topic.triggers().owner())
                .text("since", topic.lifecycle().since())
                .text("before", topic.lifecycle().before())
                .json("deprecated", Json.of(topic.lifecycle().deprecated()))
                .text("replaced_by", topic.lifecycle().replacedBy())
                .text("validation", topic.validation().word())
                .time("updated_at", topic.updatedAt());
    }

    private static Json status(TriggerPointers triggers) {
        return triggers.from().isEmpty() && triggers.to().isEmpty()
                ? Json.NULL
                : new Fields()
                        .json("from", Json.texts(triggers.from().stream()))
                        .json("to", Json.texts(triggers.to().stream()))
                        .json();
    }

    private static Optional<Json> raw(String text) {
        return Optional.of(text).filter(json -> !json.isBlank()).map(Json::raw);
    }
}
