package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Requests.DEADLINE;
import static io.posthorn.messaging.http.Requests.post;
import static io.posthorn.messaging.http.Requests.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.Outcome;
import io.posthorn.domain.wire.WebhookRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a receiver does: the deadline holds, the outcome is honest, and its connection is given back. */
class HostileReceiverTest {
    private static final Duration GRACE = Duration.ofSeconds(1);

    @AutoClose
    private final LoopbackSender sender = new LoopbackSender();

    @ParameterizedTest
    @EnumSource
    void endsInTimeWithAnHonestOutcome(ReceiverFault fault) throws IOException {
        try (var receiver = fault.receiver()) {
            long before = System.nanoTime();
            AttemptResult result = result(sender, post(receiver.url("/")));
            Duration took = Duration.ofNanos(System.nanoTime() - before);

            assertThat(result.outcome()).isEqualTo(Outcome.DOUBTFUL);
            assertThat(result.error()).contains(fault.error());
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
    void saysNotSentWhenItNeverGotAConnection() throws IOException {
        var two = new SenderSettings(2, 1, Duration.ofSeconds(3), "Posthorn/test");
        try (var hanging = new FaultyReceiver(Conversation::hang);
                var small = new LoopbackSender(two)) {
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
