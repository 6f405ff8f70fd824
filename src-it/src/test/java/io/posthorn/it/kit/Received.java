package io.posthorn.it.kit;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;

/** One request as the receiver got it. */
public record Received(String method, String path, Headers headers, byte[] body) {

    /** A header that must be there once. */
    public String header(String name) {
        var values = headers.get(name);
        if (values == null || values.size() != 1) {
            throw new AssertionError("Header " + name + " came as " + values);
        }
        return values.get(0);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
