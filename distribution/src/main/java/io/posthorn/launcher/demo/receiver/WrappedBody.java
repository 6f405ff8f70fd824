package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An object that has these members in this order, and after them the payload, byte for byte.
 *
 * @param last name of the member that is the payload
 */
record WrappedBody(JsonObject first, String last, byte[] payload) implements Body {
    @Override
    public Optional<Fault> fault(byte[] body) {
        var object = JsonText.object(body);
        if (object.isEmpty()) {
            return Optional.of(JsonText.notAnObject(body));
        }
        var around = plain(object.get());
        around.remove(last);
        // As text, because equal maps may differ in the order of their members.
        return Fault.between(plain(first).toString(), around.toString()).or(() -> payloadFault(body));
    }

    private Optional<Fault> payloadFault(byte[] body) {
        var name = '"' + last + "\":";
        var expected = new ByteArrayOutputStream();
        expected.writeBytes(name.getBytes(UTF_8));
        expected.writeBytes(payload);
        expected.write('}');
        var from = Math.max(0, new String(body, ISO_8859_1).indexOf(name));
        return Fault.inBytes(expected.toByteArray(), Arrays.copyOfRange(body, from, body.length));
    }

    /** Numbers digit by digit, so that 1657012068.444 is not compared as a float. */
    private static Map<String, String> plain(JsonObject object) {
        var plain = new LinkedHashMap<String, String>();
        object.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : value.toString();
    }
}
