package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Requests.LOOPBACK;
import static io.posthorn.messaging.http.Requests.post;
import static io.posthorn.messaging.http.Requests.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.delivery.Outcome;
import io.posthorn.domain.webhook.TargetUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    private static final SenderSettings IMPATIENT = new SenderSettings(10, 1, Duration.ofMillis(500), "Posthorn/test");

    @TempDir
    private static Path folder;

    private static KeyStore shop;
    private static KeyStore expired;
    private static KeyStore unknown;
    private static SSLContext trust;

    @BeforeAll
    static void makeCertificates() throws IOException, GeneralSecurityException {
        Certificates certificates = new Certificates(folder);
        trust = Certificates.trusting(certificates.authority());
        String san = "san=dns:shop.example,ip:127.0.0.1";
        shop = certificates.receiver("shop", "-signer", "authority", "-ext", san);
        expired = certificates.receiver(
                "expired", "-signer", "authority", "-ext", san, "-startdate", "-10d", "-validity", "1");
        unknown = certificates.receiver("unknown", "-ext", san);
    }

    @Test
    void sendsToAPinnedAddressUnderTheNamesCertificate() throws IOException, GeneralSecurityException {
        assertThat(sent("shop.example", Certificates.listening(shop)).isAccepted())
                .isTrue();
        assertThat(sent("127.0.0.1", Certificates.listening(shop)).isAccepted()).isTrue();
    }

    @Test
    void refusesACertificateForAnotherName() throws IOException, GeneralSecurityException {
        assertRefused(sent("other.example", Certificates.listening(shop)));
    }

    @Test
    void refusesACertificateNobodyVouchesFor() throws IOException, GeneralSecurityException {
        assertRefused(sent("shop.example", Certificates.listening(unknown)));
    }

    @Test
    void refusesAnExpiredCertificate() throws IOException, GeneralSecurityException {
        assertRefused(sent("shop.example", Certificates.listening(expired)));
    }

    @Test
    void refusesOldTls() throws IOException, GeneralSecurityException {
        SSLServerSocket old = (SSLServerSocket) Certificates.listening(shop);
        old.setEnabledProtocols(new String[] {"TLSv1.1"});

        assertRefused(sent("shop.example", old));
    }

    @Test
    void refusesAReceiverWithoutTls() throws IOException {
        assertRefused(sent("shop.example", new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), with -> {
            with.write("HTTP/1.1 400 Speak plainly\r\nContent-Length: 0\r\n\r\n");
            with.hang();
        }));
    }

    @Test
    void givesUpOnHalfAHandshake() throws IOException {
        AttemptResult result =
                sent("shop.example", new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), Conversation::hang);

        assertRefused(result);
        assertThat(result.duration()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void refusesAReceiverThatHangsUpDuringTheHandshake() throws IOException {
        assertRefused(sent("shop.example", new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), with -> {}));
    }

    private static void assertRefused(AttemptResult result) {
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(result.error()).contains(ErrorClass.TLS);
    }

    private static AttemptResult sent(String host, ServerSocket server) throws IOException {
        return sent(host, server, with -> {
            while (with.hasRequest()) {
                with.write(OK);
            }
        });
    }

    private static AttemptResult sent(String host, ServerSocket server, FaultyReceiver.Script script)
            throws IOException {
        NameLookup lookup = name -> List.of(InetAddress.getLoopbackAddress());
        try (var receiver = new FaultyReceiver(server, script);
                var guard = new EgressGuard(LOOPBACK, lookup, Set::of);
                var sender = new HttpWebhookSender(guard, IMPATIENT, trust)) {
            TargetUrl url = TargetUrl.of("https://" + host + ":" + receiver.port() + "/hook");

            AttemptResult result = result(sender, post(url, Duration.ofSeconds(5)));

            assertThat(result.address()).isEqualTo("127.0.0.1:" + receiver.port());
            await().until(() -> sender.leasedConnections() == 0);
            return result;
        }
    }
}
