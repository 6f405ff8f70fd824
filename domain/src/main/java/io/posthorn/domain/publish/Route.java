package io.posthorn.domain.publish;

import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.webhook.PayloadFilter;
import io.posthorn.domain.webhook.StatusTrigger;
import io.posthorn.domain.webhook.WebhookId;
import jakarta.json.JsonValue;
import java.util.Optional;

/** A webhook as fan-out sees it. Paused and disabled webhooks match too: their work is held, not lost. */
record Route(WebhookId webhook, TopicFilter topics, StatusTrigger trigger, Optional<PayloadFilter> filter) {
    boolean hears(PublishTopic topic) {
        return topics.hears(topic.name(), topic.aliases());
    }

    boolean readsPayload() {
        return filter.isPresent() || !trigger.isNone();
    }

    /** @param key value of the event's ordering key */
    boolean wants(PublishTopic topic, Optional<String> key, JsonValue payload) {
        return topic.triggers().meet(trigger, payload)
                && filter.map(condition -> condition.matches(topic.name(), key, payload))
                        .orElse(true);
    }
}
