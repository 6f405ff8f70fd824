package io.posthorn.domain.publish;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event with what was read from it; unless it is rejected, it passed every rule.
 *
 * @param key value of the ordering key
 * @param keys business keys by name
 * @param bodyHash SHA-256 of everything the producer said but its uid, to tell the same event from another under the same uid
 * @param requestHash the same with the uid, to tell the same request from another under the same Idempotency-Key
 * @param matched webhooks that get it, in a fixed order
 * @param faults where its payload breaks the topic's schema, as JSON Pointers into the event
 * @param rejected whether these faults keep it out
 */
record Admitted(
        EventId id,
        TenantId tenant,
        NewEvent event,
        Instant occurredAt,
        Optional<String> key,
        Map<String, String> keys,
        byte[] payloadHash,
        byte[] bodyHash,
        byte[] requestHash,
        List<WebhookId> matched,
        List<Fault> faults,
        boolean rejected) {}
