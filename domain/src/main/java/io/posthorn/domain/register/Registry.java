package io.posthorn.domain.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.Tenants;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookTerms;
import io.posthorn.domain.webhook.Webhooks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Finds what the verbs of this package work on, or refuses. */
@Dependent
class Registry {
    private final Tenants tenants;
    private final Webhooks webhooks;

    @Inject
    Registry(Tenants tenants, Webhooks webhooks) {
        this.tenants = tenants;
        this.webhooks = webhooks;
    }

    Tenant tenant(TenantId id) {
        return tenants.find(id).orElseThrow(() -> Refused.notFound("tenant"));
    }

    /** Two requests at once are told apart by the database; this keeps the usual mistake out of its log. */
    void checkUidIsFree(TenantId tenant, Member<String> uid, WebhookId self) {
        uid.value()
                .flatMap(given -> webhooks.findByUid(tenant, given))
                .filter(other -> !other.id().equals(self))
                .ifPresent(other -> {
                    throw Refused.conflict("uid_taken", "The webhook " + other.id() + " has this uid.");
                });
    }

    void checkHasNoTwin(TenantId tenant, WebhookTerms terms) {
        webhooks.findTwin(tenant, terms).ifPresent(twin -> {
            throw Refused.conflict("webhook_exists", "The webhook " + twin.id() + " has this URL and these topics.");
        });
    }

    /** @return locked, so that two changes come one after the other */
    Webhook lock(TenantId tenant, WebhookId id) {
        return webhooks.lock(tenant, id).orElseThrow(() -> Refused.notFound("webhook"));
    }
}
