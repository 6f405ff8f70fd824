package io.posthorn.domain.access;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends a key. This node forgets it at once, others within {@link SeenKeys#KEPT}. */
@ApplicationScoped
public class RevokeApiKey {
    private final ApiKeys keys;
    private final SeenKeys seen;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    RevokeApiKey(ApiKeys keys, SeenKeys seen, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.seen = seen;
        this.audit = audit;
        this.clock = clock;
    }

    /** Revoking twice is no mistake. @throws Refused when the tenant has no such key */
    @Transactional
    public void revoke(TenantId tenant, Actor actor, ApiKeyId id) {
        ApiKey key = keys.find(tenant, id).orElseThrow(() -> Refused.notFound("API key"));
        key.revoke(clock.instant());
        seen.forget(id);
        audit.record(tenant, actor, "api_key.revoke", id.toString(), "");
    }
}
