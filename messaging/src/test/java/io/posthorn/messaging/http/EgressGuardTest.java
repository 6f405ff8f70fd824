package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Guards.OWN;
import static io.posthorn.messaging.http.Guards.addresses;
import static io.posthorn.messaging.http.Guards.denied;
import static io.posthorn.messaging.http.Guards.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.webhook.TargetUrl;
import java.net.InetAddress;
import java.util.stream.IntStream;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {
    private final Guards guards = new Guards();

    @AfterEach
    void close() {
        guards.close();
    }

    @Test
    void pinsEveryAddressOfAPublicName() {
        EgressGuard guard = guards.guard("", "2606:4700::1111", "93.184.216.34", "8.8.8.8");

        Destination to = resolve(guard, "https://shop.example/hook");

        assertThat(to).isInstanceOfSatisfying(Destination.Pinned.class, pinned -> {
            assertThat(pinned.hosts())
                    .extracting(HttpHost::getAddress)
                    .containsExactlyElementsOf(addresses("8.8.8.8", "93.184.216.34", "2606:4700::1111"));
            assertThat(pinned.hosts()).extracting(HttpHost::getHostName).containsOnly("shop.example");
            assertThat(pinned.hosts()).extracting(HttpHost::getPort).containsOnly(443);
            assertThat(pinned.hosts()).extracting(HttpHost::getSchemeName).containsOnly("https");
        });
    }

    @Test
    void pinsEightAddressesAtMostButJudgesAll() {
        String[] many = IntStream.range(1, 30).mapToObj(i -> "8.8.8." + i).toArray(String[]::new);
        assertThat(resolve(guards.guard("", many), "https://shop.example/"))
                .isInstanceOfSatisfying(
                        Destination.Pinned.class,
                        pinned -> assertThat(pinned.hosts()).hasSize(8));

        many[28] = "10.0.0.1";
        assertThat(resolve(guards.guard("", many), "https://shop.example/")).isEqualTo(denied());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254", "64:ff9b::7f00:1", OWN})
    void closesANameWithOneForbiddenAddress(String forbidden) {
        assertThat(resolve(guards.guard("", "93.184.216.34", forbidden), "https://shop.example/"))
                .isEqualTo(denied());
        assertThat(resolve(guards.guard("", forbidden), "https://shop.example/"))
                .isEqualTo(denied());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254", OWN})
    void takesANameWithoutADotAndClosesItWhereItIsPrivate(String forbidden) {
        EgressGuard guard = guards.guard("", "93.184.216.34", forbidden);

        assertThat(guard.objection(TargetUrl.of("https://myWebhookURL"))).isEmpty();
        assertThat(resolve(guard, "https://myWebhookURL")).isEqualTo(denied());
    }

    @ParameterizedTest
    @CsvSource({
        "https://93.184.216.34/,            true",
        "https://93.184.216.34:8443/,       true",
        "https://[2606:4700::1111]/,        true",
        "https://93.184.216.34:444/,        false",
        "http://93.184.216.34/,             false",
        "http://93.184.216.34:443/,         false",
        "https://127.0.0.1/,                false",
        "https://0.0.0.0/,                  false",
        "https://169.254.169.254/,          false",
        "https://168.63.129.16/,            false",
        "https://93.184.216.99/,            false",
        "https://[::1]/,                    false",
        "https://[::]/,                     false",
        "https://[::127.0.0.1]/,            false",
        "https://[fd00:ec2::254]/,          false",
        "https://[fe80::1]/,                false",
        "https://[64:ff9b::8.8.8.8]/,       false",
        "https://[2002:7f00:1::]/,          false",
        "https://[2001:db8::1]/,            false",
        "https://shop.example/,             true",
        "https://shop.example:8443/,        true",
        "https://shop.example:8080/,        false",
        "http://shop.example/,              false",
        "https://shop/,                     true",
        "https://shop:8080/,                false",
        "https://local/,                    false",
        "https://internal./,                false",
        "https://localhost/,                false",
        "https://localhost./,               false",
        "https://a.localhost/,              false",
        "https://printer.local/,            false",
        "https://box.localdomain/,          false",
        "https://metadata.google.internal/, false",
        "https://nas.home.arpa/,            false",
        "https://1.0.0.127.in-addr.arpa/,   false",
        "https://hidden.onion/,             false",
        "https://local.example/,            true",
        "https://notlocal.internal.example/, true",
    })
    void objectsAtRegistrationToExactlyWhatItWouldNotSendTo(String url, boolean open) {
        EgressGuard guard = guards.guard("", "93.184.216.34");

        assertThat(guard.objection(TargetUrl.of(url)).isEmpty()).isEqualTo(open);
        assertThat(resolve(guard, url) instanceof Destination.Pinned).isEqualTo(open);
    }

    @Test
    void tellsThePersonWhatIsWrong() {
        EgressGuard guard = guards.guard("");

        assertThat(guard.objection(TargetUrl.of("http://shop.example/"))).contains("The URL must start with https://.");
        assertThat(guard.objection(TargetUrl.of("https://shop.example:22/")))
                .contains("Port 22 is not open; receivers listen on 443 or 8443.");
        assertThat(guard.objection(TargetUrl.of("https://[::1]/")))
                .contains("The address [::1] is not a public one; webhooks are not sent there.");
        assertThat(guard.objection(TargetUrl.of("https://nas.local/")))
                .contains("The name nas.local means nothing on the public internet; use a public host name.");
    }

    @Test
    void knowsTheAddressesOfThisMachine() {
        assertThat(new OwnAddresses().get()).contains(InetAddress.getLoopbackAddress());
    }
}
