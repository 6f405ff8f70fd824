package io.posthorn.domain.idempotency;

import io.posthorn.domain.tenant.TenantId;
import java.time.Instant;

/**
 * Port: the first answer to each POST that carried an Idempotency-Key, kept for 48 hours.
 *
 * <p>{@code begin} commits by itself before the work starts, so that a second request with the key sees the first.
 */
public interface IdempotentAnswers {
    /**
     * @param route method and path template
     * @param key as the caller sent it, 1 to 200 characters
     * @param requestHash SHA-256 over path and body
     */
    Beginning begin(TenantId tenant, String route, String key, byte[] requestHash);

    /** Keeps the answer for the next request with this key. */
    void complete(TenantId tenant, String route, String key, KeptAnswer answer);

    /** The work failed and may be tried again with the same key. */
    void abandon(TenantId tenant, String route, String key);

    /** For the sweeper, across tenants. @return how many were dropped */
    int deleteOlderThan(Instant time);
}
