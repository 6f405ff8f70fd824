package io.posthorn.domain.publish;

import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.webhook.WebhookId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From events and their webhooks to numbered deliveries. Pure. */
final class FanOut {
    private FanOut() {}

    /** One delivery to be. */
    record Fanned(DeliveryId id, Admitted event, WebhookId webhook, long sequence) {}

    /** @return how many numbers each webhook needs */
    static Map<WebhookId, Long> demand(List<Admitted> events) {
        Map<WebhookId, Long> demand = new HashMap<>();
        events.forEach(event -> event.matched().forEach(webhook -> demand.merge(webhook, 1L, Long::sum)));
        return demand;
    }

    /**
     * Numbers deliveries in the order of the events.
     *
     * @param first the first number taken for each webhook; one that is missing was deleted meanwhile and gets nothing
     */
    static List<Fanned> deliveries(List<Admitted> events, Map<WebhookId, Long> first) {
        Map<WebhookId, Long> next = new HashMap<>(first);
        List<Fanned> deliveries = new ArrayList<>();
        for (Admitted event : events) {
            for (WebhookId webhook : event.matched()) {
                Long sequence = next.computeIfPresent(webhook, (id, number) -> number + 1);
                if (sequence != null) {
                    deliveries.add(new Fanned(DeliveryId.next(), event, webhook, sequence - 1));
                }
            }
        }
        return deliveries;
    }
}
