package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** JSON that came from somebody else. */
final class JsonText {
    private JsonText() {}

    /** Empty if these bytes are no JSON object. */
    static Optional<JsonObject> object(byte[] text) {
        try (var reader = Json.createReader(new ByteArrayInputStream(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException another) {
            return Optional.empty();
        }
    }

    static Fault notAnObject(byte[] text) {
        return new Fault("a JSON object", '<' + new String(text, UTF_8) + '>');
    }
}
