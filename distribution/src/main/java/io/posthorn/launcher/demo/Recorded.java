package io.posthorn.launcher.demo;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * A delivery as the API tells it.
 *
 * @param sequence its number within the webhook, as a request says it
 * @param attempts each as trigger and status, for example {@code schedule 503}
 */
record Recorded(String id, String sequence, List<String> attempts) {
    static Recorded of(JsonObject delivery) {
        return new Recorded(
                delivery.getString("id"),
                delivery.getJsonNumber("sequence").toString(),
                delivery.getJsonArray("attempts").getValuesAs(JsonObject.class).stream()
                        .map(attempt -> attempt.getString("trigger") + ' ' + attempt.get("code"))
                        .toList());
    }
}
