package io.posthorn.messaging.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.webhook.TargetUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGuardTest {
    private static final String OWN = "93.184.216.99";

    private final List<EgressGuard> guards = new ArrayList<>();
    private final AtomicInteger lookups = new AtomicInteger();

    @AfterEach
    void close() {
        guards.forEach(EgressGuard::close);
    }

    @Test
    void pinsEveryAddressOfAPublicName() {
        EgressGuard guard = guard("", "2606:4700::1111", "93.184.216.34", "8.8.8.8");

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
        assertThat(resolve(guard("", many), "https://shop.example/"))
                .isInstanceOfSatisfying(
                        Destination.Pinned.class,
                        pinned -> assertThat(pinned.hosts()).hasSize(8));

        many[28] = "10.0.0.1";
        assertThat(resolve(guard("", many), "https://shop.example/")).isEqualTo(denied());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254", "64:ff9b::7f00:1", OWN})
    void closesANameWithOneForbiddenAddress(String forbidden) {
        assertThat(resolve(guard("", "93.184.216.34", forbidden), "https://shop.example/"))
                .isEqualTo(denied());
        assertThat(resolve(guard("", forbidden), "https://shop.example/")).isEqualTo(denied());
    }

    @Test
    void saysDnsWhenTheNameHasNoAddress() {
        assertThat(resolve(guard(""), "https://shop.example/")).isEqualTo(new Destination.Closed(ErrorClass.DNS));
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
        "https://shop/,                     false",
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
        EgressGuard guard = guard("", "93.184.216.34");

        assertThat(guard.objection(TargetUrl.of(url)).isEmpty()).isEqualTo(open);
        assertThat(resolve(guard, url) instanceof Destination.Pinned).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8:*,     http://localhost:9000/,       true",
        "127.0.0.0/8:*,     https://localhost/,           true",
        "127.0.0.0/8:*,     http://127.0.0.1:9000/,       true",
        "127.0.0.0/8:*,     http://[::1]:9000/,           false",
        "[::1]/128:*,       http://localhost:9000/,       true",
        "[::1]/128:*,       http://[::1]:9000/,           true",
        "127.0.0.0/8:9000,  http://localhost:9001/,       false",
        "127.0.0.0/8,       http://localhost:80/,         true",
        "127.0.0.0/8,       http://localhost:9000/,       false",
        "10.0.0.0/8:*,      http://localhost:9000/,       false",
        "10.0.0.0/8:*,      http://10.9.8.7:9000/,        true",
        "10.0.0.0/8:*,      http://11.0.0.1:9000/,        false",
        "10.0.0.0/8:*,      http://11.0.0.1/,             false",
        "10.0.0.0/8:*,      https://8.8.8.8/,             true",
        "93.184.0.0/16:*,   http://93.184.216.34:81/,     true",
        "93.184.0.0/16:*,   https://93.184.216.99/,       false",
        "93.184.216.99/32,  https://93.184.216.99/,       true",
        "[64:ff9b::]/96,    https://[64:ff9b::8.8.8.8]/,  true",
        "[64:ff9b::]/96,    https://[64:ff9b::10.0.0.1]/, false",
        "[64:ff9b::]/96,    https://[64:ff9b::127.0.0.1]/, false",
    })
    void opensWhatTheOperatorAllows(String allow, String url, boolean open) {
        EgressGuard guard = guard(allow);

        assertThat(resolve(guard, url) instanceof Destination.Pinned).isEqualTo(open);
        assertThat(guard.objection(TargetUrl.of(url)).isEmpty()).isEqualTo(open);
        assertThat(lookups).hasValue(0);
    }

    @Test
    void letsAnInternalNameThroughWhenAllItsAddressesAreAllowed() {
        EgressGuard guard = guard("10.0.0.0/8:*", "10.0.0.1", "10.0.0.2");

        assertThat(guard.objection(TargetUrl.of("http://erp.internal:9000/"))).isEmpty();
        assertThat(resolve(guard, "http://erp.internal:9000/")).isInstanceOf(Destination.Pinned.class);
        assertThat(resolve(guard, "http://erp/")).isInstanceOf(Destination.Pinned.class);
        assertThat(resolve(guard("10.0.0.0/8:*", "10.0.0.1", "93.184.216.34"), "https://erp.internal/"))
                .isEqualTo(denied());
    }

    @Test
    void keepsAwayFromDatabaseAndBrokerInANetworkThatIsOpen() {
        EgressPolicy policy = EgressPolicy.parse("10.0.0.0/8:*, 10.0.0.7/32:9000")
                .denying(Place.ofDatabase("jdbc:postgresql://db.internal/shop"))
                .denying(Place.ofBroker("mq://10.0.0.7:7676/jms"));
        EgressGuard guard = guard(policy, name -> addresses(name.equals("db.internal") ? "10.0.0.5" : name));

        assertThat(resolve(guard, "http://10.0.0.4:5432/")).isInstanceOf(Destination.Pinned.class);
        assertThat(resolve(guard, "http://10.0.0.5:5432/")).isEqualTo(denied());
        assertThat(resolve(guard, "http://10.0.0.5:8080/")).isEqualTo(denied());
        assertThat(resolve(guard, "http://10.0.0.7:7676/")).isEqualTo(denied());
        assertThat(resolve(guard, "http://10.0.0.7:9000/")).isInstanceOf(Destination.Pinned.class);
        assertThat(guard.objection(TargetUrl.of("http://10.0.0.5:8080/"))).isPresent();
    }

    @Test
    void keepsAwayFromTheirPortsAloneOnLoopback() {
        EgressGuard guard = guard(
                EgressPolicy.parse("127.0.0.0/8:*")
                        .denying(Place.ofDatabase("jdbc:postgresql://127.0.0.1:5433/posthorn")),
                name -> addresses(name));

        assertThat(resolve(guard, "http://127.0.0.1:5433/")).isEqualTo(denied());
        assertThat(resolve(guard, "http://localhost:5433/")).isEqualTo(denied());
        assertThat(resolve(guard, "http://127.0.0.1:8080/")).isInstanceOf(Destination.Pinned.class);
    }

    @Test
    void tellsThePersonWhatIsWrong() {
        EgressGuard guard = guard("");

        assertThat(guard.objection(TargetUrl.of("http://shop.example/"))).contains("The URL must start with https://.");
        assertThat(guard.objection(TargetUrl.of("https://shop.example:22/")))
                .contains("Port 22 is not open; receivers listen on 443 or 8443.");
        assertThat(guard.objection(TargetUrl.of("https://[::1]/")))
                .contains("The address [::1] is not a public one; webhooks are not sent there.");
        assertThat(guard.objection(TargetUrl.of("https://nas.local/")))
                .contains("The name nas.local means nothing on the public internet; use a public host name.");
    }

    @Test
    void asksOnceForManyRequestsAtATime() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        EgressGuard guard = guard(EgressPolicy.STRICT, name -> {
            lookups.incrementAndGet();
            awaitQuietly(answer);
            return addresses("93.184.216.34");
        });

        List<CompletionStage<Destination>> all = IntStream.range(0, 100)
                .mapToObj(i -> guard.resolve(TargetUrl.of("https://shop.example/" + i)))
                .toList();
        answer.countDown();

        assertThat(all)
                .allSatisfy(one -> assertThat(one.toCompletableFuture().join()).isInstanceOf(Destination.Pinned.class));
        assertThat(lookups).hasValue(1);
    }

    @Test
    void keepsTheJudgedAddressWhenTheNameFlips() {
        EgressGuard guard = guard(
                EgressPolicy.STRICT,
                name -> addresses(lookups.getAndIncrement() % 2 == 0 ? "93.184.216.34" : "127.0.0.1"));

        for (int i = 0; i < 10_000; i++) {
            Destination to = resolve(guard, "https://" + i % 100 + ".flip.example/");
            if (to instanceof Destination.Pinned pinned) {
                assertThat(pinned.hosts())
                        .extracting(HttpHost::getAddress)
                        .containsExactly(Cidr.address("93.184.216.34"));
            } else {
                assertThat(to).isEqualTo(denied());
            }
        }
    }

    @Test
    void givesUpOnASlowNameServerWithoutHoldingUpOtherNames() {
        CountDownLatch never = new CountDownLatch(1);
        EgressGuard guard = guard(EgressPolicy.STRICT, name -> {
            if (name.startsWith("slow")) {
                awaitQuietly(never);
            }
            return addresses("93.184.216.34");
        });
        long before = System.nanoTime();

        CompletionStage<Destination> slow = guard.resolve(TargetUrl.of("https://slow.example/"));
        Destination quick = resolve(guard, "https://quick.example/");

        assertThat(quick).isInstanceOf(Destination.Pinned.class);
        assertThat(slow.toCompletableFuture()).isNotDone();
        await().atMost(Duration.ofSeconds(3)).until(slow.toCompletableFuture()::isDone);
        assertThat(slow.toCompletableFuture().join()).isEqualTo(new Destination.Closed(ErrorClass.DNS));
        assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(3));
    }

    @Test
    void knowsTheAddressesOfThisMachine() {
        assertThat(new OwnAddresses().get()).contains(InetAddress.getLoopbackAddress());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Destination denied() {
        return new Destination.Closed(ErrorClass.EGRESS_DENIED);
    }

    private static Destination resolve(EgressGuard guard, String url) {
        return guard.resolve(TargetUrl.of(url)).toCompletableFuture().join();
    }

    private EgressGuard guard(String allow, String... found) {
        return guard(EgressPolicy.parse(allow), found);
    }

    private EgressGuard guard(EgressPolicy policy, String... found) {
        return guard(policy, name -> {
            lookups.incrementAndGet();
            if (found.length == 0) {
                throw new UnknownHostException(name);
            }
            return addresses(found);
        });
    }

    private EgressGuard guard(EgressPolicy policy, NameLookup lookup) {
        EgressGuard guard = new EgressGuard(
                policy, lookup, () -> Set.of(Cidr.address(OWN), Cidr.address("127.0.0.1"), Cidr.address("::1")));
        guards.add(guard);
        return guard;
    }

    private static List<InetAddress> addresses(String... texts) {
        return Stream.of(texts).map(Cidr::address).toList();
    }
}
