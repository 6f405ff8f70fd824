package io.posthorn.domain.seal;

import io.posthorn.domain.tenant.TenantId;
import java.util.Arrays;
import java.util.List;
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

    @Override
    public List<WrappedKey> listEverywhere() {
        return keys.entrySet().stream()
                .map(entry -> new WrappedKey(entry.getKey(), entry.getValue().clone()))
                .toList();
    }

    @Override
    public boolean replace(WrappedKey before, byte[] wrapped) {
        byte[] stored = keys.computeIfPresent(
                before.tenant(), (tenant, now) -> Arrays.equals(now, before.wrapped()) ? wrapped.clone() : now);
        return Arrays.equals(stored, wrapped);
    }
}
