package io.posthorn.domain.webhook;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
@Transactional
class JpaWebhookSecrets implements WebhookSecrets {
    // From the webhooks, because secrets are found by their webhook only.
    private static final String SIGNERS = """
            select w.id from Webhook w, WebhookSecret s
            where w.tenantId = :tenant and w.deletedAt is null and s.webhookId = w.id and s.signsUntil is null
            """;

    private final TenantScope scope;

    @Inject
    JpaWebhookSecrets(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public void add(WebhookSecret secret) {
        scope.of(secret.tenant()).persist(secret);
    }

    @Override
    public void remove(WebhookSecret secret) {
        scope.of(secret.tenant()).remove(secret);
    }

    @Override
    public List<WebhookSecret> of(TenantId tenant, WebhookId webhook) {
        return scope.of(tenant)
                .createQuery(
                        "select s from WebhookSecret s where s.tenantId = :tenant and s.webhookId = :webhook"
                                + " order by s.id desc",
                        WebhookSecret.class)
                .setParameter("tenant", tenant.value())
                .setParameter("webhook", webhook.value())
                .getResultList();
    }

    @Override
    public Set<WebhookId> signers(TenantId tenant) {
        return scope.of(tenant)
                .createQuery(SIGNERS, UUID.class)
                .setParameter("tenant", tenant.value())
                .getResultStream()
                .map(WebhookId::new)
                .collect(Collectors.toSet());
    }
}
