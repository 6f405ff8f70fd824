package io.posthorn.portal.webhook;

import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.NotFound;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The webhook that the address names, as it stood when the request came. */
@RequestScoped
public class CurrentWebhook {
    private final CurrentTenant tenant;
    private final Webhooks webhooks;
    private final Query query;
    private Webhook webhook;

    @Inject
    CurrentWebhook(CurrentTenant tenant, Webhooks webhooks, Query query) {
        this.tenant = tenant;
        this.webhooks = webhooks;
        this.query = query;
    }

    @PostConstruct
    void find() {
        webhook = WebhookId.parse(query.subject())
                .flatMap(id -> webhooks.find(tenant.id(), id))
                .orElseThrow(NotFound::new);
    }

    public Webhook webhook() {
        return webhook;
    }

    public WebhookId id() {
        return webhook.id();
    }
}
