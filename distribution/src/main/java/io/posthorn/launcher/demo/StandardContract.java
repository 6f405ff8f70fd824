package io.posthorn.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Standard Webhooks 1.0.0. */
record StandardContract() implements Contract {
    private static final int KEY_BYTES = 32;

    @Override
    public String profile() {
        return "standard";
    }

    @Override
    public JsonObject settings() {
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    @Override
    public String chooseSecret(RandomGenerator chance) {
        var key = new byte[KEY_BYTES];
        chance.nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String idHeader() {
        return "webhook-id";
    }

    @Override
    public String wireId(String event) {
        return event;
    }

    @Override
    public Map<String, String> headers(Published published) {
        return Map.of(idHeader(), published.event());
    }

    @Override
    public JsonObject envelope(Published published) {
        return Json.createObjectBuilder()
                .add("type", published.example().topic())
                .add("timestamp", Example.OCCURRED_AT.toString())
                .build();
    }

    @Override
    public String payloadMember() {
        return "data";
    }

    @Override
    public boolean isSigned(Arrival arrival, String secret) {
        return new StandardSignature(secret).holds(arrival);
    }
}
