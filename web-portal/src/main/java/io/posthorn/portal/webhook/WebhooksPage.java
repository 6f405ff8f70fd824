package io.posthorn.portal.webhook;

import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookStatus;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** All webhooks of the tenant. */
@Named
@RequestScoped
public class WebhooksPage {
    private final CurrentTenant tenant;
    private final Webhooks webhooks;
    private final Links links;
    private final String text;
    private final List<String> asked;
    private List<Webhook> all = List.of();

    @Inject
    WebhooksPage(CurrentTenant tenant, Webhooks webhooks, Links links, Query query) {
        this.tenant = tenant;
        this.webhooks = webhooks;
        this.links = links;
        this.text = query.text("q").orElse("");
        this.asked = query.all("status");
    }

    @PostConstruct
    void load() {
        if (tenant.isChosen()) {
            all = webhooks.all(tenant.id());
        }
    }

    public List<WebhookLine> getRows() {
        return all.stream()
                .filter(webhook ->
                        asked.isEmpty() || asked.contains(webhook.status().word()))
                .filter(this::says)
                .map(webhook -> WebhookLine.of(webhook, links.to("/webhook", webhook.id())))
                .toList();
    }

    private boolean says(Webhook webhook) {
        String said = webhook.terms().description()
                + ' '
                + webhook.terms().url()
                + ' '
                + webhook.terms().topics();
        return said.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    public String getText() {
        return text;
    }

    public List<String> getStatuses() {
        return Arrays.stream(WebhookStatus.values()).map(WebhookStatus::word).toList();
    }

    public boolean asks(String status) {
        return asked.contains(status);
    }
}
