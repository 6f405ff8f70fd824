package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Function;

/**
 * What Posthorn answered. An answer that a caller cannot go on with is an exception whose message says what was expected
 * and what came.
 *
 * @param call method and path, for people
 */
record Answer(String call, int code, byte[] body) {

    Answer is(int expected) throws IOException {
        if (code != expected) {
            throw unexpected("status " + expected, "status " + code + ": " + text());
        }
        return this;
    }

    JsonObject object() throws IOException {
        return read(JsonReader::readObject, "an object");
    }

    JsonArray array() throws IOException {
        return read(JsonReader::readArray, "an array");
    }

    /** A text among the members of an object. */
    String text(String member) throws IOException {
        if (object().get(member) instanceof JsonString text) {
            return text.getString();
        }
        throw unexpected("a text in '" + member + "'", text());
    }

    private <T extends JsonStructure> T read(Function<JsonReader, T> what, String words) throws IOException {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return what.apply(reader);
        } catch (JsonException another) {
            throw unexpected(words, text());
        }
    }

    private IOException unexpected(String expected, String came) {
        return new IOException(call + ": expected " + expected + ", came " + came);
    }

    private String text() {
        return new String(body, UTF_8);
    }
}
