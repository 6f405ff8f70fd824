package io.posthorn.launcher.demo.receiver;

import jakarta.json.Json;
import java.util.Optional;

/**
 * Standard Webhooks 1.0.0.
 *
 * @param secret {@code whsec_} and a key in base64
 */
public record StandardContract(String secret) implements Contract {
    @Override
    public String profile() {
        return "standard";
    }

    @Override
    public String idHeader() {
        return "webhook-id";
    }

    @Override
    public Body body(Published published) {
        var message = published.message();
        var first = Json.createObjectBuilder()
                .add("type", message.topic())
                .add("timestamp", message.occurredAt().toString())
                .build();
        return new WrappedBody(first, "data", message.payload());
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.of(new StandardSignature(secret));
    }

    /** The secret is not for printing. */
    @Override
    public String toString() {
        return profile();
    }
}
