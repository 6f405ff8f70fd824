package io.posthorn.it.kit;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** The problem that it must be, of a status like {@code 404} or {@code 4xx}. */
    public JsonObject problem(String expected) {
        String shown = call + " answered " + status + ": " + text();
        assertThat(contentType()).as(shown).startsWith("application/problem+json");
        assertThat(Integer.toString(status)).as(shown).matches(expected.replace("x", "\\d"));
        JsonObject problem = json();
        assertThat(problem.getInt("status")).as(shown).isEqualTo(status);
        assertThat(problem.getString("code")).as(shown).isNotBlank();
        assertThat(problem.getString("detail")).as(shown).isNotBlank();
        return problem;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
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
