package io.posthorn.api.door;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.TestDeliveries;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.Samples;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.WebhookId;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A customer of Front Systems with one webhook, which asks what it got. */
final class FrontClient {
    private static final Pattern EVENT_ID = Pattern.compile("\"webhookEventId\":\"([^\"]+)\"");

    final WebhooksDoor door = new WebhooksDoor();
    final TenantId tenant = door.here.tenantId();
    final WebhookId webhook = door.registers(
                    Registering.draft().profile("front").topics("SaleCreated"))
            .webhook()
            .id();
    final Recipient recipient = Samples.recipient(tenant, webhook, SafetyClass.NOT_IDEMPOTENT, Samples.threeTries());

    String list(String key, String query) {
        return events(key, webhook.value() + query).body();
    }

    Answer events(String key, String rest) {
        return door.send("GET", "front/api/WebhooksEvents/" + rest, "", Map.of("x-api-key", key));
    }

    Answer resend(String key, String id) {
        return door.send("POST", "front/api/WebhooksEvents/" + id + "/resend", "", Map.of("x-api-key", key));
    }

    List<String> ids(String query) {
        return EVENT_ID.matcher(list("acme", query))
                .results()
                .map((MatchResult id) -> id.group(1))
                .toList();
    }

    String delivered(long sequence, String payload, int... codes) {
        DeliveryId id = Ledgers.delivery(tenant, webhook, sequence, payload);
        for (int i = 0; i < codes.length; i++) {
            if (i > 0) {
                resend("acme", id.value().toString());
            }
            TestDeliveries.settle(recipient, codes[i]);
        }
        return id.value().toString();
    }
}
