package io.posthorn.domain.publish;

import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.PayloadFilter;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.ProfileName;
import java.util.Optional;

/** A webhook as fan-out sees it. Paused and disabled webhooks match too: their work is held, not lost. */
record Route(WebhookId webhook, ProfileName profile, TopicFilter topics, Optional<PayloadFilter> filter) {
    boolean hears(TopicName topic) {
        return topics.matches(topic);
    }

    boolean readsPayload() {
        return filter.isPresent();
    }
}
