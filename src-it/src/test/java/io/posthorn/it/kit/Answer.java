package io.posthorn.it.kit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What the API said. */
public record Answer(String call, int status, HttpHeaders headers, byte[] body) {

    /** Itself, if it has this status; else it fails and shows what was said. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError(call + " answered " + status + " instead of " + expected + ": " + text());
        }
        return this;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A bare array. */
    public JsonArray array() {
        try (var reader = Json.createReader(new StringReader(text()))) {
            return reader.readArray();
        }
    }

    public JsonObject json() {
        try (var reader = Json.createReader(new StringReader(text()))) {
            return reader.readObject();
        }
    }

    /** A text member. */
    public String text(String member) {
        return json().getString(member);
    }

    /** The rows of a list. */
    public JsonArray data() {
        return json().getJsonArray("data");
    }

    public String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }
}
