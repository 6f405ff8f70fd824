package io.posthorn.domain.seal;

import io.posthorn.domain.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Held to {@link DataKeysContract}. */
public final class InMemoryDataKeys implements DataKeys {
    private final Map<TenantId, byte[]> keys = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> find(TenantId tenant) {
        return Optional.ofNullable(keys.get(tenant)).map(byte[]::clone);
    }

    @Override
    public byte[] addIfAbsent(TenantId tenant, byte[] wrapped) {
        return keys.computeIfAbsent(tenant, absent -> wrapped.clone()).clone();
    }
}
