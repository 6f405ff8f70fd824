package io.posthorn.launcher.demo;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What Posthorn says about one webhook's deliveries. */
record Ledger(Api api, String webhook) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;

    /**
     * Waits until the event's delivery is delivered after so many attempts: the receiver has its request a moment
     * before the ledger has the receiver's answer.
     *
     * @return the delivery with its attempts; empty when that did not become so in time
     */
    Optional<Recorded> delivered(String event, int attempts) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var query = "/deliveries?event=" + event + "&webhook=" + webhook;
        while (System.nanoTime() < end) {
            var found = api.get(query).getJsonArray("data");
            if (found.size() == 1 && isDelivered(found.getJsonObject(0), attempts)) {
                var id = found.getJsonObject(0).getString("id");
                return Optional.of(Recorded.of(api.get("/deliveries/" + id)));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return Optional.empty();
    }

    private static boolean isDelivered(JsonObject delivery, int attempts) {
        return delivery.getString("status").equals("delivered") && delivery.getInt("attempts") == attempts;
    }
}
