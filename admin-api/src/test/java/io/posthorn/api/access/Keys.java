package io.posthorn.api.access;

import io.posthorn.domain.access.ApiKeyId;
import io.posthorn.domain.access.Caller;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.tenant.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keys and tenants for tests, in front of the real filter. */
public final class Keys {
    private final Map<String, Caller> callers = new HashMap<>();
    private final Map<String, TenantId> tenants = new HashMap<>();

    public Keys key(String text, TenantId tenant, Scope... scopes) {
        callers.put(text, new Caller(tenant, Set.of(scopes), ApiKeyId.next()));
        return this;
    }

    public Keys tenant(String slug, TenantId id) {
        tenants.put(slug, id);
        tenants.put(id.toString(), id);
        return this;
    }

    public Optional<Caller> caller(String text) {
        return Optional.ofNullable(callers.get(text));
    }

    public Optional<TenantId> tenant(String slugOrId) {
        return Optional.ofNullable(tenants.get(slugOrId));
    }

    public KeyFilter filter() {
        return new KeyFilter(this::caller, this::tenant);
    }
}
