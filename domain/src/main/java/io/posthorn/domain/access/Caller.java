package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import java.util.Set;

/**
 * Who is calling, known by an API key.
 *
 * @param tenant {@link TenantId#PLATFORM} for a key that acts on every tenant
 * @param scopes with what they imply
 */
public record Caller(TenantId tenant, Set<Scope> scopes, ApiKeyId key) {
    public Caller {
        scopes = Set.copyOf(Scope.withImplied(scopes));
    }

    public boolean isPlatform() {
        return tenant.equals(TenantId.PLATFORM);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    public Actor actor() {
        return new Actor("key:" + key);
    }
}
