package io.posthorn.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeBodiesTest {
    private static final String POST = "POST /echo HTTP/1.1\r\nHost: here\r\n";
    private static final String END = "Connection: close\r\n\r\n";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : List.copyOf(open)) {
            each.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1000",
                "Transfer-Encoding: chunked",
                "Content-Length: 1000\r\nUpgrade: other\r\nConnection: Upgrade",
            })
    void whoSendsSlowlyHoldsNoThread(String fields) throws IOException {
        TestServer server = server(BodyLimits.usual());
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            slow.add(begin(server, POST + fields + "\r\n\r\n1"));
        }

        assertThat(server.answer("GET /empty HTTP/1.1\r\nHost: here\r\n" + END)).startsWith("HTTP/1.1 200 OK");
        assertThat(server.answer(POST + "Content-Length: 3\r\n" + END + "abc")).endsWith("\r\n\r\nabc");
        assertThat(slow).allMatch(Socket::isConnected);
    }

    @Test
    void whatComesInDripsArrivesWhole() throws IOException {
        Socket drips = begin(server(BodyLimits.usual()), POST + "Content-Length: 26\r\n" + END);

        for (char letter = 'a'; letter <= 'z'; letter++) {
            send(drips, String.valueOf(letter));
        }

        assertThat(rest(drips)).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\nabcdefghijklmnopqrstuvwxyz");
    }

    @Test
    void bodiesDoNotMixUp() throws IOException {
        TestServer server = server(BodyLimits.usual());
        for (int round = 0; round < 50; round++) {
            List<Socket> sent = new ArrayList<>();
            for (int i = 10; i < 30; i++) {
                sent.add(begin(server, POST + "Content-Length: 4\r\n" + END));
            }
            for (int i = 10; i < 30; i++) {
                send(sent.get(i - 10), "a");
            }
            for (int i = 10; i < 30; i++) {
                send(sent.get(i - 10), "b" + i);
            }
            for (int i = 10; i < 30; i++) {
                assertThat(rest(sent.get(i - 10))).endsWith("\r\n\r\nab" + i);
            }
        }
    }

    /** The codec gives a content back twice when compression keeps it to itself; then two callers get the same one. */
    @Test
    void whatIsAnsweredCompressedDoesNotSpoilBodies() throws IOException {
        TestServer server = server(BodyLimits.usual());
        for (int i = 0; i < 40; i++) {
            server.answer("GET /slowly HTTP/1.1\r\nHost: here\r\nAccept-Encoding: gzip\r\n" + END);
        }

        for (int i = 10; i < 50; i++) {
            Socket asking = begin(server, POST + "Expect: 100-continue\r\nContent-Length: 3\r\n" + END);
            readGoOn(asking);
            send(asking, "b" + i);
            assertThat(rest(asking)).endsWith("\r\n\r\nb" + i);
        }
    }

    @Test
    void chunksAndWhatFollowsThemKeepTheirOrder() throws IOException {
        String first = POST + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nX-End: yes\r\n\r\n";
        String second = POST + "Content-Length: 3\r\n\r\nfgh";
        String third = POST + "Content-Length: 3\r\n" + END + "ijk";
        Socket split = begin(server(BodyLimits.usual()), "");

        for (char each : (first + second + third).toCharArray()) {
            send(split, String.valueOf(each));
        }
        String whole = server(BodyLimits.usual()).answer(first + second + third);

        assertThat(bodies(rest(split))).isEqualTo(bodies(whole)).containsExactly("abcde", "fgh", "ijk");
    }

    @Test
    void whoOffersAnotherProtocolKeepsTheConnection() throws IOException {
        Socket offering = begin(
                server(BodyLimits.usual()),
                POST + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nContent-Length: 3\r\n\r\na");

        send(offering, "bc" + POST + "Content-Length: 3\r\n" + END + "def");

        assertThat(bodies(rest(offering))).containsExactly("abc", "def");
    }

    @Test
    void whoAsksFirstIsToldToGoOn() throws IOException {
        Socket asking = begin(server(BodyLimits.usual()), POST + "Expect: 100-continue\r\nContent-Length: 3\r\n" + END);

        readGoOn(asking);
        send(asking, "abc");

        assertThat(rest(asking)).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\nabc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 11\r\n\r\n",
                "Content-Length: 11\r\n\r\n1",
                "Content-Length: 11\r\n\r\n12345678901",
                "Expect: 100-continue\r\nContent-Length: 11\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n8\r\n12345678\r\n3\r\n901\r\n"
            })
    void whatIsTooLargeIsRefusedAtOnce(String rest) throws IOException {
        Socket large = begin(server(new BodyLimits(10, 1_000, LONG)), POST + rest);

        assertThat(new String(large.getInputStream().readNBytes(13), ISO_8859_1))
                .isEqualTo("HTTP/1.1 413 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5000000\r\n\r\n%s",
                "Transfer-Encoding: chunked\r\n\r\n4C4B40\r\n%s\r\n0\r\n\r\n"
            })
    void whoSendsOnAllTheSameReadsTheRefusal(String rest) throws IOException {
        TestServer server = server(new BodyLimits(10, 1_000, LONG));
        String large = POST + rest.formatted("a".repeat(5_000_000));

        assertThat(server.answer(large))
                .startsWith("HTTP/1.1 413 ")
                .contains("more than 10 bytes")
                .endsWith("\"code\":\"too_large\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"})
    void whoDoesNotFinishIsToldAndLetGo(String rest) throws IOException {
        TestServer server = server(new BodyLimits(1_000, 1_000, Duration.ofMillis(100)));

        assertThat(server.answer(POST + rest))
                .startsWith("HTTP/1.1 408 ")
                .contains("Connection: close", "application/problem+json", "\"code\":\"timeout\"");
    }

    @Test
    void whoWasToldToGoOnAndDoesNotIsLetGoToo() throws IOException {
        TestServer server = server(new BodyLimits(1_000, 1_000, Duration.ofMillis(100)));

        assertThat(server.answer(POST + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n"))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 408 ")
                .doesNotContain("chunked")
                .endsWith("\"code\":\"timeout\"}");
    }

    @Test
    void whoFindsNoRoomIsToldToComeAgain() throws IOException {
        TestServer server = server(new BodyLimits(1_000, 100, LONG));

        assertThat(server.answer(POST + "Content-Length: 200\r\n\r\n" + "a".repeat(150)))
                .startsWith("HTTP/1.1 503 ")
                .contains("Connection: close", "Retry-After: 1", "\"code\":\"unavailable\"");
        assertThat(server.answer(POST + "Content-Length: 3\r\n" + END + "abc")).endsWith("\r\n\r\nabc");
    }

    @Test
    void aBrokenChunkAfterAGoodOneIsAProblem() throws IOException {
        Socket broken =
                begin(server(BodyLimits.usual()), POST + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n");

        assertThat(rest(broken)).startsWith("HTTP/1.1 400 ").contains("\"code\":\"bad_request\"");
    }

    private TestServer server(BodyLimits limits) throws IOException {
        var server = new TestServer(limits);
        open.add(server);
        return server;
    }

    private Socket begin(TestServer server, String request) throws IOException {
        Socket socket = server.begin(request);
        open.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    /** From then on the head is known to have been read without a byte of the body. */
    private static void readGoOn(Socket asking) throws IOException {
        assertThat(new String(asking.getInputStream().readNBytes(25), ISO_8859_1))
                .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    private static List<String> bodies(String answers) {
        return List.of(answers.split("(?s)HTTP/1.1 200 OK.*?\r\n\r\n")).stream()
                .filter(body -> !body.isEmpty())
                .toList();
    }
}
