package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;

/** A JSON object whose last member holds given bytes as they are: no JSON library writes back what it read. */
final class Spliced {
    private Spliced() {}

    /** @param object with one member or more */
    static byte[] with(JsonObject object, String member, byte[] value) {
        var text = object.toString();
        var out = new ByteArrayOutputStream();
        out.writeBytes(text.substring(0, text.length() - 1).getBytes(UTF_8));
        out.writeBytes((",\"" + member + "\":").getBytes(UTF_8));
        out.writeBytes(value);
        out.write('}');
        return out.toByteArray();
    }
}
