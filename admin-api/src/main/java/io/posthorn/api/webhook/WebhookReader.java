package io.posthorn.api.webhook;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.register.WebhookDraft;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads a webhook's object: first its shape with every fault, then what it means, which is the domain's to judge. */
final class WebhookReader {
    private static final Map<String, JsonKind> KNOWN = Map.ofEntries(
            Map.entry("url", JsonKind.STRING),
            Map.entry("uid", JsonKind.STRING),
            Map.entry("profile", JsonKind.STRING),
            Map.entry("method", JsonKind.STRING),
            Map.entry("description", JsonKind.STRING),
            Map.entry("headers", JsonKind.OBJECT),
            Map.entry("secret", JsonKind.STRING),
            Map.entry("retry", JsonKind.OBJECT),
            Map.entry("safety", JsonKind.STRING),
            Map.entry("ordering", JsonKind.STRING),
            Map.entry("filter", JsonKind.STRING),
            Map.entry("timeout_seconds", JsonKind.NUMBER),
            Map.entry("max_in_flight", JsonKind.NUMBER),
            Map.entry("rate_per_second", JsonKind.NUMBER),
            Map.entry("status", JsonKind.STRING),
            Map.entry("settings", JsonKind.OBJECT),
            Map.entry("trigger", JsonKind.OBJECT),
            Map.entry("on_failure", JsonKind.OBJECT));
    /** May be a text or an array; the domain judges which. */
    private static final String PAYLOAD = "payload";

    private static final String TOPICS = "topics";

    private WebhookReader() {}

    static WebhookDraft read(byte[] body, boolean isNew) {
        JsonSlice slice = JsonSlice.read(body);
        Faults faults = new Faults();
        Set<String> known = new HashSet<>(KNOWN.keySet());
        known.add(PAYLOAD);
        known.add(TOPICS);
        Members members = Members.of(slice, faults, known);
        if (isNew) {
            members.required("url");
            members.required(TOPICS);
        }
        KNOWN.forEach((name, kind) -> members.optional(name).require(kind));
        members.optional(TOPICS).texts(topic -> topic);
        faults.refuseIfAny();
        // Nesting and numbers are bounded by the scan, so JSON-P meets nothing it cannot take.
        try (JsonReader reader = Json.createReader(new StringReader(slice.json()))) {
            return WebhookDraft.from(reader.readObject());
        }
    }
}
