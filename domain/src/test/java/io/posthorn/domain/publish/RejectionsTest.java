package io.posthorn.domain.publish;

import static io.posthorn.domain.publish.JudgedTenant.event;
import static io.posthorn.domain.publish.JudgedTenant.named;
import static io.posthorn.domain.publish.JudgedTenant.refused;
import static io.posthorn.domain.publish.JudgedTenant.withUid;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.topic.TopicName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the publish transaction does with events that a schema keeps out. */
class RejectionsTest {
    private final JudgedTenant tenant = new JudgedTenant();

    @Test
    void aRejectedEventIsKeptWithTheFailingPointers() {
        NewEvent event = new NewEvent(
                new TopicName("shop.packed"),
                "{ \"lines\" : [1, \"two\"] }".getBytes(StandardCharsets.UTF_8),
                Optional.of("u1"),
                Optional.of("k1"),
                Optional.of(Instant.parse("2026-11-20T09:30:00Z")),
                Optional.of("idem-1"));

        Refused why = refused(tenant.write(event).get(0));

        assertThat(why.code()).isEqualTo("schema_violation");
        assertThat(why.faults())
                .extracting(Refused.Fault::pointer)
                .containsExactly("/payload/order_id", "/payload/lines/1");
        QuarantinedEvent kept = tenant.held().get(0);
        assertThat(why.members())
                .containsExactly(Map.entry("quarantined", kept.id().toString()));
        assertThat(kept.faults()).isEqualTo(why.faults());
        assertThat(kept.topic()).isEqualTo(new TopicName("shop.packed"));
        assertThat(kept.uid()).contains("u1");
        assertThat(kept.key()).contains("k1");
        assertThat(kept.occurredAt()).contains(Instant.parse("2026-11-20T09:30:00Z"));
        assertThat(tenant.payload(kept)).contains("{ \"lines\" : [1, \"two\"] }");
        assertThat(tenant.stored()).isEmpty();
    }

    @Test
    void theSameUidTwiceIsOneRowWithTheNewestContent() {
        Refused first = refused(tenant.write(withUid("u1", "{\"a\":1}")).get(0));
        Refused second = refused(tenant.write(withUid("u1", "{\"order_id\":7}")).get(0));

        assertThat(second.members()).isEqualTo(first.members());
        assertThat(tenant.held()).hasSize(1);
        assertThat(tenant.held().get(0).arrivals()).isEqualTo(2);
        assertThat(tenant.held().get(0).faults())
                .extracting(Refused.Fault::pointer)
                .containsExactly("/payload/order_id");
        assertThat(tenant.payload(tenant.held().get(0))).contains("{\"order_id\":7}");
    }

    @Test
    void withoutUidTheSameContentTwiceIsOneRow() {
        Refused first = refused(tenant.write(event("{\"a\":1}")).get(0));
        List<PublishResult> more = tenant.write(event("{\"a\":1}"), event("{\"a\":2}"), event("{\"a\":1}"));

        assertThat(refused(more.get(0)).members()).isEqualTo(first.members());
        assertThat(refused(more.get(2)).members()).isEqualTo(first.members());
        assertThat(refused(more.get(1)).members()).isNotEqualTo(first.members());
        assertThat(tenant.held()).hasSize(2);
    }

    @Test
    void manyProducersOfTheSameUidMakeOneRow() throws Exception {
        int writers = 4;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = IntStream.range(0, writers)
                .<Future<?>>mapToObj(i -> threads.submit(() -> {
                    start.await();
                    for (int round = 0; round < 25; round++) {
                        tenant.write(withUid("b", "{}"), withUid("a", "{}"), withUid("c" + i, "{}"));
                    }
                    return true;
                }))
                .toList();
        start.countDown();
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();

        assertThat(tenant.held())
                .extracting(row -> row.uid().orElseThrow())
                .containsExactlyInAnyOrder("a", "b", "c0", "c1", "c2", "c3");
    }

    @Test
    void aBatchKeepsItsOrderAndLosesOnlyTheBroken() {
        List<PublishResult> results = tenant.write(
                event("{\"order_id\":\"1\"}"),
                event("{\"broken\":1}"),
                event("{\"order_id\":\"2\"}"),
                event("{\"broken\":2}"));

        assertThat(results)
                .extracting(PublishResult::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("Accepted", "Rejected", "Accepted", "Rejected");
        assertThat(tenant.stored()).hasSize(2);
        assertThat(tenant.held())
                .extracting(row -> row.id().toString())
                .containsExactly(
                        refused(results.get(3)).members().get("quarantined"),
                        refused(results.get(1)).members().get("quarantined"));
    }

    @Test
    void whatIsRefusedForAnotherReasonIsNotKept() {
        tenant.write(withUid("u1", "{\"order_id\":\"1\"}"));

        Refused taken =
                refused(tenant.write(withUid("u1", "{\"order_id\":\"2\"}")).get(0));
        Refused unknown = refused(tenant.write(named("nobody.knows", "{}")).get(0));

        assertThat(taken.members()).isEmpty();
        assertThat(unknown.members()).isEmpty();
        assertThat(tenant.held()).isEmpty();
    }
}
