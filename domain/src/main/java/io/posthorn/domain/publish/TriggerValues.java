package io.posthorn.domain.publish;

import io.posthorn.domain.topic.TriggerPointers;
import io.posthorn.domain.webhook.StatusTrigger;
import io.posthorn.domain.webhook.TriggerValue;
import jakarta.json.Json;
import jakarta.json.JsonPointer;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;

/** Reads from a payload what triggers ask for; the pointers are compiled once per topic. */
final class TriggerValues {
    private final List<JsonPointer> from;
    private final List<JsonPointer> to;
    private final List<JsonPointer> owner;

    TriggerValues(TriggerPointers pointers) {
        this.from = compiled(pointers.from());
        this.to = compiled(pointers.to());
        this.owner = compiled(pointers.owner().stream().toList());
    }

    private static List<JsonPointer> compiled(Collection<String> pointers) {
        return pointers.stream().map(Json::createPointer).toList();
    }

    /** @return whether the payload is what the trigger asks for; what the topic does not say meets no demand */
    boolean meet(StatusTrigger trigger, JsonValue payload) {
        return trigger.isNone() || trigger.matches(said(from, payload), said(to, payload), said(owner, payload));
    }

    private static List<TriggerValue> said(List<JsonPointer> pointers, JsonValue payload) {
        return pointers.stream()
                .flatMap(pointer -> PayloadText.triggerValue(pointer, payload).stream())
                .toList();
    }
}
