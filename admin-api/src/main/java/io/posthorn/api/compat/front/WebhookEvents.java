package io.posthorn.api.compat.front;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.delivery.AttemptSummary;
import io.posthorn.domain.delivery.Deliveries;
import io.posthorn.domain.delivery.DeliveryFilter;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.event.Events;
import io.posthorn.domain.kernel.Cursor;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a webhook got in a range as one array, the oldest first; page by page, so that no range is too long. What
 * fits into {@value #HELD} bytes is written when all of it is there, so that a failure on the way is an answer of its own.
 */
@ApplicationScoped
public class WebhookEvents {
    /** Payloads have up to 256 KiB each, and many readers may be there at once. */
    private static final int PAGE_WITH_PAYLOADS = 20;

    /** Some 4,000 records, without runs and payloads; a day's or a week's failures. */
    private static final int HELD = 1024 * 1024;

    private final Deliveries deliveries;
    private final Events events;

    @Inject
    public WebhookEvents(Deliveries deliveries, Events events) {
        this.deliveries = deliveries;
        this.events = events;
    }

    /** Whatever fails after the first byte leaves the array open: what is closed is complete. */
    void write(TenantId tenant, WebhookId webhook, EventsQuery asked, OutputStream answer) throws IOException {
        OutputStream out = new BufferedOutputStream(answer, HELD);
        DeliveryFilter filter = asked.filter(webhook);
        int limit = asked.includePayload() ? PAGE_WITH_PAYLOADS : PageRequest.MAX_LIMIT;
        String separator = "[";
        Optional<Cursor> place = Optional.of(Cursor.oldest());
        while (place.isPresent()) {
            Page<DeliveryRow> page = deliveries.list(tenant, filter, new PageRequest(limit, place));
            for (Json record : records(tenant, asked, oldestFirst(page))) {
                out.write((separator + record).getBytes(StandardCharsets.UTF_8));
                separator = ",";
            }
            place = page.prev();
        }
        out.write((separator.equals("[") ? "[]" : "]").getBytes(StandardCharsets.UTF_8));
        // No try-with-resources: closing after a failure would write what was held.
        out.flush();
    }

    private static List<DeliveryRow> oldestFirst(Page<DeliveryRow> page) {
        List<DeliveryRow> rows = new ArrayList<>(page.rows());
        Collections.reverse(rows);
        return rows;
    }

    private List<Json> records(TenantId tenant, EventsQuery asked, List<DeliveryRow> rows) {
        Map<DeliveryId, List<AttemptSummary>> runs = asked.includeRuns()
                ? deliveries.attempts(tenant, rows.stream().map(DeliveryRow::id).toList())
                : Map.of();
        Map<EventId, byte[]> payloads = asked.includePayload()
                ? events.payloads(tenant, rows.stream().map(DeliveryRow::event).toList())
                : Map.of();
        List<Json> records = new ArrayList<>();
        for (DeliveryRow row : rows) {
            Fields record = FrontView.event(row, runs.getOrDefault(row.id(), List.of()));
            if (asked.includePayload()) {
                record.json(
                        "payload",
                        Optional.ofNullable(payloads.get(row.event())).map(WebhookEvents::asItCame));
            }
            records.add(record.json());
        }
        return records;
    }

    private static Json asItCame(byte[] payload) {
        return Json.raw(new String(payload, StandardCharsets.UTF_8));
    }
}
