package io.posthorn.api.answer;

import io.posthorn.api.json.Json;
import io.posthorn.api.problem.ProblemException;
import io.posthorn.api.problem.Problems;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * An object with a list that may be too long to be held as a whole: its elements are made and written one by one. What fails
 * before {@value #HELD} bytes are there is an answer of its own; later it leaves the object open, so what is closed is complete.
 * An answer that is longer may be read slowly, and holds a thread and an element while it is: {@value #MOST} may be under way,
 * who comes beyond is told 503.
 *
 * @param object has at least one member; the list becomes its last
 * @param elements are read once
 */
public record LongAnswer(Json object, String member, Stream<Json> elements) implements StreamingOutput {
    private static final int HELD = 64 * 1024;
    private static final int MOST = 8;
    private static final Semaphore ROOM = new Semaphore(MOST);

    /** @return 200 */
    public Response ok() {
        return Response.ok(this, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @Override
    public void write(OutputStream answer) throws IOException {
        try (Turn turn = new Turn(answer)) {
            // Not closed: that would write what was held after a failure.
            OutputStream out = new BufferedOutputStream(turn, HELD);
            writeAll(out);
            turn.complete();
            out.flush();
        }
    }

    private void writeAll(OutputStream out) throws IOException {
        String text = object.text();
        write(out, text.substring(0, text.length() - 1) + "," + Json.of(member) + ":[");
        String separator = "";
        for (Iterator<Json> each = elements.iterator(); each.hasNext(); separator = ",") {
            write(out, separator);
            write(out, each.next().text());
        }
        write(out, "]}");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for nobody: is taken when more comes than is held, and given back in the end. */
    private static final class Turn extends FilterOutputStream {
        private boolean taken;
        private boolean complete;

        Turn(OutputStream answer) {
            super(answer);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!taken && !complete) {
                taken = ROOM.tryAcquire();
                if (!taken) {
                    throw new ProblemException(Problems.ofStatus(503));
                }
            }
            out.write(bytes, from, length);
        }

        /** What still comes was held as a whole. */
        void complete() {
            complete = true;
        }

        /** The answer itself is the server's to close. */
        @Override
        public void close() {
            if (taken) {
                ROOM.release();
            }
        }
    }
}
