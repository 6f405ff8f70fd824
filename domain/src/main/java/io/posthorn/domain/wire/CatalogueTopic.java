package io.posthorn.domain.wire;

import io.posthorn.domain.topic.TopicName;
import java.util.Map;
import java.util.Optional;

/**
 * A standard topic as a profile's {@code topics.json} describes it.
 *
 * @param group heading in the catalogue
 * @param schema JSON Schema 2020-12 of the payload, exactly as written in the file
 * @param example a payload, exactly as written in the file
 * @param keys name of a business key to the JSON Pointer of its value in the payload
 * @param orderingKey JSON Pointer of the value that orders deliveries
 */
public record CatalogueTopic(
        TopicName name,
        String title,
        String description,
        String group,
        String schema,
        String example,
        Map<String, String> keys,
        Optional<String> orderingKey) {
    public CatalogueTopic {
        keys = Map.copyOf(keys);
    }
}
