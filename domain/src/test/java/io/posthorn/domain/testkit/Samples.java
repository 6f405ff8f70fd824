package io.posthorn.domain.testkit;

import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.retry.RetryStrategy;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.HeldSecret;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.domain.wire.SigningSecret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One good recipient; tests change what they are about. */
public final class Samples {
    /** Secret of the Standard Webhooks test vectors. */
    public static final SigningSecret SECRET = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private Samples() {}

    /** Three tries, a second apart, no jitter. */
    public static RetryPolicy threeTries() {
        return new RetryPolicy(new RetryStrategy.Fixed(Duration.ofSeconds(1)), 3, Duration.ofDays(1), 0);
    }

    public static Recipient recipient(TenantId tenant, WebhookId webhook, SafetyClass safety, RetryPolicy retry) {
        return new Recipient(
                webhook,
                tenant,
                1,
                TargetUrl.of("https://shop.example/hook"),
                "POST",
                ProfileName.STANDARD,
                Map.of(),
                List.of(),
                List.of(new HeldSecret(SECRET, Optional.empty())),
                retry,
                safety,
                Duration.ofSeconds(5),
                ThinPayload.FULL,
                FailureReaction.NONE,
                false);
    }
}
