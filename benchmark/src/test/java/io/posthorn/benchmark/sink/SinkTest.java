package io.posthorn.benchmark.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SinkTest {
    private static final String OK = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";

    private final Tally tally = new Tally(4);

    @Test
    void countsRequestsThatArriveInPiecesAndTogether() throws IOException {
        try (Sink sink = Sink.open(tally);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
            String both = request(2) + request(3);
            write(socket, both.substring(0, 30));
            write(socket, both.substring(30));

            assertThat(socket.getInputStream().readNBytes(2 * OK.length()))
                    .asString()
                    .isEqualTo(OK + OK);
            assertThat(tally.arrivals()).isEqualTo(2);
            assertThat(sink.malformed()).isZero();
        }
    }

    @Test
    void tellsCopiesAndWhatIsMissing() throws IOException {
        tally.accepted(0, 1);
        tally.accepted(1, 1);
        try (Sink sink = Sink.open(tally);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
            write(socket, request(1) + request(1));
            socket.getInputStream().readNBytes(2 * OK.length());
        }

        assertThat(tally.duplicates()).isEqualTo(1);
        assertThat(tally.missing()).isEqualTo(1);
    }

    @Test
    void doesNotOverlookAnEventItCannotKnow() throws IOException {
        try (Sink sink = Sink.open(tally);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
            write(socket, request(99));
            socket.getInputStream().readNBytes(OK.length());

            assertThat(sink.malformed()).isEqualTo(1);
        }
    }

    private static String request(int event) {
        String body = "{\"type\":\"t\",\"data\":{\"n\":" + event + ",\"filler\":\"\"}}";
        return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
