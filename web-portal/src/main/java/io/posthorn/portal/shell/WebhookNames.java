package io.posthorn.portal.shell;

import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.Webhooks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people call the tenant's webhooks. */
@RequestScoped
public class WebhookNames {
    private static final int LONGEST = 100;

    private final CurrentTenant tenant;
    private final Webhooks webhooks;
    private final Map<WebhookId, String> names = new LinkedHashMap<>();

    @Inject
    WebhookNames(CurrentTenant tenant, Webhooks webhooks) {
        this.tenant = tenant;
        this.webhooks = webhooks;
    }

    /** One line of a choice. */
    public record Choice(String id, String name) {}

    @PostConstruct
    void load() {
        webhooks.all(tenant.id()).forEach(webhook -> names.put(webhook.id(), of(webhook)));
    }

    /** @return the description, else where it points; shortened, for either may be as long as a page */
    public static String of(Webhook webhook) {
        return webhook.terms().description().isBlank()
                ? place(webhook)
                : shortened(webhook.terms().description());
    }

    /** @return host and path, shortened */
    public static String place(Webhook webhook) {
        return shortened(webhook.terms().url().uri().getRawAuthority()
                + webhook.terms().url().uri().getRawPath());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "…";
    }

    /** @return the id itself for a webhook that was deleted */
    public String of(WebhookId id) {
        return names.getOrDefault(id, id.toString());
    }

    public List<Choice> choices() {
        return names.entrySet().stream()
                .map(entry -> new Choice(entry.getKey().toString(), entry.getValue()))
                .toList();
    }
}
