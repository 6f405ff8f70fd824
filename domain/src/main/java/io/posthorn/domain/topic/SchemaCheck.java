package io.posthorn.domain.topic;

import io.posthorn.domain.kernel.Refused.Fault;
import jakarta.json.JsonValue;
import java.util.List;

/** A topic's schema, compiled once; thread-safe. References are resolved inside the schema only, nothing is fetched. */
public final class SchemaCheck {
    private SchemaCheck() {}

    /**
     * @param schema JSON Schema 2020-12 as text
     * @throws io.posthorn.domain.kernel.Refused with pointer {@code /schema}
     */
    public static SchemaCheck compile(String schema) {
        if (schema.isEmpty()) {
            return new SchemaCheck();
        }
        throw new UnsupportedOperationException(schema);
    }

    /** @return where the payload breaks the schema, as JSON Pointers into it; empty when it fits */
    public List<Fault> faults(byte[] payload) {
        return List.of(new Fault("", "schema", "not judged yet: " + payload.length));
    }

    /** @return as {@link #faults(byte[])} */
    public List<Fault> faults(JsonValue payload) {
        return List.of(new Fault("", "schema", "not judged yet: " + payload));
    }
}
