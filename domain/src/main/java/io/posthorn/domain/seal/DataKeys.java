package io.posthorn.domain.seal;

import io.posthorn.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Port: keeps one wrapped data key per tenant. */
public interface DataKeys {
    Optional<byte[]> find(TenantId tenant);

    /** @return what is stored now: {@code wrapped}, or what another node stored first */
    byte[] addIfAbsent(TenantId tenant, byte[] wrapped);

    /** @return of all tenants that were not deleted: what was sealed for the others is never opened again */
    List<WrappedKey> listEverywhere();

    /**
     * Stores the same data key, wrapped anew.
     *
     * @return false when another node was first, and nothing happened
     */
    boolean replace(WrappedKey before, byte[] wrapped);
}
