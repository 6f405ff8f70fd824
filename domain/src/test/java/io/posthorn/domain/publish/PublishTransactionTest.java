package io.posthorn.domain.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.NoStandardTopics;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishTransactionTest {
    private final EventWriter writer =
            new PgEventWriter(TestDatabase.running().app(), new PgRoutes(new NoStandardTopics()), new Admission());
    private TenantId tenant;
    private WebhookId webhook;

    @BeforeEach
    void aTenantThatHearsOrders() {
        tenant = Ledgers.tenant();
        Ledgers.topic(tenant, "shop.packed", "{\"order\":\"/order_id\"}");
        webhook = Ledgers.webhook(tenant, "shop.*", 10);
    }

    @Test
    void storesTheExactBytesAndOneDeliveryPerWebhook() {
        WebhookId other = Ledgers.webhook(tenant, "shop.packed *", 10);
        Receipt receipt = accepted(write(event("{ \"order_id\" : 1.50 }")));

        assertThat(receipt.matched()).containsExactly(webhook, other);
        assertThat(Ledgers.texts(
                        "select convert_from(body, 'UTF8') from payload where event_id = ?",
                        receipt.id().value()))
                .containsExactly("{ \"order_id\" : 1.50 }");
        assertThat(Ledgers.texts(
                        "select webhook_id || ' ' || sequence || ' ' || status from delivery where event_id = ? order by id",
                        receipt.id().value()))
                .containsExactly(webhook.value() + " 1 queued", other.value() + " 1 queued");
        assertThat(Ledgers.texts(
                        "select count(*) from work where event_id = ?",
                        receipt.id().value()))
                .containsExactly("2");
    }

    @Test
    void findsBusinessKeysByTheirPointers() {
        Receipt receipt = accepted(write(event("{\"order_id\":\"A-7\"}")));

        assertThat(Ledgers.texts(
                        "select name || ':' || value from event_key where event_id = ?",
                        receipt.id().value()))
                .containsExactly("order:A-7");
    }

    @Test
    void refusesAnUnknownTopicAndStoresNothing() {
        PublishResult result = write(new NewEvent(
                        new TopicName("nobody.knows"),
                        bytes("{}"),
                        Optional.of("u1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .get(0);

        assertThat(((PublishResult.Rejected) result).why().faults())
                .extracting(Refused.Fault::code)
                .containsExactly("unknown_topic");
        assertThat(Ledgers.texts("select id from event where tenant_id = ?", tenant.value()))
                .isEmpty();
        assertThat(Ledgers.texts("select value from event_claim where tenant_id = ?", tenant.value()))
                .isEmpty();
    }

    @Test
    void anEventThatDoesNotSayWhenOccurredWhenItWasStored() {
        Receipt receipt = accepted(write(event("{}")));

        assertThat(Ledgers.texts(
                        "select occurred_at = created_at from event where id = ?",
                        receipt.id().value()))
                .containsExactly("t");
    }

    @Test
    void aTenantThatWasDeletedMeanwhileIsNotFound() {
        Ledgers.run("update tenant set status = 'deleted' where id = ?", tenant.value());

        assertThat(((PublishResult.Rejected) write(event("{}")).get(0)).why().reason())
                .isEqualTo(Refused.Reason.NOT_FOUND);
    }

    @Test
    void takesTheSameUidOnceAlsoWithinOneBatch() {
        List<PublishResult> results = write(withUid("o1", "{\"a\":1}"), withUid("o1", "{\"a\":1}"));
        PublishResult again = write(withUid("o1", "{\"a\":1}")).get(0);

        assertThat(results)
                .extracting(
                        result -> ((PublishResult.Accepted) result).receipt().duplicate())
                .containsExactlyInAnyOrder(false, true);
        assertThat(accepted(List.of(again)).duplicate()).isTrue();
        assertThat(accepted(List.of(again)).matched()).containsExactly(webhook);
        assertThat(Ledgers.texts("select id from event where tenant_id = ?", tenant.value()))
                .hasSize(1);
    }

    @Test
    void refusesAnotherContentUnderTheSameUid() {
        write(withUid("o1", "{\"a\":1}"));
        PublishResult other = write(withUid("o1", "{\"a\":2}")).get(0);

        assertThat(((PublishResult.Rejected) other).why().reason()).isEqualTo(Refused.Reason.CONFLICT);
    }

    @Test
    void numbersHaveNoGapsHoweverManyPublishAtOnce() throws Exception {
        int writers = 4;
        int batches = 25;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = IntStream.range(0, writers)
                .<Future<?>>mapToObj(i -> threads.submit(() -> {
                    start.await();
                    for (int batch = 0; batch < batches; batch++) {
                        write(event("{}"), withUid("same", "{}"), event("{}"));
                    }
                    return true;
                }))
                .toList();
        start.countDown();
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();

        int events = writers * batches * 2 + 1;
        assertThat(Ledgers.texts(
                        "select sequence from delivery where webhook_id = ? order by sequence", webhook.value()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, events)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void aPausedWebhookStillGetsItsWork() {
        Ledgers.run("update webhook set status = 'paused' where id = ?", webhook.value());

        assertThat(accepted(write(event("{}"))).matched()).containsExactly(webhook);
    }

    @Test
    void aDeletedWebhookGetsNothing() {
        Ledgers.run("update webhook set deleted_at = now() where id = ?", webhook.value());

        assertThat(accepted(write(event("{}"))).matched()).isEmpty();
    }

    private List<PublishResult> write(NewEvent... events) {
        return writer.write(List.of(new Submission(tenant, List.of(events))))
                .results()
                .get(0);
    }

    private static Receipt accepted(List<PublishResult> results) {
        return ((PublishResult.Accepted) results.get(0)).receipt();
    }

    private static NewEvent event(String payload) {
        return new NewEvent(
                new TopicName("shop.packed"),
                bytes(payload),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static NewEvent withUid(String uid, String payload) {
        return new NewEvent(
                new TopicName("shop.packed"),
                bytes(payload),
                Optional.of(uid),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
