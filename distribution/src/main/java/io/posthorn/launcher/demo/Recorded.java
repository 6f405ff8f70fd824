package io.posthorn.launcher.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * A delivery as the API tells it.
 *
 * @param sequence its number within the webhook, as a request says it
 * @param attempts each as trigger and status, for example {@code schedule 503}
 * @param isFinished whether nothing more happens by itself
 */
record Recorded(String id, String sequence, String status, List<String> attempts, boolean isFinished) {
    static Recorded of(JsonObject delivery) {
        return new Recorded(
                delivery.getString("id"),
                delivery.getJsonNumber("sequence").toString(),
                delivery.getString("status"),
                delivery.getJsonArray("attempts").getValuesAs(JsonObject.class).stream()
                        .map(attempt -> attempt.getString("trigger") + ' ' + attempt.get("code"))
                        .toList(),
                delivery.get("next_attempt_at") == JsonValue.NULL && delivery.get("finished_at") != JsonValue.NULL);
    }

    /** For example {@code delivered after [schedule 503, schedule 200]}. */
    String story() {
        return story(status, attempts);
    }

    static String story(String status, List<String> attempts) {
        return status + " after " + attempts;
    }
}
