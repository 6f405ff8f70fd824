package io.posthorn.portal.topic;

import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.portal.shell.CurrentTenant;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which of the tenant's webhooks hear a topic, by name or wildcard; read once for the whole page. */
@RequestScoped
public class TopicHearers {
    private final CurrentTenant tenant;
    private final Webhooks webhooks;
    private List<Webhook> all = List.of();

    @Inject
    TopicHearers(CurrentTenant tenant, Webhooks webhooks) {
        this.tenant = tenant;
        this.webhooks = webhooks;
    }

    @PostConstruct
    void load() {
        all = webhooks.all(tenant.id());
    }

    List<Webhook> of(TopicName topic) {
        return all.stream()
                .filter(webhook -> webhook.terms().topics().matches(topic))
                .toList();
    }
}
