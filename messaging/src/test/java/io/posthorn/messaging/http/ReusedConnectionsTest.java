package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Requests.post;
import static io.posthorn.messaging.http.Requests.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.Outcome;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A connection that served one request well may fail the next. */
class ReusedConnectionsTest {
    private static final Duration GRACE = Duration.ofSeconds(1);

    @AutoClose
    private final LoopbackSender sender = new LoopbackSender();

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
}
