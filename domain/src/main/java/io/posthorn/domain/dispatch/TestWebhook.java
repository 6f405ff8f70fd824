package io.posthorn.domain.dispatch;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The use case behind {@code POST /webhooks/{id}/test}: one attempt with an example payload, outside the ledger. */
public interface TestWebhook {
    /**
     * Sends once and waits for the answer without holding a thread.
     *
     * @param topic whose example is sent; empty for the first topic of the webhook that has one
     * @return fails with {@link io.posthorn.domain.kernel.Refused} when the webhook or topic is unknown; what the receiver
     *     does is a value
     */
    CompletionStage<TestReport> test(TenantId tenant, WebhookId webhook, Optional<TopicName> topic);
}
