package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.portal.shell.CurrentTenant;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of the tenant's webhooks hear a topic, by name or wildcard; read once for the whole page. */
@RequestScoped
public class TopicHearers {
    private final CurrentTenant tenant;
    private final Webhooks webhooks;
    private final Map<Webhook, TopicFilter> all = new LinkedHashMap<>();

    @Inject
    TopicHearers(CurrentTenant tenant, Webhooks webhooks) {
        this.tenant = tenant;
        this.webhooks = webhooks;
    }

    @PostConstruct
    void load() {
        webhooks.all(tenant.id())
                .forEach(webhook -> all.put(webhook, webhook.terms().topics()));
    }

    List<Webhook> of(KnownTopic topic) {
        return all.entrySet().stream()
                .filter(webhook -> webhook.getValue().hears(topic))
                .map(Map.Entry::getKey)
                .toList();
    }
}
