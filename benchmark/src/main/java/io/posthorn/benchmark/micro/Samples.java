package io.posthorn.benchmark.micro;

import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.Trigger;
import io.posthorn.domain.event.EventContent;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryStrategy;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.HeldSecret;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.domain.wire.SigningSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the benchmarks work on: an order of 1 KiB for a webhook of the standard profile. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private Samples() {}

    static byte[] payload() {
        String lines =
                "{\"article\":\"4006381333931\",\"store\":\"Utrecht 12\",\"quantity\":2,\"price\":19.95},".repeat(12);
        String order = "{\"order_id\":\"A-100042\",\"state\":\"shipped\",\"lines\":["
                + lines.substring(0, lines.length() - 1) + "]}";
        return order.getBytes(StandardCharsets.UTF_8);
    }

    /** The body of a publish request around the payload. */
    static byte[] publishRequest() {
        String payload = new String(payload(), StandardCharsets.UTF_8);
        return ("{\"topic\":\"order_state_changed\",\"uid\":\"A-100042-7\",\"payload\":" + payload + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static ClaimedDelivery delivery() {
        EventContent event = new EventContent(EventId.next(), new TopicName("order_state_changed"), NOW, payload());
        return new ClaimedDelivery(DeliveryId.next(), recipient(), event, 42, 1, 1, Duration.ZERO, Trigger.SCHEDULE, 1);
    }

    private static Recipient recipient() {
        return new Recipient(
                WebhookId.next(),
                TenantId.next(),
                1,
                TargetUrl.of("https://shop.example.com/hooks"),
                "POST",
                ProfileName.STANDARD,
                Map.of(),
                List.of(),
                List.of(new HeldSecret(new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), Optional.empty())),
                new RetryPolicy(new RetryStrategy.None(), 1, Duration.ofDays(1), 0),
                SafetyClass.IDEMPOTENT,
                Duration.ofSeconds(15),
                ThinPayload.FULL,
                FailureReaction.NONE,
                false);
    }
}
