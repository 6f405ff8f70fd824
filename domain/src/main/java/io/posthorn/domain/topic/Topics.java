package io.posthorn.domain.topic;

import io.posthorn.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Port: the custom topics. */
public interface Topics {
    /** Code of the refusal of a name that another request was faster to take. */
    String TAKEN = "topic_taken";

    Optional<Topic> find(TenantId tenant, TopicName name);

    /** @return the same, which nobody else changes or takes away until the transaction ends */
    Optional<Topic> lock(TenantId tenant, TopicName name);

    /** How much a tenant's topics say. */
    record Extent(long topics, long characters) {}

    /** @return of all but this one, in schemas, examples and descriptions */
    Extent extentBeside(TenantId tenant, TopicName name);

    /** @return by name */
    List<Topic> list(TenantId tenant);

    /** @throws io.posthorn.domain.kernel.Refused CONFLICT {@link #TAKEN} when another request was faster */
    void add(Topic topic);

    void remove(Topic topic);
}
