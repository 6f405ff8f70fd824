package io.posthorn.domain.access;

import io.posthorn.domain.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A key that programs call with. Only its hash is kept; the prefix finds the row and tells keys apart in lists. */
@Entity
@Table(name = "api_key")
public class ApiKey {
    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String prefix;

    @Column(updatable = false)
    private byte[] hash;

    @Column(updatable = false)
    private String scopes;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private @Nullable Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    ApiKey() {}

    ApiKey(
            TenantId tenant,
            String name,
            KeyText text,
            Set<Scope> scopes,
            Instant createdAt,
            Optional<Instant> expiresAt) {
        this.id = ApiKeyId.next().value();
        this.tenantId = tenant.value();
        this.name = name;
        this.prefix = text.prefix();
        this.hash = text.hash();
        this.scopes = scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
        this.createdAt = createdAt;
        this.expiresAt = expiresAt.orElse(null);
    }

    public ApiKeyId id() {
        return new ApiKeyId(id);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    public String name() {
        return name;
    }

    /** @return the first 16 characters of the key, which may be shown */
    public String prefix() {
        return prefix;
    }

    public Set<Scope> scopes() {
        return Arrays.stream(scopes.split(" "))
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** @return whether it opens the door at that time */
    public boolean isValid(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean opensWith(KeyText text) {
        return text.hashes(hash);
    }

    byte[] hash() {
        return hash.clone();
    }
}
