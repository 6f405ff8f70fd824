package io.posthorn.domain.topic;

import io.posthorn.domain.tenant.TenantId;

/** Port: who relies on a topic. */
public interface TopicsInUse {
    /** @return how many webhooks ask for exactly this topic */
    int countWebhooks(TenantId tenant, TopicName topic);
}
