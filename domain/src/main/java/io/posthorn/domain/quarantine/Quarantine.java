package io.posthorn.domain.quarantine;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicName;
import java.util.Map;
import java.util.Optional;

/** Port: reads the quarantine, newest first. */
public interface Quarantine {
    /** Events a tenant may have in it; what comes then is refused and not kept. */
    int CAPACITY = 10_000;

    Page<QuarantinedEvent> list(TenantId tenant, QuarantineFilter filter, PageRequest page);

    /** @return how many events of each topic wait, by name; reads the index only */
    Map<TopicName, Integer> countByTopic(TenantId tenant);

    Optional<QuarantinedEvent> find(TenantId tenant, QuarantineId id);

    /** @return the exact bytes received */
    Optional<byte[]> payload(TenantId tenant, QuarantineId id);
}
