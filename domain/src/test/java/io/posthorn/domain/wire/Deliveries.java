package io.posthorn.domain.wire;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Builds claimed deliveries for tests: the usual one, then what differs. */
final class Deliveries {
    static final UUID EVENT = UUID.fromString("180c1fd6-04ab-4215-b55a-0d8710961c95");
    static final Instant NOW = Instant.parse("2026-11-20T16:00:00.250Z");

    private ProfileName profile = ProfileName.STANDARD;
    private TopicName topic = new TopicName("order.created");
    private Instant occurredAt = Instant.parse("2026-11-20T15:59:58.5Z");
    private UUID event = EVENT;
    private byte[] payload = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
    private String url = "https://receiver.example/hook";
    private String method = "POST";
    private Map<String, String> settings = Map.of();
    private List<HeaderField> headers = List.of();
    private final List<HeldSecret> secrets = new ArrayList<>();
    private long sequence = 7;
    private int attempt = 1;
    private ThinPayload thin = ThinPayload.FULL;

    static Deliveries aDelivery() {
        return new Deliveries();
    }

    Deliveries by(ProfileName name) {
        profile = name;
        return this;
    }

    Deliveries of(UUID id, TopicName name, Instant time) {
        event = id;
        topic = name;
        occurredAt = time;
        return this;
    }

    Deliveries holding(byte[] bytes) {
        payload = bytes;
        return this;
    }

    Deliveries to(String address, String verb) {
        url = address;
        method = verb;
        return this;
    }

    Deliveries with(Map<String, String> values, List<HeaderField> fields) {
        settings = values;
        headers = fields;
        return this;
    }

    Deliveries signedWith(String secret) {
        secrets.add(new HeldSecret(new SigningSecret(secret), Optional.empty()));
        return this;
    }

    /** An old secret, whose overlap ends then. */
    Deliveries signedUntil(Instant end, String secret) {
        secrets.add(new HeldSecret(new SigningSecret(secret), Optional.of(end)));
        return this;
    }

    Deliveries numbered(long place, int number) {
        sequence = place;
        attempt = number;
        return this;
    }

    Deliveries keeping(ThinPayload places) {
        thin = places;
        return this;
    }

    ClaimedDelivery claimed() {
        var retry = new RetryPolicy(new RetryStrategy.None(), 1, Duration.ofDays(7), 0);
        var recipient = new Recipient(
                new WebhookId(new UUID(1, 2)),
                new TenantId(new UUID(3, 4)),
                1,
                TargetUrl.of(url),
                method,
                profile,
                settings,
                headers,
                secrets,
                retry,
                SafetyClass.IDEMPOTENT,
                Duration.ofSeconds(15),
                thin,
                FailureReaction.NONE,
                false);
        var content = new EventContent(new EventId(event), topic, occurredAt, payload);
        return new ClaimedDelivery(
                new DeliveryId(new UUID(5, 6)),
                recipient,
                content,
                sequence,
                attempt,
                attempt,
                Duration.ZERO,
                Trigger.SCHEDULE,
                1);
    }
}
