package io.posthorn.domain.topic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code PUT /topics/{name}} carries; checked by {@link DefineTopic}.
 *
 * @param description empty when not given, as are schema, example and orderingKey
 * @param schema JSON text
 * @param example JSON text
 * @param validation the word; {@code warn} when not given
 */
public record TopicDraft(
        TopicName name,
        String title,
        String description,
        String schema,
        String example,
        Map<String, String> keys,
        String orderingKey,
        String validation) {
    public TopicDraft {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
}
