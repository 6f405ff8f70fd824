package io.posthorn.domain.webhook;

import io.posthorn.domain.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signing secret at rest. The newest one is current; older ones sign along until their overlap ends. */
@Entity
@Table(name = "webhook_secret")
public class WebhookSecret {
    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "webhook_id", updatable = false)
    private UUID webhookId;

    @Column(updatable = false)
    private byte[] sealed;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "signs_until")
    private @Nullable Instant signsUntil;

    WebhookSecret() {}

    /** @param id known before, because the secret is sealed for it */
    WebhookSecret(UUID id, TenantId tenant, WebhookId webhook, byte[] sealed, Instant createdAt) {
        this.id = id;
        this.tenantId = tenant.value();
        this.webhookId = webhook.value();
        this.sealed = sealed.clone();
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public WebhookId webhook() {
        return new WebhookId(webhookId);
    }

    public byte[] sealed() {
        return sealed.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** @return empty for the current secret */
    public Optional<Instant> signsUntil() {
        return Optional.ofNullable(signsUntil);
    }

    public boolean signs(Instant now) {
        return signsUntil == null || now.isBefore(signsUntil);
    }

    /** A newer secret took over; the end that an earlier one promised stays. */
    public void retire(Instant until) {
        if (signsUntil == null) {
            signsUntil = until;
        }
    }

    /** Signs no more, whatever was promised. */
    public void end(Instant now) {
        signsUntil = now;
    }
}
