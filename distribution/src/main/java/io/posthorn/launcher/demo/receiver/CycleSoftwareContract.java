package io.posthorn.launcher.demo.receiver;

import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * CycleSoftware, by its page "Webhooks": five members, three headers, HMAC of the whole body in hexadecimal.
 *
 * @param account the number that stands in every body
 * @param secret the hash secret, any text
 */
public record CycleSoftwareContract(int account, String secret) implements Contract {
    @Override
    public String profile() {
        return "cyclesoftware";
    }

    @Override
    public String idHeader() {
        return "X-CycleSoftware-Delivery";
    }

    @Override
    public String wireId(String event) {
        return Uuids.of(event).toString();
    }

    @Override
    public Map<String, String> headers(Published published) {
        return Map.of("X-CycleSoftware-Event", published.message().topic());
    }

    @Override
    public Body body(Published published) {
        var message = published.message();
        var first = Json.createObjectBuilder()
                .add("id", wireId(published.event()))
                .add("account_id", account)
                .add("event_name", message.topic())
                .add("event_timestamp", BigDecimal.valueOf(message.occurredAt().toEpochMilli(), 3))
                .build();
        return new WrappedBody(first, "payload", message.payload());
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.of(new BodySignature("X-CycleSoftware-Signature", "", secret));
    }

    /** The secret is not for printing. */
    @Override
    public String toString() {
        return profile();
    }
}
