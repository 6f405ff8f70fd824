package io.posthorn.domain.quarantine;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicPattern;
import java.util.Optional;

/** Port: reads the quarantine, newest first. */
public interface Quarantine {
    /** Events a tenant may have in it; what comes then is refused and not kept. */
    int CAPACITY = 10_000;

    /** @param topic a topic, a prefix such as {@code order.*}; empty for all */
    Page<QuarantinedEvent> list(TenantId tenant, Optional<TopicPattern> topic, PageRequest page);

    Optional<QuarantinedEvent> find(TenantId tenant, QuarantineId id);

    /** @return the exact bytes received */
    Optional<byte[]> payload(TenantId tenant, QuarantineId id);
}
