package io.posthorn.domain.topic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code PUT /topics/{name}} carries; checked by {@link DefineTopic}.
 *
 * @param description empty when not given, as are schema, example and orderingKey
 * @param schema JSON text
 * @param example JSON text
 * @param group where it stands in a tree of topics; empty for the usual place of custom topics
 * @param replacedBy the topic that takes its place
 * @param validation the word; empty for how the standard topic is held, {@code warn} where there is none
 */
public record TopicDraft(
        TopicName name,
        String title,
        String description,
        String schema,
        String example,
        Map<String, String> keys,
        String orderingKey,
        String validation,
        String group,
        TriggerPointers triggers,
        boolean deprecated,
        Optional<TopicName> replacedBy) {
    public TopicDraft {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** A topic in its usual place, without status and owner, to be used. */
    public TopicDraft(
            TopicName name,
            String title,
            String description,
            String schema,
            String example,
            Map<String, String> keys,
            String orderingKey,
            String validation) {
        this(
                name,
                title,
                description,
                schema,
                example,
                keys,
                orderingKey,
                validation,
                "",
                TriggerPointers.NONE,
                false,
                Optional.empty());
    }

    /** @return the same where no standard topic has the name */
    TopicDraft alone() {
        return new TopicDraft(
                name,
                title,
                description,
                schema,
                example,
                keys,
                orderingKey,
                validation.isEmpty() ? Validation.WARN.word() : validation,
                group,
                triggers,
                deprecated,
                replacedBy);
    }

    /**
     * @return the same under the standard topic's own name. Where a payload holds what webhooks and people go by, and where
     *     the topic stands in the tree, is taken from the standard topic unless this says otherwise
     */
    TopicDraft inPlaceOf(KnownTopic standard) {
        return new TopicDraft(
                standard.name(),
                title,
                description,
                schema,
                example,
                keys.isEmpty() ? standard.keys() : keys,
                orderingKey.isEmpty() ? standard.orderingKey() : orderingKey,
                validation.isEmpty() ? standard.validation().word() : validation,
                group.isEmpty() ? standard.group() : group,
                triggers.orElse(standard.triggers()),
                deprecated,
                replacedBy.map(other -> standard.aliases().contains(other) ? standard.name() : other));
    }
}
