package io.posthorn.domain.webhook;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's wish to hear topics at a URL.
 *
 * <p>Its {@code next_sequence} is not mapped: publishers count it up in set-based statements, and an entity that wrote it
 * back would repeat numbers.
 */
@Entity
@Table(name = "webhook")
public class Webhook {
    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Embedded
    private StoredTerms terms;

    @Column(name = "warned_at", insertable = false, updatable = false)
    private @Nullable Instant warnedAt;

    @Embedded
    private Standing standing;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Version
    private int version;

    Webhook() {}

    /** @param id known before, because the headers are sealed for it */
    public Webhook(WebhookId id, TenantId tenant, WebhookTerms terms, Actor by, Instant now) {
        this.id = id.value();
        this.tenantId = tenant.value();
        this.terms = new StoredTerms(terms);
        this.standing = new Standing(WebhookStatus.ACTIVE, by, "", now);
        this.createdAt = now;
        this.updatedAt = now;
    }

    public WebhookId id() {
        return new WebhookId(id);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    /** @return everything of it that people set, as it stands; read anew each time */
    public WebhookTerms terms() {
        return terms.terms();
    }

    /** @return since when people are warned that its receiver goes on failing; empty when it does not */
    public Optional<Instant> warnedAt() {
        return Optional.ofNullable(warnedAt);
    }

    public WebhookStatus status() {
        return standing.status();
    }

    public String statusReason() {
        return standing.reason();
    }

    public Actor statusBy() {
        return standing.by();
    }

    public Instant statusAt() {
        return standing.at();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }

    public void change(WebhookTerms next, Instant now) {
        terms = new StoredTerms(next);
        updatedAt = now;
    }

    public void pause(Actor by, String reason, Instant now) {
        move(WebhookStatus.PAUSED, by, reason, now);
    }

    public void disable(Actor by, String reason, Instant now) {
        move(WebhookStatus.DISABLED, by, reason, now);
    }

    public void resume(Actor by, Instant now) {
        move(WebhookStatus.ACTIVE, by, "", now);
    }

    /** A new version, so that no node goes on with the old secrets. */
    public void secretsChanged(Instant now) {
        updatedAt = now;
    }

    public void delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }

    private void move(WebhookStatus next, Actor by, String reason, Instant now) {
        standing = new Standing(next, by, reason, now);
        updatedAt = now;
    }
}
