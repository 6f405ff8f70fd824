package io.posthorn.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What Posthorn says about one webhook's deliveries.
 *
 * @param webhook its id in the API
 */
record Ledger(Api api, String webhook) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;

    /**
     * Waits until the event's delivery has ended after so many attempts: the receiver has its request a moment before
     * the ledger has the receiver's answer.
     *
     * @return the delivery with its attempts, as it stands when that is so or when the patience ends; empty when there
     *     is none
     */
    Optional<Recorded> ended(String event, int attempts) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var recorded = find(event);
        while (!recorded.map(found -> hasEnded(found, attempts)).orElse(false) && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
            recorded = find(event);
        }
        return recorded;
    }

    private static boolean hasEnded(Recorded delivery, int attempts) {
        return delivery.isFinished() && delivery.attempts().size() == attempts;
    }

    private Optional<Recorded> find(String event) throws IOException, InterruptedException {
        var found = deliveries("&event=" + event);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var path = "/deliveries/" + found.get(0).getString("id");
        return Optional.of(Recorded.of(api.get(path).is(200).object()));
    }

    /** The ids of all events that were meant for the webhook, the newest first. */
    List<String> events() throws IOException, InterruptedException {
        return deliveries("").stream()
                .map(delivery -> delivery.getString("event"))
                .toList();
    }

    /** The bytes that are kept of an event. */
    byte[] payload(String event) throws IOException, InterruptedException {
        return api.get("/events/" + event + "/payload").is(200).body();
    }

    /** Asks for one more round of tries. */
    void resend(Recorded delivery) throws IOException, InterruptedException {
        var reason = Json.createObjectBuilder()
                .add("reason", "The demo asks for it again")
                .build();
        api.post("/deliveries/" + delivery.id() + "/resend", reason).is(202);
    }

    private List<JsonObject> deliveries(String filter) throws IOException, InterruptedException {
        return api.get("/deliveries?webhook=" + webhook + filter)
                .is(200)
                .object()
                .getJsonArray("data")
                .getValuesAs(JsonObject.class);
    }
}
