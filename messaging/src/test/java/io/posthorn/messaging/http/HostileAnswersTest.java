package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Requests.post;
import static io.posthorn.messaging.http.Requests.result;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.domain.delivery.AttemptResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Answers that are longer, smaller or other than they look: what counts is taken, and no more of it than is kept. */
class HostileAnswersTest {
    private static final Duration GRACE = Duration.ofSeconds(1);

    @AutoClose
    private final LoopbackSender sender = new LoopbackSender();

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
}
