package io.posthorn.domain.seal;

import io.posthorn.domain.tenant.TenantId;

/** A tenant's data key as it is stored: wrapped by one of the operator's keys. */
public record WrappedKey(TenantId tenant, byte[] wrapped) {}
