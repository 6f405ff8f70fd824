package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;

/** How a client shows its key: the vendors' clients do it in different ways. */
record Credential(Map<String, String> headers) {
    private static final String AUTHORIZATION = "authorization";

    static Credential bearer(String key) {
        return new Credential(Map.of(AUTHORIZATION, "Bearer " + key));
    }

    static Credential token(String key) {
        return new Credential(Map.of(AUTHORIZATION, "Token " + key));
    }

    static Credential apiKey(String key) {
        return new Credential(Map.of("x-api-key", key));
    }

    /** The key is the password. */
    static Credential basic(String user, String key) {
        var pair = (user + ':' + key).getBytes(UTF_8);
        return new Credential(
                Map.of(AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    /** Not in a header: the key is a member of each body. */
    static Credential inBody() {
        return new Credential(Map.of());
    }

    /** The key is not for printing. */
    @Override
    public String toString() {
        return headers.keySet().toString();
    }
}
