package io.posthorn.domain.dispatch;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.wire.WebhookRequest;
import java.util.concurrent.CompletionStage;

/** Port: writes one request to the receiver and tells what came of it. */
public interface WebhookSender {
    /**
     * Sends without holding a thread while the receiver thinks.
     *
     * @return completes within the request's deadline plus one second, never exceptionally: failures are values
     */
    CompletionStage<AttemptResult> send(WebhookRequest request);
}
