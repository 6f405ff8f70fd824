package io.posthorn.domain.event;

import io.posthorn.domain.kernel.Refused;
import java.util.Optional;

/** A business value people search by: {@code order:100234}, or {@code 100234} under any name. */
public record KeyQuery(Optional<String> name, String value) {
    /** @throws Refused when there is no value */
    public static KeyQuery parse(String text) {
        int colon = text.indexOf(':');
        String value = text.substring(colon + 1);
        if (value.isEmpty()) {
            throw Refused.invalid("/key", "key", "A key is searched as name:value, for example order:100234.");
        }
        return new KeyQuery(colon > 0 ? Optional.of(text.substring(0, colon)) : Optional.empty(), value);
    }

    @Override
    public String toString() {
        return name.map(known -> known + ":").orElse("") + value;
    }
}
