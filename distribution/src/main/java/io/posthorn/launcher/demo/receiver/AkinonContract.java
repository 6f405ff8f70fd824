package io.posthorn.launcher.demo.receiver;

import jakarta.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Akinon's OMS, by its page "Webhooks" and, for what a request looks like, by the vendor's own open library: the event
 * and its payload side by side, the type also in a header, HMAC of the whole body behind {@code sha256=}.
 *
 * @param additionalHeaders what the subscriber asked to have sent along
 * @param secretKey any text
 */
public record AkinonContract(Map<String, String> additionalHeaders, String secretKey) implements Contract {
    @Override
    public String profile() {
        return "akinon";
    }

    @Override
    public Map<String, String> headers(Published published) {
        var headers = new TreeMap<>(additionalHeaders);
        headers.put("X-Whisperer-Event", published.message().topic());
        return headers;
    }

    @Override
    public Body body(Published published) {
        var event = Json.createObjectBuilder()
                .add("type", published.message().topic())
                .add("uuid", Uuids.of(published.event()).toString().replace("-", ""));
        return new WrappedBody(
                Json.createObjectBuilder().add("event", event).build(),
                "payload",
                published.message().payload());
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.of(new BodySignature("X-Whisperer-Signature", "sha256=", secretKey));
    }

    /** The key is not for printing. */
    @Override
    public String toString() {
        return profile();
    }
}
