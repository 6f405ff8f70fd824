package io.posthorn.domain.dispatch;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.SentRequest;
import io.posthorn.domain.delivery.Settlement;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.wire.CannotRender;
import io.posthorn.domain.wire.WebhookRequest;
import io.posthorn.domain.wire.WireFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/** One try at one delivery. No transaction is open and no thread waits while the receiver is talking. */
public final class AttemptDelivery {
    private final WireFormat wireFormat;
    private final WebhookSender sender;
    private final Clock clock;
    private final RandomGenerator chance;

    public AttemptDelivery(WireFormat wireFormat, WebhookSender sender, Clock clock, RandomGenerator chance) {
        this.wireFormat = wireFormat;
        this.sender = sender;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * @return whether this node has the profile of a webhook. One that does not must not judge its deliveries: they would end as
     *     failed, while they can be sent where the profile is
     */
    public boolean speaks(Recipient recipient) {
        return wireFormat.knows(recipient.profile());
    }

    /** @return what to write into the ledger; never completes exceptionally */
    public CompletionStage<Settlement> attempt(ClaimedDelivery claimed) {
        WebhookRequest request;
        try {
            request = wireFormat.render(claimed, clock.instant());
        } catch (CannotRender impossible) {
            return CompletableFuture.completedFuture(unmade(claimed));
        }
        SentRequest sent = SentRequest.of(request, claimed.recipient().headers());
        return sender.send(request).thenApply(result -> settlement(claimed, sent, result));
    }

    private Settlement settlement(ClaimedDelivery claimed, SentRequest sent, AttemptResult result) {
        return Settlement.of(claimed, sent, result, clock.instant(), chance);
    }

    private Settlement unmade(ClaimedDelivery claimed) {
        AttemptResult result = AttemptResult.notSent(ErrorClass.RENDER, Duration.ZERO, "");
        return settlement(claimed, SentRequest.none(claimed.recipient()), result);
    }
}
