package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import java.util.Map;

/** Writes as OneStock's customers do: the credentials stand in the body. */
final class OneStockClient {
    static final String WEBHOOKS = "onestock/webhooks";
    static final String LEAST = """
            {"topics": ["order_state_changed"], "url": "https://shop.example/hook"}""";
    static final String WHOLE = """
            {"hash_key": "personnal_hash_key", "http_method": "PUT", "status": "paused",
            "topics": ["order_state_changed", "parcel_state_changed"], "url": "https://myWebhookURL"}""";

    final WebhooksDoor door = new WebhooksDoor();

    Answer send(String method, String path, String body) {
        return door.send(method, path, body, Map.of());
    }

    /** @param rest members beside the credentials */
    static String body(String token, String site, String rest) {
        return "{\"site_id\": \"" + site + "\", \"token\": \"" + token + "\", " + rest + "}";
    }

    static String body(String rest) {
        return body("acme", "MySiteID", rest);
    }

    static String webhook(String webhook) {
        return body("\"webhook\": " + webhook);
    }

    String registered(String webhook) {
        return id(send("POST", WEBHOOKS, webhook(webhook)));
    }

    static String id(Answer answer) {
        return answer.body().replaceAll(".*\"id\":\"(\\w+)\".*", "$1");
    }

    Answer patch(String id, String body) {
        return send("PATCH", WEBHOOKS + '/' + id + "/status", body);
    }

    Webhook stored(String id) {
        return door.here.find(WebhookId.parse(id).orElseThrow()).orElseThrow();
    }

    static void refuses(Answer answer, String code, String pointer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"pointer\":\"" + pointer)
                .contains("\"code\":\"" + code + "\"")
                .doesNotContain("acme");
    }
}
