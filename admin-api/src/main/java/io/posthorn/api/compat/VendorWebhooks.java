package io.posthorn.api.compat;

import io.posthorn.api.access.Acting;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.json.Json;
import io.posthorn.api.webhook.WebhookLookup;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.register.DeleteWebhook;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** The webhooks that a vendor's client sees: those of the tenant that speak the vendor's profile. */
@ApplicationScoped
public class VendorWebhooks {
    private final Webhooks webhooks;
    private final WebhookLookup lookup;
    private final DeleteWebhook delete;

    @Inject
    public VendorWebhooks(Webhooks webhooks, WebhookLookup lookup, DeleteWebhook delete) {
        this.webhooks = webhooks;
        this.lookup = lookup;
        this.delete = delete;
    }

    /** @return an array of all, oldest first */
    public Response list(Acting acting, ProfileName profile, Function<Webhook, Json> view) {
        return Answers.ok(Json.array(webhooks.all(acting.tenant()).stream()
                .filter(webhook -> webhook.terms().profile().equals(profile))
                .map(view)));
    }

    /** @throws Refused NOT_FOUND, also for one that speaks another profile */
    public Response one(Acting acting, ProfileName profile, String id, Function<Webhook, Json> view) {
        return Answers.ok(view.apply(find(acting.tenant(), profile, id)));
    }

    /** @throws Refused NOT_FOUND, also for one that speaks another profile */
    public Webhook find(TenantId tenant, ProfileName profile, String id) {
        return Optional.of(lookup.find(tenant, id))
                .filter(webhook -> webhook.terms().profile().equals(profile))
                .orElseThrow(() -> Refused.notFound("webhook"));
    }

    /** As {@link #find(TenantId, ProfileName, String)}, for vendors whose ids are not written as ours. */
    public Optional<Webhook> find(TenantId tenant, ProfileName profile, WebhookId id) {
        return webhooks.find(tenant, id)
                .filter(webhook -> webhook.terms().profile().equals(profile));
    }

    /** @throws Refused NOT_FOUND, also for one that speaks another profile */
    public Response forget(Acting acting, ProfileName profile, String id) {
        WebhookId known = find(acting.tenant(), profile, id).id();
        delete.delete(acting.tenant(), acting.actor(), known);
        return Answers.nothing();
    }
}
