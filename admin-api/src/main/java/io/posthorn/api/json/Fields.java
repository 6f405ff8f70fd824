package io.posthorn.api.json;

import java.time.Instant;
import java.util.Optional;

/** Writes one object, member by member, in the order of the calls. */
public final class Fields {
    private final StringBuilder text = new StringBuilder("{");

    public Fields json(String name, Json value) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append(Json.quoted(name)).append(':').append(value.text());
        return this;
    }

    /** @param value an empty one is written as null */
    public Fields json(String name, Optional<Json> value) {
        return json(name, value.orElse(Json.NULL));
    }

    public Fields text(String name, String value) {
        return json(name, Json.of(value));
    }

    /** Ids and other values that print themselves; an empty one is written as null. */
    public Fields text(String name, Optional<?> value) {
        return json(name, value.map(Object::toString).map(Json::of));
    }

    public Fields number(String name, long value) {
        return json(name, Json.of(value));
    }

    public Fields bool(String name, boolean value) {
        return json(name, Json.of(value));
    }

    public Fields time(String name, Instant value) {
        return json(name, Json.of(value));
    }

    public Fields time(String name, Optional<Instant> value) {
        return json(name, value.map(Json::of));
    }

    public Json json() {
        return new Json(text + "}");
    }
}
