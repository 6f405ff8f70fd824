package io.posthorn.domain.webhook;

import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.domain.wire.SigningSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A webhook as an attempt needs it: detached, secrets opened.
 *
 * @param version of the webhook row this was read from
 * @param settings values that the profile asks for, by name, for example {@code account_id}
 * @param headers the tenant's own headers, opened
 * @param secrets that signed when this was read, newest first; empty when the webhook is unsigned
 * @param timeout total deadline of one attempt
 * @param warned whether people were warned and nothing was delivered since
 */
public record Recipient(
        WebhookId id,
        TenantId tenant,
        int version,
        TargetUrl url,
        String method,
        ProfileName profile,
        Map<String, String> settings,
        List<HeaderField> headers,
        List<HeldSecret> secrets,
        RetryPolicy retry,
        SafetyClass safety,
        Duration timeout,
        ThinPayload payload,
        FailureReaction onFailure,
        boolean warned) {
    public Recipient {
        settings = Map.copyOf(settings);
        headers = List.copyOf(headers);
        secrets = List.copyOf(secrets);
    }

    /** @return newest first; empty when the webhook is unsigned */
    public List<SigningSecret> signing(Instant now) {
        return secrets.stream()
                .filter(held -> held.signs(now))
                .map(HeldSecret::secret)
                .toList();
    }
}
