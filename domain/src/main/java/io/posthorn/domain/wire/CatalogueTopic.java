package io.posthorn.domain.wire;

import io.posthorn.domain.topic.Lifecycle;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TriggerPointers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A standard topic as a profile's {@code topics.json} describes it.
 *
 * @param aliases other spellings of the name
 * @param group heading in the catalogue
 * @param schema JSON Schema 2020-12 of the payload as written in the file, with the shared types it refers to
 * @param example a payload, exactly as written in the file
 * @param keys name of a business key to the JSON Pointer of its value in the payload
 * @param orderingKey JSON Pointer of the value that orders deliveries
 */
public record CatalogueTopic(
        TopicName name,
        List<TopicName> aliases,
        String title,
        String description,
        String group,
        String schema,
        String example,
        Map<String, String> keys,
        Optional<String> orderingKey,
        TriggerPointers triggers,
        Lifecycle lifecycle) {
    public CatalogueTopic {
        aliases = List.copyOf(aliases);
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    boolean isCalled(TopicName wanted) {
        return name.equals(wanted) || aliases.contains(wanted);
    }
}
