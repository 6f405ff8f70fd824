package io.posthorn.domain.audit;

import io.posthorn.domain.tenant.TenantId;

/** Port: writes down who did what, in the same transaction as the deed; entries are never changed. */
public interface AuditTrail {
    /**
     * @param action verb and noun, for example {@code webhook.pause}
     * @param object id of the thing
     * @param reason what the person said, may be empty
     */
    void record(TenantId tenant, Actor actor, String action, String object, String reason);
}
