package io.posthorn.api.health;

import io.posthorn.api.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

final class JsonAnswer {
    private JsonAnswer() {}

    static void write(HttpServletResponse response, Json body) throws IOException {
        byte[] bytes = body.bytes();
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
