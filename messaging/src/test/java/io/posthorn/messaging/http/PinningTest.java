package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Requests.LOOPBACK;
import static io.posthorn.messaging.http.Requests.post;
import static io.posthorn.messaging.http.Requests.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.Outcome;
import io.posthorn.domain.webhook.TargetUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address that is dialled is the one that was judged. */
class PinningTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "https://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://[::1]:%d/",
                "http://0.0.0.0:%d/",
                "http://canary.example:%d/",
                "https://canary.example:%d/",
                "http://127.0.0.1.:%d/",
                "http://①②⑦.0.0.1:%d/",
            })
    void noByteReachesADeniedAddress(String url) throws IOException {
        try (var canary = FaultyReceiver.answering(OK);
                var guard = new EgressGuard(EgressPolicy.STRICT, name -> loopback(1), Set::of);
                var sender = new HttpWebhookSender(guard, SenderSettings.usual("test"))) {
            AttemptResult result = result(sender, post(TargetUrl.of(url.formatted(canary.port()))));

            assertThat(result.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(result.error()).contains(ErrorClass.EGRESS_DENIED);
            assertThat(result.address()).isEmpty();
            assertThat(canary.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://canary:%d/", "https://canary:%d/", "https://canary.example:%d/"})
    void noByteReachesALoopbackNameWhereAnotherNetworkIsOpened(String url) throws IOException {
        EgressPolicy another = EgressPolicy.parse("10.0.0.0/8:*");
        AtomicInteger asked = new AtomicInteger();
        try (var canary = FaultyReceiver.answering(OK);
                var guard = new EgressGuard(another, name -> loopback(asked.incrementAndGet()), Set::of);
                var sender = new HttpWebhookSender(guard, SenderSettings.usual("test"))) {
            AttemptResult result = result(sender, post(TargetUrl.of(url.formatted(canary.port()))));

            assertThat(result.error()).contains(ErrorClass.EGRESS_DENIED);
            assertThat(asked).hasValue(1);
            assertThat(canary.connections()).isZero();
        }
    }

    @Test
    void aNameThatFlipsNeverReachesTheCanary() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        EgressPolicy onlySecond = EgressPolicy.parse("127.0.0.2/32:*");
        try (var canary = FaultyReceiver.answering(OK);
                var guard = new EgressGuard(onlySecond, name -> loopback(1 + asked.incrementAndGet() % 2), Set::of);
                var sender = new HttpWebhookSender(guard, SenderSettings.usual("test"))) {
            for (int i = 0; i < 300; i++) {
                TargetUrl url = TargetUrl.of("http://" + i + ".flip.example:" + canary.port() + "/");

                assertThat(result(sender, post(url)).outcome()).isEqualTo(Outcome.NOT_SENT);
            }
            assertThat(asked).hasValue(300);
            assertThat(canary.connections()).isZero();
        }
    }

    @Test
    void theClientItselfResolvesNothing() throws IOException {
        var settings = SenderSettings.usual("test");
        try (var canary = FaultyReceiver.answering(OK);
                var client = PinnedClient.client(settings, PinnedClient.pool(settings, defaultTrust()), broken -> {})) {
            client.start();
            SimpleHttpRequest unpinned = SimpleRequestBuilder.post("http://localhost:" + canary.port() + "/")
                    .build();

            assertThatThrownBy(() -> client.execute(unpinned, null).get(5, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("not pinned");
            assertThat(canary.connections()).isZero();
        }
    }

    @Test
    void triesTheNextAddressOfANameWhenNobodyListensOnTheFirst() throws IOException {
        var second = new ServerSocket(0, 10, loopback(2).get(0));
        try (var receiver = new FaultyReceiver(second, with -> {
                    while (with.hasRequest()) {
                        with.write(OK);
                    }
                });
                var guard = new EgressGuard(
                        LOOPBACK,
                        name -> List.of(loopback(2).get(0), loopback(1).get(0)),
                        Set::of);
                var sender = new HttpWebhookSender(guard, SenderSettings.usual("test"))) {
            TargetUrl url = TargetUrl.of("http://both.example:" + receiver.port() + "/");

            AttemptResult result = result(sender, post(url, Duration.ofSeconds(5)));

            assertThat(result.isAccepted()).isTrue();
            assertThat(result.address()).isEqualTo("127.0.0.2:" + receiver.port());
            assertThat(receiver.requests())
                    .singleElement()
                    .satisfies(raw -> assertThat(new String(raw, StandardCharsets.UTF_8))
                            .contains("\r\nHost: both.example:" + receiver.port() + "\r\n"));
        }
    }

    @Test
    void writesAnIpv6LiteralWithBrackets() throws IOException {
        var ipv6 = new ServerSocket(0, 10, Cidr.address("::1"));
        try (var receiver = new FaultyReceiver(ipv6, with -> {
                    while (with.hasRequest()) {
                        with.write(OK);
                    }
                });
                var sender = new LoopbackSender()) {
            AttemptResult result = result(sender, post(TargetUrl.of("http://[::1]:" + receiver.port() + "/")));

            assertThat(result.isAccepted()).isTrue();
            assertThat(receiver.requests())
                    .singleElement()
                    .satisfies(raw -> assertThat(new String(raw, StandardCharsets.UTF_8))
                            .contains("\r\nHost: [::1]:" + receiver.port() + "\r\n"));
        }
    }

    private static List<InetAddress> loopback(int last) {
        return List.of(Cidr.address("127.0.0." + last));
    }

    private static SSLContext defaultTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
