package io.posthorn.api.compat;

import io.posthorn.api.webhook.WebhookLookup;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The webhooks that a vendor's client sees: those of the tenant that speak the vendor's profile. */
@ApplicationScoped
public class VendorWebhooks {
    private final Webhooks webhooks;
    private final WebhookLookup lookup;

    @Inject
    public VendorWebhooks(Webhooks webhooks, WebhookLookup lookup) {
        this.webhooks = webhooks;
        this.lookup = lookup;
    }

    /** @return oldest first */
    public List<Webhook> all(TenantId tenant, ProfileName profile) {
        return webhooks.all(tenant).stream()
                .filter(webhook -> webhook.profile().equals(profile))
                .toList();
    }

    /** @throws Refused NOT_FOUND, also for one that speaks another profile */
    public Webhook find(TenantId tenant, ProfileName profile, String id) {
        return Optional.of(lookup.find(tenant, id))
                .filter(webhook -> webhook.profile().equals(profile))
                .orElseThrow(() -> Refused.notFound("webhook"));
    }
}
