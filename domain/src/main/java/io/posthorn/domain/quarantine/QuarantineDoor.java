package io.posthorn.domain.quarantine;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicName;
import java.util.List;
import java.util.Optional;

/** Port: lets events out of the quarantine. What changes rows does it inside the caller's transaction. */
public interface QuarantineDoor {
    Optional<QuarantinedContent> findContent(TenantId tenant, QuarantineId id);

    /**
     * Reads what came first.
     *
     * @param after only later arrivals
     * @param most rows; fewer come when their payloads are large, but one at least
     * @return in the order of arrival
     */
    List<QuarantinedContent> listContents(TenantId tenant, TopicName topic, Optional<QuarantineId> after, int most);

    /** Removes what was published; a row that got another content meanwhile stays. */
    void leave(TenantId tenant, List<QuarantinedContent> published);

    /** Says anew why they cannot leave. */
    void renew(TenantId tenant, List<QuarantinedContent.Judged> broken);

    /** @return whether it was there */
    boolean discard(TenantId tenant, QuarantineId id);
}
