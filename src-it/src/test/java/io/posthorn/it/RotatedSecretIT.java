package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.Received;
import io.posthorn.it.kit.Receiver;
import io.posthorn.it.kit.Tenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpHeaders;
import org.junit.jupiter.api.Test;

/** A new secret counts for the very next delivery, judged by an implementation that is not ours. */
final class RotatedSecretIT extends Product {

    @Test
    void theOldOneSignsAlongDuringTheOverlap() throws Exception {
        try (var receiver = Receiver.open()) {
            Registered registered = Registered.at(receiver);
            Received before = registered.delivers(receiver);

            String next = registered.rotates(3_600);
            Received after = registered.delivers(receiver);

            assertThat(isSigned(before, registered.secret())).isTrue();
            assertThat(isSigned(before, next)).isFalse();
            assertThat(isSigned(after, next)).isTrue();
            assertThat(isSigned(after, registered.secret())).isTrue();
        }
    }

    @Test
    void theOldOneIsWorthNothingWithoutOverlap() throws Exception {
        try (var receiver = Receiver.open()) {
            Registered registered = Registered.at(receiver);
            registered.delivers(receiver);

            String next = registered.rotates(0);
            Received after = registered.delivers(receiver);

            assertThat(isSigned(after, next)).isTrue();
            assertThat(isSigned(after, registered.secret())).isFalse();
        }
    }

    /** A webhook of a tenant of its own, with its first secret. */
    private record Registered(Tenant tenant, String webhook, String secret) {
        static Registered at(Receiver receiver) {
            Tenant tenant = Tenant.create();
            tenant.defines("shop.thing");
            JsonObject webhook = tenant.registers(receiver.url(), "shop.thing", JsonValue.EMPTY_JSON_OBJECT);
            return new Registered(tenant, webhook.getString("id"), webhook.getString("secret"));
        }

        String rotates(int overlapSeconds) {
            return tenant.api()
                    .post(
                            "/webhooks/" + webhook + "/secrets",
                            Json.createObjectBuilder()
                                    .add("overlap_seconds", overlapSeconds)
                                    .build())
                    .expect(201)
                    .text("secret");
        }

        /** @return the request of one more event */
        Received delivers(Receiver receiver) {
            tenant.awaits(tenant.publishes("shop.thing", "{}"), "delivered");
            return receiver.received().get(receiver.received().size() - 1);
        }
    }

    private static boolean isSigned(Received request, String secret) throws EmptyWebhookSecretException {
        try {
            new Webhook(secret).verify(request.text(), HttpHeaders.of(request.headers(), (name, value) -> true));
            return true;
        } catch (WebhookVerificationException otherSecret) {
            return false;
        }
    }
}
