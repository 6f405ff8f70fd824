package io.posthorn.domain.seal;

import io.posthorn.domain.tenant.TenantId;

class InMemoryDataKeysTest implements DataKeysContract {
    private final DataKeys keys = new InMemoryDataKeys();

    @Override
    public DataKeys keys() {
        return keys;
    }

    @Override
    public TenantId tenant() {
        return TenantId.next();
    }
}
