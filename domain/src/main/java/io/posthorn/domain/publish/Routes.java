package io.posthorn.domain.publish;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics and webhooks that one batch of events meets, read in its own transaction. */
record Routes(Map<TenantId, List<Route>> webhooks, Map<TenantId, Map<TopicName, PublishTopic>> topics) {
    List<Route> hearing(TenantId tenant, PublishTopic topic) {
        return webhooks.getOrDefault(tenant, List.of()).stream()
                .filter(route -> route.hears(topic))
                .toList();
    }

    Optional<PublishTopic> topic(TenantId tenant, TopicName name) {
        return Optional.ofNullable(topics.getOrDefault(tenant, Map.of()).get(name));
    }
}
