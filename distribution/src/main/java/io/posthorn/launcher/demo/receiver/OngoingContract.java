package io.posthorn.launcher.demo.receiver;

import jakarta.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * Ongoing WMS, by its document "Webhook use-cases": a payload that is usually minimal, such as order number and order
 * id, because the receiver fetches the rest; nothing is signed.
 *
 * @param thin whether the payload is reduced, or comes as it was published
 */
public record OngoingContract(boolean thin) implements Contract {
    private static final List<String> KEPT = List.of(
            "webhookEventId",
            "system",
            "timestamp",
            "orderId",
            "orderNumber",
            "articleSystemId",
            "articleNumber",
            "goodsOwnerId",
            "path");

    @Override
    public String profile() {
        return "ongoing";
    }

    @Override
    public Body body(Published published) {
        var payload = published.message().payload();
        return thin ? reduced(payload) : new BareBody(payload);
    }

    private static Body reduced(byte[] payload) {
        var members = Json.createObjectBuilder();
        JsonText.object(payload).orElseThrow().forEach((name, value) -> {
            if (KEPT.contains(name)) {
                members.add(name, value);
            }
        });
        return new ThinBody(members.build());
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.empty();
    }
}
