package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Something is not as it should be: what was expected, and what came instead. */
public record Fault(String expected, String came) {
    private static final int EXCERPT_BYTES = 40;

    /** Empty if both are equal. */
    public static Optional<Fault> between(Object expected, Object came) {
        return expected.equals(came)
                ? Optional.empty()
                : Optional.of(new Fault(String.valueOf(expected), String.valueOf(came)));
    }

    /** Empty if the object tells each of the expected members; it may tell more. The fault shows only what differs. */
    public static Optional<Fault> untold(JsonObject expected, JsonObject came) {
        var missing = Json.createObjectBuilder();
        var instead = Json.createObjectBuilder();
        expected.forEach((name, value) -> {
            var told = came.getOrDefault(name, JsonValue.NULL);
            if (!isTold(value, told)) {
                missing.add(name, value);
                instead.add(name, told);
            }
        });
        return between(missing.build(), instead.build());
    }

    private static boolean isTold(JsonValue expected, JsonValue came) {
        if (expected instanceof JsonObject object && came instanceof JsonObject told) {
            return untold(object, told).isEmpty();
        }
        if (expected instanceof JsonNumber number && came instanceof JsonNumber told) {
            return number.bigDecimalValue().compareTo(told.bigDecimalValue()) == 0;
        }
        return expected.equals(came);
    }

    /** Empty if all bytes are the same; otherwise the fault shows the place where they part. */
    public static Optional<Fault> inBytes(byte[] expected, byte[] came) {
        var place = Arrays.mismatch(expected, came);
        return place < 0
                ? Optional.empty()
                : Optional.of(new Fault(excerpt(expected, place) + " at byte " + place, excerpt(came, place)));
    }

    private static String excerpt(byte[] bytes, int from) {
        var part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + EXCERPT_BYTES));
        return part.length == 0 ? "the end" : '<' + new String(part, UTF_8).replace("\n", "\\n") + '>';
    }

    @Override
    public String toString() {
        return "expected " + expected + ", came " + came + ".";
    }
}
