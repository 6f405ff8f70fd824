package io.posthorn.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/** A request or payload that comes with the demo, every space as it is printed there. */
record Printed(String file) {

    byte[] bytes() {
        try (var printed = Objects.requireNonNull(Printed.class.getResourceAsStream(file), file)) {
            byte[] bytes = printed.readAllBytes();
            // The newline at the end is the file's, not the payload's.
            return Arrays.copyOf(bytes, bytes.length - 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonObject object() {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes()))) {
            return reader.readObject();
        }
    }

    /** The object with these members instead of its own (RFC 7396); the order of its members stays. */
    JsonObject with(JsonObject changes) {
        return Json.createMergePatch(changes).apply(object()).asJsonObject();
    }
}
