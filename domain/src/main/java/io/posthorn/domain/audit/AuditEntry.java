package io.posthorn.domain.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One deed; written once, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    private Instant at;

    private String actor;

    private String action;

    private String object;

    private String reason;

    AuditEntry() {}

    AuditEntry(TenantId tenant, Instant at, Actor actor, String action, String object, String reason) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.tenantId = tenant.value();
        this.at = at;
        this.actor = actor.value();
        this.action = action;
        this.object = object;
        this.reason = reason;
    }

    UUID id() {
        return id;
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public Instant at() {
        return at;
    }

    public Actor actor() {
        return new Actor(actor);
    }

    /** @return verb and noun, for example {@code webhook.pause} */
    public String action() {
        return action;
    }

    public String object() {
        return object;
    }

    public String reason() {
        return reason;
    }
}
