package io.posthorn.launcher.demo.receiver;

import jakarta.json.JsonObject;
import java.util.Optional;

/** An object with exactly these members, however it is written. */
record ThinBody(JsonObject members) implements Body {
    @Override
    public Optional<Fault> fault(byte[] body) {
        return JsonText.object(body)
                .map(object -> Fault.between(members, object))
                .orElseGet(() -> Optional.of(JsonText.notAnObject(body)));
    }
}
