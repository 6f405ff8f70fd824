package io.posthorn.domain.release;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.publish.Receipt;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicName;
import java.util.Optional;

/**
 * What people may do to quarantined events; every deed is audited. A release is an ordinary publish of the stored bytes,
 * so it waits for a commit; do not call it inside a transaction.
 */
public interface Releases {
    /** Events that one call of {@link #releaseAll} looks at. */
    int MOST_AT_ONCE = 500;

    /**
     * Publishes one event and takes it out of the quarantine. Called twice, also after a crash, it publishes once.
     *
     * @return {@code duplicate} when the event had been published before
     * @throws io.posthorn.domain.kernel.Refused not found; as publishing would, and then the event stays with these faults
     */
    Receipt release(TenantId tenant, Actor actor, QuarantineId id, String reason);

    /**
     * Publishes a topic's events in the order of their arrival, at most {@value #MOST_AT_ONCE} per call.
     *
     * @param after where the call before ended
     */
    ReleaseReport releaseAll(
            TenantId tenant, Actor actor, TopicName topic, Optional<QuarantineId> after, String reason);

    /**
     * Throws one away for good.
     *
     * @throws io.posthorn.domain.kernel.Refused not found
     */
    void discard(TenantId tenant, Actor actor, QuarantineId id, String reason);
}
