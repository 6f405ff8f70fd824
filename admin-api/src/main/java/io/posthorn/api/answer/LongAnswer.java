package io.posthorn.api.answer;

import io.posthorn.api.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * An object with a list that may be too long to be held as a whole: its elements are made and written one by one. What fails
 * before {@value #HELD} bytes are there is an answer of its own; later it leaves the object open, so what is closed is complete.
 *
 * @param object has at least one member; the list becomes its last
 * @param elements are read once
 */
public record LongAnswer(Json object, String member, Stream<Json> elements) implements StreamingOutput {
    private static final int HELD = 64 * 1024;

    /** @return 200 */
    public Response ok() {
        return Response.ok(this, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @Override
    public void write(OutputStream answer) throws IOException {
        OutputStream out = new BufferedOutputStream(answer, HELD);
        String text = object.text();
        write(out, text.substring(0, text.length() - 1) + "," + Json.of(member) + ":[");
        String separator = "";
        for (Iterator<Json> each = elements.iterator(); each.hasNext(); separator = ",") {
            write(out, separator);
            write(out, each.next().text());
        }
        write(out, "]}");
        // No try-with-resources: closing after a failure would write what was held.
        out.flush();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
