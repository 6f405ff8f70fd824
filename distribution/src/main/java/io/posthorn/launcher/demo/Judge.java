package io.posthorn.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks at one request as its receiver would. */
record Judge(Seeded seeded, Published published) {

    boolean isSigned(Arrival arrival) {
        return seeded.contract().isSigned(arrival, seeded.secret());
    }

    /** The event's id, the profile's other headers, and Posthorn's own three. */
    boolean hasHeaders(Arrival arrival, int attempt, String sequence) {
        var expected = new LinkedHashMap<>(seeded.contract().headers(published));
        expected.put("content-type", "application/json");
        expected.put("posthorn-topic", published.example().topic());
        expected.put("posthorn-attempt", String.valueOf(attempt));
        expected.put("posthorn-sequence", sequence);
        return expected.entrySet().stream()
                .allMatch(header -> header.getValue().equals(arrival.header(header.getKey())));
    }

    /** The envelope says what it must, and the payload within is what was published, byte for byte. */
    boolean hasBody(Arrival arrival) {
        var contract = seeded.contract();
        return Spliced.holds(
                        arrival.body(),
                        contract.payloadMember(),
                        published.example().payload())
                && isEnvelope(arrival.body());
    }

    private boolean isEnvelope(byte[] body) {
        var expected =
                new ArrayList<>(plain(seeded.contract().envelope(published)).entrySet());
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            var found = plain(reader.readObject());
            found.remove(seeded.contract().payloadMember());
            return new ArrayList<>(found.entrySet()).equals(expected);
        } catch (JsonException notAnObject) {
            return false;
        }
    }

    /** As text, so that 1657012068.444 is not compared as a float. */
    private static Map<String, String> plain(JsonObject object) {
        var plain = new LinkedHashMap<String, String>();
        object.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : value.toString();
    }
}
