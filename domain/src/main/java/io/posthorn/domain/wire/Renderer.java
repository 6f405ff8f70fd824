package io.posthorn.domain.wire;

import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.webhook.Recipient;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders requests of one profile. */
final class Renderer {
    private static final List<HeaderRule> EXTRA = List.of(
            rule("posthorn-sequence", Placeholder.SEQUENCE),
            rule("posthorn-topic", Placeholder.TOPIC),
            rule("posthorn-attempt", Placeholder.ATTEMPT));

    private final HeaderField contentType;
    private final EnvelopeWriter envelope;
    private final List<HeaderRule> headers;
    private final List<HeaderRule> extra;
    private final Optional<Signer> signer;
    private final SuccessRule success;

    Renderer(Profile profile) {
        this.contentType = new HeaderField("content-type", profile.contentType());
        this.envelope = new EnvelopeWriter(profile.envelope());
        this.headers = profile.headers();
        this.extra = profile.extraHeaders() ? EXTRA : List.of();
        this.signer = profile.signature().map(recipe -> new Signer(recipe, profile.secrets()));
        this.success = profile.success();
    }

    private static HeaderRule rule(String name, Placeholder placeholder) {
        return new HeaderRule(name, new Slot(placeholder, Optional.empty(), ZoneOffset.UTC, Optional.empty()));
    }

    WebhookRequest render(ClaimedDelivery delivery, Instant now) {
        Recipient recipient = delivery.recipient();
        Body body = envelope.wrap(delivery, now);
        List<HeaderField> fields = new ArrayList<>();
        fields.add(contentType);
        headers.forEach(rule -> fields.add(rule.field(delivery, now)));
        signer.flatMap(it -> it.sign(delivery, body, now)).ifPresent(fields::add);
        extra.forEach(rule -> fields.add(rule.field(delivery, now)));
        fields.addAll(recipient.headers());
        return new WebhookRequest(recipient.method(), recipient.url(), fields, body, recipient.timeout(), success);
    }
}
