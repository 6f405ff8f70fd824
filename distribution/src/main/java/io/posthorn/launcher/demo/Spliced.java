package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A JSON object whose last member holds given bytes as they are: no JSON library writes back what it read. */
final class Spliced {
    private Spliced() {}

    /** @param object with one member or more */
    static byte[] with(JsonObject object, String member, byte[] value) {
        var text = object.toString();
        var out = new ByteArrayOutputStream();
        out.writeBytes(text.substring(0, text.length() - 1).getBytes(UTF_8));
        out.writeBytes((',' + before(member)).getBytes(UTF_8));
        out.writeBytes(value);
        out.write('}');
        return out.toByteArray();
    }

    /** True if the object ends with that member and exactly those bytes. */
    static boolean holds(byte[] object, String member, byte[] value) {
        var tail = new ByteArrayOutputStream();
        tail.writeBytes(before(member).getBytes(UTF_8));
        tail.writeBytes(value);
        tail.write('}');
        var from = object.length - tail.size();
        return from > 0 && Arrays.equals(object, from, object.length, tail.toByteArray(), 0, tail.size());
    }

    private static String before(String member) {
        return '"' + member + "\":";
    }
}
