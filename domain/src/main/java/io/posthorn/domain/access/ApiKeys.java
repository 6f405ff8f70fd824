package io.posthorn.domain.access;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import java.util.Optional;

/** Port: API keys; those of {@link TenantId#PLATFORM} act on every tenant. */
public interface ApiKeys {
    void add(ApiKey key);

    /**
     * Does nothing when a key with this prefix is there; safe when two nodes do it at once.
     *
     * @return whether it was added
     */
    boolean addIfAbsent(ApiKey key);

    Optional<ApiKey> find(TenantId tenant, ApiKeyId id);

    /** Across tenants, for signing in: the key says whose it is. */
    Optional<ApiKey> findEverywhere(String prefix);

    /** @return newest first, revoked ones too */
    Page<ApiKey> list(TenantId tenant, PageRequest page);

    /** @return how many were valid until now */
    int revokeAll(TenantId tenant);
}
