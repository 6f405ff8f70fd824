package io.posthorn.domain.topic;

import io.posthorn.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Port: the custom topics. */
public interface Topics {
    Optional<Topic> find(TenantId tenant, TopicName name);

    /** @return the same, which nobody else changes or takes away until the transaction ends */
    Optional<Topic> lock(TenantId tenant, TopicName name);

    /** @return by name */
    List<Topic> list(TenantId tenant);

    /** @throws io.posthorn.domain.kernel.Refused CONFLICT {@code topic_taken} when another request was faster */
    void add(Topic topic);

    void remove(Topic topic);
}
