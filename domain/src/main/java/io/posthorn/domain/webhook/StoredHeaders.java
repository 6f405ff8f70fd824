package io.posthorn.domain.webhook;

import io.posthorn.domain.wire.HeaderField;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** Headers as text, in their order: a JSON array of name and value pairs. */
final class StoredHeaders {
    private StoredHeaders() {}

    static List<HeaderField> parse(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            return reader.readArray().stream()
                    .map(pair -> pair.asJsonArray())
                    .map(pair -> new HeaderField(pair.getString(0), pair.getString(1)))
                    .toList();
        }
    }

    static String write(List<HeaderField> headers) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        headers.forEach(
                header -> array.add(Json.createArrayBuilder().add(header.name()).add(header.value())));
        return array.build().toString();
    }
}
