package io.posthorn.domain.tenant;

import io.posthorn.domain.wire.ProfileName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A customer of the vendor. */
@Entity
@Table(name = "tenant")
public class Tenant {
    @Id
    private UUID id;

    /** Given by the database; read back after the insert. */
    @Column(insertable = false, updatable = false)
    private long number;

    @Column(updatable = false)
    private String slug;

    private String name;

    private String profile;

    private String status;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    Tenant() {}

    public Tenant(TenantId id, TenantSlug slug, String name, ProfileName profile, Instant createdAt) {
        this.id = id.value();
        this.slug = slug.value();
        this.name = name;
        this.profile = profile.value();
        this.status = TenantStatus.ACTIVE.word();
        this.createdAt = createdAt;
    }

    public TenantId id() {
        return new TenantId(id);
    }

    /** @return a small number for contracts that ask for an integer account */
    public long number() {
        return number;
    }

    public TenantSlug slug() {
        return new TenantSlug(slug);
    }

    public String name() {
        return name;
    }

    /** @return the contract that new webhooks speak when they name none */
    public ProfileName profile() {
        return new ProfileName(profile);
    }

    public TenantStatus status() {
        return status.equals(TenantStatus.ACTIVE.word()) ? TenantStatus.ACTIVE : TenantStatus.DELETED;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void speak(ProfileName newProfile) {
        profile = newProfile.value();
    }

    public void delete() {
        status = TenantStatus.DELETED.word();
    }
}
