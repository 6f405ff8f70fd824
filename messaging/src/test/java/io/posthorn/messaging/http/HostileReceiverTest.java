package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Requests.DEADLINE;
import static io.posthorn.messaging.http.Requests.LOOPBACK;
import static io.posthorn.messaging.http.Requests.post;
import static io.posthorn.messaging.http.Requests.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.Outcome;
import io.posthorn.domain.wire.WebhookRequest;
import io.posthorn.messaging.http.FaultyReceiver.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a receiver does: the deadline holds, the outcome is honest, and its connection is given back. */
class HostileReceiverTest {
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final EgressGuard guard = new EgressGuard(LOOPBACK);
    private final HttpWebhookSender sender = new HttpWebhookSender(guard, SenderSettings.usual("test"));

    @AfterEach
    void close() {
        sender.close();
        guard.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("hangs", Outcome.DOUBTFUL, ErrorClass.TIMEOUT, Conversation::hang),
                fault("drips its head", Outcome.DOUBTFUL, ErrorClass.TIMEOUT, with -> {
                    with.write("HTTP/1.1 200 OK\r\n");
                    with.dripForever("x", Duration.ofMillis(50));
                }),
                fault("drips header lines", Outcome.DOUBTFUL, ErrorClass.TIMEOUT, with -> {
                    with.write("HTTP/1.1 200 OK\r\n");
                    with.dripForever("X-A: b\r\n", Duration.ofMillis(50));
                }),
                fault("drips its body", Outcome.DOUBTFUL, ErrorClass.TIMEOUT, with -> {
                    with.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
                    with.dripForever("x", Duration.ofMillis(50));
                }),
                fault("drips chunks", Outcome.DOUBTFUL, ErrorClass.TIMEOUT, with -> {
                    with.write(CHUNKED);
                    with.dripForever("1\r\nx\r\n", Duration.ofMillis(50));
                }),
                fault("ends too late", Outcome.DOUBTFUL, ErrorClass.TIMEOUT, with -> {
                    with.pause(DEADLINE.plusMillis(500));
                    with.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                }),
                fault("promises more than it sends", Outcome.DOUBTFUL, ErrorClass.TIMEOUT, with -> {
                    with.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123");
                    with.hang();
                }),
                fault("sends endless early hints", Outcome.DOUBTFUL, ErrorClass.BAD_RESPONSE, with -> {
                    with.dripForever("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", Duration.ofMillis(1));
                }),
                fault("sends 20,000 headers", Outcome.DOUBTFUL, ErrorClass.BAD_RESPONSE, with -> {
                    with.write("HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(20_000) + "\r\n");
                    with.hang();
                }),
                fault("sends an endless header", Outcome.DOUBTFUL, ErrorClass.BAD_RESPONSE, with -> {
                    with.write("HTTP/1.1 200 OK\r\nX-A: ");
                    with.dripForever("x".repeat(1024), Duration.ofMillis(1));
                }),
                fault("sends a head of 40 KiB", Outcome.DOUBTFUL, ErrorClass.BAD_RESPONSE, with -> {
                    with.write("HTTP/1.1 200 OK\r\n" + ("X-A: " + "b".repeat(4000) + "\r\n").repeat(10) + "\r\n");
                    with.hang();
                }),
                fault("speaks no HTTP", Outcome.DOUBTFUL, ErrorClass.BAD_RESPONSE, with -> {
                    with.write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
                    with.hang();
                }),
                fault("answers status 42", Outcome.DOUBTFUL, ErrorClass.BAD_RESPONSE, with -> {
                    with.write("HTTP/1.1 042 What\r\nContent-Length: 0\r\n\r\n");
                    with.hang();
                }),
                fault("answers status x", Outcome.DOUBTFUL, ErrorClass.BAD_RESPONSE, with -> {
                    with.write("HTTP/1.1 OK\r\nContent-Length: 0\r\n\r\n");
                    with.hang();
                }),
                fault("breaks its chunks", Outcome.DOUBTFUL, ErrorClass.BAD_RESPONSE, with -> {
                    with.write(CHUNKED + "zz\r\nhello\r\n");
                    with.hang();
                }),
                fault("closes before an answer", Outcome.DOUBTFUL, ErrorClass.RESET, with -> {}),
                fault("resets before an answer", Outcome.DOUBTFUL, ErrorClass.RESET, Conversation::reset),
                fault("closes inside the head", Outcome.DOUBTFUL, ErrorClass.BAD_RESPONSE, with -> {
                    with.write("HTTP/1.1 200 OK\r\nContent-");
                }),
                fault("closes inside the body", Outcome.DOUBTFUL, ErrorClass.RESET, with -> {
                    with.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123");
                }),
                fault("closes inside a chunk", Outcome.DOUBTFUL, ErrorClass.RESET, with -> {
                    with.write(CHUNKED + "a\r\n123");
                }),
                fault("closes between chunks", Outcome.DOUBTFUL, ErrorClass.RESET, with -> {
                    with.write(CHUNKED + "3\r\n123\r\n");
                }),
                fault("resets inside the body", Outcome.DOUBTFUL, ErrorClass.RESET, with -> {
                    with.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123");
                    with.reset();
                }));
    }

