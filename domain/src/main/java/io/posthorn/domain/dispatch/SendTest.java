package io.posthorn.domain.dispatch;

import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.Trigger;
import io.posthorn.domain.event.EventContent;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.Recipients;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.Webhooks;
import io.posthorn.domain.wire.CannotRender;
import io.posthorn.domain.wire.WebhookRequest;
import io.posthorn.domain.wire.WireFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Sends a topic's example once: no event, no number, no retry, so the ledger stays what really happened. */
@ApplicationScoped
class SendTest implements TestWebhook {
    private static final String NO_EXAMPLE = "{\"test\":true}";
    private static final TopicName PLACEHOLDER = new TopicName("posthorn.test");

    private final Webhooks webhooks;
    private final Recipients recipients;
    private final TopicDirectory topics;
    private final WireFormat wireFormat;
    private final WebhookSender sender;
    private final Clock clock;
    private final Executor answers;

    @Inject
    SendTest(
            Webhooks webhooks,
            Recipients recipients,
            TopicDirectory topics,
            WireFormat wireFormat,
            WebhookSender sender,
            Clock clock,
            Executor answers) {
        this.webhooks = webhooks;
        this.recipients = recipients;
        this.topics = topics;
        this.wireFormat = wireFormat;
        this.sender = sender;
        this.clock = clock;
        this.answers = answers;
    }

    @Override
    public CompletionStage<TestReport> test(TenantId tenant, WebhookId id, Optional<TopicName> topic) {
        Webhook webhook = webhooks.find(tenant, id).orElseThrow(() -> Refused.notFound("webhook"));
        Recipient recipient = Optional.ofNullable(recipients.load(List.of(id)).get(id))
                .orElseThrow(() -> Refused.notFound("webhook"));
        WebhookRequest request = rendered(recipient, example(tenant, webhook, topic));
        // The sender's own threads must not run what a door does with the answer.
        return sender.send(request)
                .thenApplyAsync(result -> new TestReport(request, recipient.headers(), result), answers);
    }

    private WebhookRequest rendered(Recipient recipient, EventContent event) {
        ClaimedDelivery delivery =
                new ClaimedDelivery(DeliveryId.next(), recipient, event, 0, 1, 1, Duration.ZERO, Trigger.TEST, 0);
        try {
            return wireFormat.render(delivery, clock.instant());
        } catch (CannotRender why) {
            throw new Refused(Refused.Reason.INVALID, "cannot_render", String.valueOf(why.getMessage()));
        }
    }

    private EventContent example(TenantId tenant, Webhook webhook, Optional<TopicName> wanted) {
        Optional<KnownTopic> topic = wanted.isPresent()
                ? Optional.of(topics.find(tenant, wanted.get())
                        .orElseThrow(() -> Refused.invalid("/topic", "unknown_topic", "There is no such topic.")))
                : topics.list(tenant).stream()
                        .filter(known -> webhook.terms().topics().hears(known)
                                && !known.example().isEmpty())
                        .findFirst();
        String payload =
                topic.map(KnownTopic::example).filter(text -> !text.isEmpty()).orElse(NO_EXAMPLE);
        return new EventContent(
                EventId.next(),
                topic.map(KnownTopic::name).orElse(PLACEHOLDER),
                clock.instant(),
                payload.getBytes(StandardCharsets.UTF_8));
    }
}
