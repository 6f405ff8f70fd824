package io.posthorn.domain.topic;

import io.posthorn.domain.wire.ProfileName;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A topic a tenant can publish and hear, wherever it comes from.
 *
 * @param aliases other spellings of the name, taken when publishing and subscribing
 * @param group where it stands in a tree of topics
 * @param profile whose catalogue it comes from, empty for custom ones
 * @param schema JSON Schema 2020-12 as text, empty when there is none
 * @param example JSON text, empty when there is none
 * @param keys name of a business key to JSON Pointer into the payload
 * @param orderingKey JSON Pointer into the payload, empty when events have no order
 * @param updatedAt empty for standard topics
 */
public record KnownTopic(
        TopicName name,
        List<TopicName> aliases,
        String title,
        String description,
        String group,
        Origin origin,
        Optional<ProfileName> profile,
        String schema,
        String example,
        Map<String, String> keys,
        String orderingKey,
        TriggerPointers triggers,
        Lifecycle lifecycle,
        Validation validation,
        Optional<Instant> updatedAt) {
    /** Who says what it means. */
    public enum Origin {
        STANDARD,
        CUSTOM
    }

    /** @return whether the text is part of the name, an alias, the title or the description, in any case */
    public boolean says(String text) {
        return (name + "\n" + aliases + "\n" + title + "\n" + description)
                .toLowerCase(Locale.ROOT)
                .contains(text.toLowerCase(Locale.ROOT));
    }

    public boolean isStandard() {
        return origin == Origin.STANDARD;
    }

    /** @return the same with another strictness */
    KnownTopic heldTo(Validation other) {
        return new KnownTopic(
                name,
                aliases,
                title,
                description,
                group,
                origin,
                profile,
                schema,
                example,
                keys,
                orderingKey,
                triggers,
                lifecycle,
                other,
                updatedAt);
    }

    public KnownTopic {
        aliases = List.copyOf(aliases);
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
}
