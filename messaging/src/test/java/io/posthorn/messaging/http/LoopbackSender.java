package io.posthorn.messaging.http;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.dispatch.WebhookSender;
import io.posthorn.domain.wire.WebhookRequest;
import java.util.concurrent.CompletionStage;

/** The sender, with a guard that lets it dial this machine. */
final class LoopbackSender implements WebhookSender, AutoCloseable {
    private final EgressGuard guard = new EgressGuard(Requests.LOOPBACK);
    private final HttpWebhookSender sender;

    LoopbackSender() {
        this(SenderSettings.usual("test"));
    }

    LoopbackSender(SenderSettings settings) {
        sender = new HttpWebhookSender(guard, settings);
    }

    @Override
    public CompletionStage<AttemptResult> send(WebhookRequest request) {
        return sender.send(request);
    }

    int leasedConnections() {
        return sender.leasedConnections();
    }

    int idleConnections() {
        return sender.idleConnections();
    }

    @Override
    public void close() {
        sender.close();
        guard.close();
    }
}
