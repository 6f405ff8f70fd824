package io.posthorn.domain.seal;

import io.posthorn.domain.tenant.TenantId;
import java.util.Optional;

/** Port: keeps one wrapped data key per tenant. */
public interface DataKeys {
    Optional<byte[]> find(TenantId tenant);

    /** @return what is stored now: {@code wrapped}, or what another node stored first */
    byte[] addIfAbsent(TenantId tenant, byte[] wrapped);
}
