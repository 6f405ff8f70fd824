package io.posthorn.messaging.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.posthorn.domain.delivery.ClaimedWork;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.Recipients;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Keeps opened webhooks for half a minute, and only while their version is the one the lease was taken under. */
final class RecipientCache {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Recipients recipients;
    private final Cache<WebhookId, Recipient> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LONGEST).build();

    RecipientCache(Recipients recipients) {
        this.recipients = recipients;
    }

    /** @return the recipient of every claimed row; one that was deleted meanwhile is missing */
    Map<WebhookId, Recipient> of(Collection<ClaimedWork> claimed) {
        Map<WebhookId, Recipient> found = new HashMap<>();
        Set<WebhookId> missing = new LinkedHashSet<>();
        for (ClaimedWork work : claimed) {
            Recipient recipient = known.getIfPresent(work.webhook());
            if (recipient != null && recipient.version() >= work.webhookVersion()) {
                found.put(work.webhook(), recipient);
            } else {
                missing.add(work.webhook());
            }
        }
        if (!missing.isEmpty()) {
            Map<WebhookId, Recipient> loaded = recipients.load(missing);
            known.putAll(loaded);
            found.putAll(loaded);
        }
        return found;
    }
}
