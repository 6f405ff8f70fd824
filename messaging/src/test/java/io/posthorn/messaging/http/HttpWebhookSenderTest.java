package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Requests.LOOPBACK;
import static io.posthorn.messaging.http.Requests.body;
import static io.posthorn.messaging.http.Requests.post;
import static io.posthorn.messaging.http.Requests.result;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.Outcome;
import io.posthorn.domain.webhook.TargetUrl;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.SuccessRule;
import io.posthorn.domain.wire.WebhookRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWebhookSenderTest {
    @AutoClose
    private final LoopbackSender sender = new LoopbackSender();

    @Test
    void writesExactlyTheRequestAndNothingMore() throws IOException {
        try (var receiver = FaultyReceiver.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            var request = new WebhookRequest(
                    "PUT",
                    TargetUrl.of("http://localhost:" + receiver.port() + "//in/%2e%2e/x;y?a=1&b=%20&c=ü"),
                    List.of(new HeaderField("webhook-id", "evt_1"), new HeaderField("X-Own", "a, b")),
                    body("{\"data\":", "{\"é\" : 1.10}\n", "}"),
                    Duration.ofSeconds(5));

            AttemptResult result = result(sender, request);

            assertThat(result.isAccepted()).isTrue();
            assertThat(receiver.requests())
                    .singleElement()
                    .satisfies(raw -> assertThat(new String(raw, UTF_8))
                            .isEqualTo(String.join(
                                    "\r\n",
                                    "PUT //in/%2e%2e/x;y?a=1&b=%20&c=%C3%BC HTTP/1.1",
                                    "webhook-id: evt_1",
                                    "X-Own: a, b",
                                    "Host: localhost:" + receiver.port(),
                                    "Content-Length: 23",
                                    "Connection: keep-alive",
                                    "User-Agent: Posthorn/test",
                                    "",
                                    "{\"data\":{\"é\" : 1.10}\n}")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_191, 8_192, 65_537, 1_048_576})
    void deliversBodiesOfEverySize(int size) throws IOException {
        try (var receiver = FaultyReceiver.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            String payload = "x".repeat(size);
            var request = new WebhookRequest(
                    "POST", receiver.url("/"), List.of(), body("", payload, ""), Duration.ofSeconds(5));

            assertThat(result(sender, request).isAccepted()).isTrue();
            assertThat(new String(receiver.requests().get(0), ISO_8859_1))
                    .contains("\r\nContent-Length: " + size + "\r\n")
                    .endsWith("\r\n\r\n" + payload);
        }
    }

    @Test
    void keepsStatusHeadersAndBodyOfTheAnswer() throws IOException {
        try (var receiver = FaultyReceiver.answering(
                "HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nX-Odd: a\u0001b\r\nContent-Length: 4\r\n\r\nlate")) {
            AttemptResult result = result(sender, post(receiver.url("/")));

            assertThat(result.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(result.code()).isEqualTo(429);
            assertThat(result.error()).contains(ErrorClass.STATUS);
            assertThat(result.answer().header("retry-after")).contains("7");
            assertThat(result.answer().header("x-odd")).contains("a\ufffdb");
            assertThat(new String(result.answer().body(), UTF_8)).isEqualTo("late");
            assertThat(result.answer().truncated()).isFalse();
            assertThat(result.address()).isEqualTo("127.0.0.1:" + receiver.port());
        }
    }

    @ParameterizedTest
    @CsvSource({"200, true", "202, true", "203, false", "302, false"})
    void takesForReceivedWhatTheProfileSays(int status, boolean isAccepted) throws IOException {
        try (var receiver = FaultyReceiver.answering("HTTP/1.1 " + status + " So\r\nContent-Length: 0\r\n\r\n")) {
            var request = new WebhookRequest(
                    "POST",
                    receiver.url("/"),
                    List.of(),
                    body("", "{}", ""),
                    Duration.ofSeconds(5),
                    new SuccessRule(200, 202));

            assertThat(result(sender, request).isAccepted()).isEqualTo(isAccepted);
        }
    }

    @Test
    void usesAConnectionAgain() throws IOException {
        try (var receiver = FaultyReceiver.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            for (int i = 0; i < 20; i++) {
                assertThat(result(sender, post(receiver.url("/" + i))).isAccepted())
                        .isTrue();
                await().until(() -> sender.leasedConnections() == 0);
            }
            // One is usual; a machine that stalls for seconds lets an idle connection be given up.
            assertThat(receiver.connections()).isLessThan(5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws IOException {
        try (var canary = FaultyReceiver.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                var receiver =
                        FaultyReceiver.answering("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + canary.url("/")
                                + "\r\nRefresh: 0;url=" + canary.url("/") + "\r\nContent-Length: 0\r\n\r\n")) {
            AttemptResult result = result(sender, post(receiver.url("/")));

            assertThat(result.code()).isEqualTo(status);
            assertThat(result.isAccepted()).isFalse();
            assertThat(result.answer().header("location"))
                    .contains(canary.url("/").toString());
            assertThat(canary.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 226, 299})
    void acceptsEvery2xx(int status) throws IOException {
        try (var receiver = FaultyReceiver.answering("HTTP/1.1 " + status + " Fine\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(result(sender, post(receiver.url("/"))).isAccepted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 400, 401, 404, 407, 408, 410, 421, 500, 503, 599, 600, 999})
    void takesEveryOtherStatusAsAnAnswerThatIsNoSuccess(int status) throws IOException {
        try (var receiver = FaultyReceiver.answering("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")) {
            AttemptResult result = result(sender, post(receiver.url("/")));

            assertThat(result.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(result.code()).isEqualTo(status);
            assertThat(result.error()).contains(ErrorClass.STATUS);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void takesAnEarlyRefusalAsTheAnswer() throws IOException {
        try (var receiver = new FaultyReceiver(with -> {
            with.write("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            with.hang();
        })) {
            AttemptResult result = result(sender, post(receiver.url("/")));

            assertThat(result.code()).isEqualTo(413);
        }
    }

    @Test
    void writesNoHeaderThatEndsALine() throws IOException {
        try (var receiver = FaultyReceiver.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            List<HeaderField> bad = List.of(
                    new HeaderField("X-A", "a\r\nX-B: b"),
                    new HeaderField("X-A", "a\nb"),
                    new HeaderField("X-A", "a\u0000"),
                    new HeaderField("X-A", "ü"),
                    new HeaderField("X-A", "\u560d\u560a"),
                    new HeaderField("Bad Name", "a"),
                    new HeaderField("X-A:", "a"),
                    new HeaderField("X\r\nY", "a"),
                    new HeaderField("", "a"),
                    new HeaderField("content-Length", "1"),
                    new HeaderField("Transfer-Encoding", "chunked"),
                    new HeaderField("HOST", "other"),
                    new HeaderField("Connection", "close"),
                    new HeaderField("Expect", "100-continue"));
            for (HeaderField field : bad) {
                AttemptResult result = result(sender, post(receiver.url("/"), Duration.ofSeconds(5), field));

                assertThat(result.outcome()).as(field.toString()).isEqualTo(Outcome.NOT_SENT);
                assertThat(result.error()).contains(ErrorClass.RENDER);
            }
            assertThat(receiver.connections()).isZero();
        }
    }

    @Test
    void saysNotSentWhenNobodyListens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        AttemptResult result = result(sender, post(TargetUrl.of("http://127.0.0.1:" + port + "/")));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(result.error()).contains(ErrorClass.CONNECT);
        assertThat(result.address()).isEqualTo("127.0.0.1:" + port);
    }

    @Test
    void saysNotSentAfterItWasClosed() {
        try (var guard = new EgressGuard(LOOPBACK)) {
            var closed = new HttpWebhookSender(guard, SenderSettings.usual("test"));
            closed.close();

            AttemptResult result = result(closed, post(TargetUrl.of("http://127.0.0.1:9/")));

            assertThat(result.outcome()).isEqualTo(Outcome.NOT_SENT);
        }
    }
}
