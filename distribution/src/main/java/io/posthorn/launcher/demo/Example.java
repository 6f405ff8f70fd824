package io.posthorn.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * The two payloads that CycleSoftware prints on its page "Webhooks", every space as printed there. The page shows the
 * second one under the first one's name, a copying mistake; here it has the name that its members tell.
 */
enum Example {
    OUTBOUND_ORDER("warehouse_outbound_order.created_or_updated", "outbound-order.json"),
    STOCK_ITEM("warehouse_stock_item.updated", "stock-item.json");

    /** The page's own {@code event_timestamp}, 1657012068.444. */
    static final Instant OCCURRED_AT = Instant.parse("2022-07-05T09:07:48.444Z");

    private final String topic;
    private final String file;

    Example(String topic, String file) {
        this.topic = topic;
        this.file = file;
    }

    String topic() {
        return topic;
    }

    byte[] payload() {
        try (InputStream printed = Objects.requireNonNull(Example.class.getResourceAsStream(file), file)) {
            byte[] bytes = printed.readAllBytes();
            // The newline at the end is the file's, not the payload's.
            return Arrays.copyOf(bytes, bytes.length - 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