    private static Arguments fault(String what, Outcome outcome, ErrorClass error, Script script) {
        return Arguments.of(what, outcome, error, (Script) with -> {
            if (with.hasRequest()) {
                script.run(with);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void endsInTimeWithAnHonestOutcome(String what, Outcome outcome, ErrorClass error, Script script)
            throws IOException {
        try (var receiver = new FaultyReceiver(script)) {
            long before = System.nanoTime();
            AttemptResult result = result(sender, post(receiver.url("/")));
            Duration took = Duration.ofNanos(System.nanoTime() - before);

            assertThat(result.outcome()).isEqualTo(outcome);
            assertThat(result.error()).contains(error);
            assertThat(result.code()).isZero();
            assertThat(took).isLessThan(DEADLINE.plus(GRACE));
            await().atMost(GRACE).until(() -> sender.leasedConnections() == 0);
            await().atMost(GRACE).until(() -> receiver.openConnections() == 0);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void waitsForAnAnswerThatIsLateButInTime() throws IOException {
        try (var receiver = new FaultyReceiver(with -> {
            with.hasRequest();
            with.pause(Duration.ofMillis(400));
            with.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        })) {
            assertThat(result(sender, post(receiver.url("/"))).isAccepted()).isTrue();
        }
    }

    @Test
    void takesFiveInformationalAnswers() throws IOException {
        try (var receiver = new FaultyReceiver(with -> {
            with.hasRequest();
            with.write("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(4) + "HTTP/1.1 100 Continue\r\n\r\n");
            with.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        })) {
            assertThat(result(sender, post(receiver.url("/"))).isAccepted()).isTrue();
        }
    }

    @Test
    void takesTheStatusOfAnEndlessAnswer() throws IOException {
        try (var receiver = new FaultyReceiver(with -> {
            with.hasRequest();
            with.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            with.dripForever("1000\r\n" + "x".repeat(4096) + "\r\n", Duration.ZERO);
        })) {
            AttemptResult result = result(sender, post(receiver.url("/")));

            assertThat(result.isAccepted()).isTrue();
            assertThat(result.code()).isEqualTo(200);
            assertThat(result.answer().truncated()).isTrue();
            assertThat(result.answer().body()).hasSize(CappedAnswer.KEPT);
            await().atMost(GRACE).until(() -> receiver.openConnections() == 0);
            assertThat(sender.leasedConnections()).isZero();
        }
    }

    @Test
    void cutsALongAnswerAndKeepsTheConnection() throws IOException {
        String response = "HTTP/1.1 500 Oops\r\nContent-Length: 40000\r\n\r\n" + "x".repeat(40_000);
        try (var receiver = FaultyReceiver.answering(response)) {
            for (int i = 0; i < 3; i++) {
                AttemptResult result = result(sender, post(receiver.url("/")));

                assertThat(result.code()).isEqualTo(500);
                await().until(() -> sender.leasedConnections() == 0);
                assertThat(result.answer().truncated()).isTrue();
                assertThat(result.answer().body()).hasSize(CappedAnswer.KEPT);
            }
            assertThat(receiver.connections()).isEqualTo(1);
        }
    }

    @Test
    void keepsACompressedAnswerCompressed() throws IOException {
        byte[] bomb = bomb();
        try (var receiver = new FaultyReceiver(with -> {
            with.hasRequest();
            with.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            with.write(bomb);
        })) {
            AttemptResult result = result(sender, post(receiver.url("/")));

            assertThat(result.isAccepted()).isTrue();
            assertThat(bomb).startsWith(result.answer().body());
            assertThat(result.answer().body()).startsWith(0x1f, 0x8b);
            assertThat(new String(receiver.requests().get(0), UTF_8)).doesNotContainIgnoringCase("accept-encoding");
        }
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[20_000_000]);
        }
        return bytes.toByteArray();
    }

    @Test
    void doesNotTakeTheRestOfOneAnswerForTheNext() throws IOException {
        try (var receiver = new FaultyReceiver(with -> {
            while (with.hasRequest()) {
                // In one write: what comes after the next request has left is an answer to it, for all anybody can
                // know.
                with.write(
                        "HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nnoHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            }
        })) {
            for (int i = 0; i < 5; i++) {
                AttemptResult result = result(sender, post(receiver.url("/" + i)));

                assertThat(result.isAccepted()).as("request " + i).isFalse();
            }
        }
    }

    @Test
    void givesUpOnAReceiverThatReadsNothing() throws IOException {
        try (var receiver = new FaultyReceiver(with -> with.pause(Duration.ofSeconds(2)))) {
            var body = Requests.body("", "x".repeat(8_000_000), "");
            var request = new WebhookRequest("POST", receiver.url("/"), List.of(), body, DEADLINE);

            AttemptResult result = result(sender, request);

            assertThat(result.outcome()).isEqualTo(Outcome.DOUBTFUL);
            assertThat(result.error()).contains(ErrorClass.TIMEOUT);
            assertThat(result.duration()).isLessThan(DEADLINE.plus(GRACE));
            await().atMost(GRACE).until(() -> sender.leasedConnections() == 0);
        }
    }

    @Test
    void letsGoOfAReceiverThatAnswersEarlyAndStopsReading() throws IOException {
        try (var receiver = new FaultyReceiver(with -> {
            with.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            with.pause(Duration.ofSeconds(2));
        })) {
            var body = Requests.body("", "x".repeat(8_000_000), "");
            var request = new WebhookRequest("POST", receiver.url("/"), List.of(), body, DEADLINE);

            AttemptResult result = result(sender, request);

            assertThat(result.outcome()).isEqualTo(Outcome.ANSWERED);
            await().atMost(GRACE).until(() -> sender.leasedConnections() == 0);
        }
    }

    @Test
    void holdsNoThreadWhileFiveHundredReceiversHang() throws IOException {
        try (var hanging = new FaultyReceiver(Conversation::hang);
                var healthy = FaultyReceiver.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            List<CompletableFuture<AttemptResult>> stuck = IntStream.range(0, 500)
                    .mapToObj(i -> sender.send(post(hanging.url("/" + i), Duration.ofSeconds(2)))
                            .toCompletableFuture())
                    .toList();
            await().atMost(Duration.ofSeconds(3)).until(() -> hanging.connections() == 500);

            AttemptResult result = result(sender, post(healthy.url("/")));

            assertThat(result.isAccepted()).isTrue();
            assertThat(result.duration()).isLessThan(Duration.ofSeconds(1));
            assertThat(stuck).allSatisfy(one -> assertThat(one.join().outcome()).isEqualTo(Outcome.DOUBTFUL));
            await().atMost(GRACE).until(() -> sender.leasedConnections() == 0);
        }
    }

    @Test
    void closesAReusedConnectionAtTheDeadline() throws IOException {
        try (var receiver = new FaultyReceiver(with -> {
            with.hasRequest();
            with.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            with.hasRequest();
            with.hang();
        })) {
            result(sender, post(receiver.url("/1")));
            await().until(() -> sender.idleConnections() == 1);

            AttemptResult second = result(sender, post(receiver.url("/2"), Duration.ofMillis(300)));

            assertThat(second.outcome()).isEqualTo(Outcome.DOUBTFUL);
            assertThat(receiver.connections()).isEqualTo(1);
            await().atMost(GRACE).until(() -> sender.leasedConnections() == 0 && receiver.openConnections() == 0);
        }
    }

    @Test
    void doubtsAReusedConnectionThatClosesInsteadOfAnswering() throws IOException {
        try (var receiver = new FaultyReceiver(with -> {
            with.hasRequest();
            with.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            with.hasRequest();
        })) {
            result(sender, post(receiver.url("/1")));
            await().until(() -> sender.idleConnections() == 1);

            AttemptResult second = result(sender, post(receiver.url("/2")));

            assertThat(second.outcome()).isEqualTo(Outcome.DOUBTFUL);
            assertThat(second.error()).contains(ErrorClass.RESET);
            assertThat(receiver.requests()).hasSize(2);
        }
    }

    @Test
    void saysNotSentWhenItNeverGotAConnection() throws IOException {
        var two = new SenderSettings(2, 1, Duration.ofSeconds(3), "Posthorn/test");
        try (var hanging = new FaultyReceiver(Conversation::hang);
                var small = new HttpWebhookSender(guard, two)) {
            var first = small.send(post(hanging.url("/1"), Duration.ofSeconds(2)));
            var second = small.send(post(hanging.url("/2"), Duration.ofSeconds(2)));

            AttemptResult third = result(small, post(hanging.url("/3"), Duration.ofMillis(500)));

            assertThat(third.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(third.error()).contains(ErrorClass.TIMEOUT);
            assertThat(first.toCompletableFuture().join().outcome()).isEqualTo(Outcome.DOUBTFUL);
            assertThat(second.toCompletableFuture().join().outcome()).isEqualTo(Outcome.DOUBTFUL);
            await().atMost(GRACE).until(() -> small.leasedConnections() == 0);
        }
    }
}
