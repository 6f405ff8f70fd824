package io.posthorn.domain.topic;

import io.posthorn.domain.tenant.TenantId;
import java.util.Map;

/** Port: how strictly tenants hold standard topics to their schemas, where they said so. */
public interface Validations {
    Map<TopicName, Validation> of(TenantId tenant);

    void set(TenantId tenant, TopicName topic, Validation validation);
}
