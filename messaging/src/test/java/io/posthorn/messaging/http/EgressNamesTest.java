package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Guards.addresses;
import static io.posthorn.messaging.http.Guards.denied;
import static io.posthorn.messaging.http.Guards.resolve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.webhook.TargetUrl;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Name servers that are slow, lie or know nothing. */
class EgressNamesTest {
    private final Guards guards = new Guards();

    @AfterEach
    void close() {
        guards.close();
    }

    @Test
    void saysDnsWhenTheNameHasNoAddress() {
        assertThat(resolve(guards.guard(""), "https://shop.example/"))
                .isEqualTo(new Destination.Closed(ErrorClass.DNS));
    }

    @Test
    void asksOnceForManyRequestsAtATime() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        EgressGuard guard = guards.guard(EgressPolicy.STRICT, name -> {
            awaitQuietly(answer);
            return addresses("93.184.216.34");
        });

        List<CompletionStage<Destination>> all = IntStream.range(0, 100)
                .mapToObj(i -> guard.resolve(TargetUrl.of("https://shop.example/" + i)))
                .toList();
        answer.countDown();

        assertThat(all)
                .allSatisfy(one -> assertThat(one.toCompletableFuture().join()).isInstanceOf(Destination.Pinned.class));
        assertThat(guards.lookups()).isEqualTo(1);
    }

    @Test
    void keepsTheJudgedAddressWhenTheNameFlips() {
        EgressGuard guard = guards.guard(
                EgressPolicy.STRICT, name -> addresses(guards.lookups() % 2 == 0 ? "93.184.216.34" : "127.0.0.1"));

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
        EgressGuard guard = guards.guard(EgressPolicy.STRICT, name -> {
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

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
