package io.posthorn.domain.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.quarantine.Quarantine;
import io.posthorn.domain.quarantine.QuarantineFilter;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.quarantine.TestQuarantine;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.NoStandardTopics;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.topic.TestTopics;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the publish transaction does with events that a schema keeps out. */
class RejectionsTest {
    private static final String SCHEMA = """
            {"required":["order_id"],"properties":{"order_id":{"type":"string"},"lines":{"items":{"type":"integer"}}}}
            """;

    private final EventWriter writer = new PgEventWriter(
            TestDatabase.running().app(), new PgRoutes(new NoStandardTopics()), new Admission(Clock.systemUTC()));
    private final Quarantine quarantine = TestQuarantine.on(new TestScope());
    private TenantId tenant;

    @BeforeEach
    void aTopicThatRejects() {
        tenant = Ledgers.tenant();
        topic(tenant, "reject");
    }

    private static void topic(TenantId tenant, String validation) {
        Ledgers.topic(tenant, "shop.packed", "{}");
        Ledgers.run(
                "update topic set schema = ?, validation = ? where tenant_id = ?", SCHEMA, validation, tenant.value());
    }

    @Test
    void aRejectedEventIsKeptWithTheFailingPointers() {
        NewEvent event = new NewEvent(
                new TopicName("shop.packed"),
                bytes("{ \"lines\" : [1, \"two\"] }"),
                Optional.of("u1"),
                Optional.of("k1"),
                Optional.of(Instant.parse("2026-11-20T09:30:00Z")),
                Optional.of("idem-1"));

        Refused why = refused(write(event).get(0));

        assertThat(why.code()).isEqualTo("schema_violation");
        assertThat(why.faults())
                .extracting(Refused.Fault::pointer)
                .containsExactly("/payload/order_id", "/payload/lines/1");
        QuarantinedEvent kept = held().get(0);
        assertThat(why.members())
                .containsExactly(Map.entry("quarantined", kept.id().toString()));
        assertThat(kept.faults()).isEqualTo(why.faults());
        assertThat(kept.topic()).isEqualTo(new TopicName("shop.packed"));
        assertThat(kept.uid()).contains("u1");
        assertThat(kept.key()).contains("k1");
        assertThat(kept.occurredAt()).contains(Instant.parse("2026-11-20T09:30:00Z"));
        assertThat(quarantine.payload(tenant, kept.id()).map(RejectionsTest::text))
                .contains("{ \"lines\" : [1, \"two\"] }");
        assertThat(stored()).isEmpty();
    }

    @Test
    void theSameUidTwiceIsOneRowWithTheNewestContent() {
        Refused first = refused(write(withUid("u1", "{\"a\":1}")).get(0));
        Refused second = refused(write(withUid("u1", "{\"order_id\":7}")).get(0));

        assertThat(second.members()).isEqualTo(first.members());
        assertThat(held()).hasSize(1);
        assertThat(held().get(0).arrivals()).isEqualTo(2);
        assertThat(held().get(0).faults()).extracting(Refused.Fault::pointer).containsExactly("/payload/order_id");
        assertThat(quarantine.payload(tenant, held().get(0).id()).map(RejectionsTest::text))
                .contains("{\"order_id\":7}");
    }

    @Test
    void withoutUidTheSameContentTwiceIsOneRow() {
        Refused first = refused(write(event("{\"a\":1}")).get(0));
        List<PublishResult> more = write(event("{\"a\":1}"), event("{\"a\":2}"), event("{\"a\":1}"));

        assertThat(refused(more.get(0)).members()).isEqualTo(first.members());
        assertThat(refused(more.get(2)).members()).isEqualTo(first.members());
        assertThat(refused(more.get(1)).members()).isNotEqualTo(first.members());
        assertThat(held()).hasSize(2);
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
                        write(withUid("b", "{}"), withUid("a", "{}"), withUid("c" + i, "{}"));
                    }
                    return true;
                }))
                .toList();
        start.countDown();
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();

        assertThat(held())
                .extracting(row -> row.uid().orElseThrow())
                .containsExactlyInAnyOrder("a", "b", "c0", "c1", "c2", "c3");
    }

    @Test
    void aBatchKeepsItsOrderAndLosesOnlyTheBroken() {
        List<PublishResult> results = write(
                event("{\"order_id\":\"1\"}"),
                event("{\"broken\":1}"),
                event("{\"order_id\":\"2\"}"),
                event("{\"broken\":2}"));

        assertThat(results)
                .extracting(PublishResult::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("Accepted", "Rejected", "Accepted", "Rejected");
        assertThat(stored()).hasSize(2);
        assertThat(held())
                .extracting(row -> row.id().toString())
                .containsExactly(
                        refused(results.get(3)).members().get("quarantined"),
                        refused(results.get(1)).members().get("quarantined"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"warn", "off"})
    void whoOnlyWarnsOrDoesNotLookKeepsNothing(String validation) {
        tenant = Ledgers.tenant();
        topic(tenant, validation);

        PublishResult result = write(event("{}")).get(0);

        assertThat(result).isInstanceOf(PublishResult.Accepted.class);
        assertThat(held()).isEmpty();
    }

    @Test
    void whatIsRefusedForAnotherReasonIsNotKept() {
        write(withUid("u1", "{\"order_id\":\"1\"}"));

        Refused taken = refused(write(withUid("u1", "{\"order_id\":\"2\"}")).get(0));
        Refused unknown = refused(write(named("nobody.knows", "{}")).get(0));

        assertThat(taken.members()).isEmpty();
        assertThat(unknown.members()).isEmpty();
        assertThat(held()).isEmpty();
    }

    @Test
    void aTenantsOwnSchemaBindsInPlaceOfAStandardOneAlsoUnderItsAlias() {
        tenant = Ledgers.tenant("akinon");
        Ledgers.topic(tenant, "package.created", "{}");
        Ledgers.run("update topic set schema = ?, validation = 'reject' where tenant_id = ?", SCHEMA, tenant.value());
        EventWriter akinon = new PgEventWriter(
                TestDatabase.running().app(), new PgRoutes(TestTopics.standard()), new Admission(Clock.systemUTC()));

        List<PublishResult> results = akinon.write(List.of(new Submission(
                        tenant, List.of(named("package.created", "{}"), named("package-created", "{}")))))
                .results()
                .get(0);

        assertThat(results).extracting(result -> refused(result).code()).containsOnly("schema_violation");
    }

    private static NewEvent named(String topic, String payload) {
        return new NewEvent(
                new TopicName(topic),
                bytes(payload),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aCheckTellsTheFaultsAndKeepsNothing() {
        CheckEvent check = new DryRun(
                TestDatabase.running().app(),
                new PgRoutes(new NoStandardTopics()),
                new Admission(Clock.systemUTC()),
                webhooks -> Map.of(),
                new WireFormat(ProfileCatalogue.builtIn()),
                Clock.systemUTC());

        CheckReport report = check.check(tenant, withUid("u1", "{}"));

        assertThat(report.validation()).isEqualTo(Validation.REJECT);
        assertThat(report.faults()).extracting(Refused.Fault::pointer).containsExactly("/payload/order_id");
        assertThat(held()).isEmpty();
    }

    @Test
    void aFullQuarantineRefusesAndSaysThatNothingWasKept() {
        fill(Quarantine.CAPACITY - 1);

        List<PublishResult> results = write(withUid("last", "{}"), withUid("one too many", "{}"), withUid("u1", "{}"));

        assertThat(refused(results.get(0)).members()).containsKey("quarantined");
        assertThat(refused(results.get(1)).members()).isEmpty();
        assertThat(refused(results.get(1)).detail()).contains("not kept");
        assertThat(refused(results.get(1)).faults()).isNotEmpty();
        assertThat(refused(results.get(2)).members()).containsKey("quarantined");
        assertThat(Ledgers.texts("select count(*) from quarantined_event where tenant_id = ?", tenant.value()))
                .containsExactly(Integer.toString(Quarantine.CAPACITY));
    }

    private void fill(int rows) {
        Ledgers.run("""
                insert into quarantined_event (id, tenant_id, identity, topic, uid, payload, payload_bytes, body_hash, faults)
                select gen_random_uuid(), ?, 'uid u' || n, 'shop.packed', 'u' || n, '{}', 2, '', '[]'
                from generate_series(1, ?) n
                """, tenant.value(), rows);
    }

    @Test
    void oneTenantsFullQuarantineLeavesItsNeighbourRoom() {
        fill(Quarantine.CAPACITY);
        TenantId neighbour = Ledgers.tenant();
        topic(neighbour, "reject");

        List<List<PublishResult>> results = writer.write(List.of(
                        new Submission(tenant, List.of(withUid("new", "{}"))),
                        new Submission(neighbour, List.of(withUid("new", "{}")))))
                .results();

        assertThat(refused(results.get(0).get(0)).members()).isEmpty();
        assertThat(refused(results.get(1).get(0)).members()).containsKey("quarantined");
    }

    private List<QuarantinedEvent> held() {
        return quarantine
                .list(tenant, QuarantineFilter.NONE, PageRequest.first(100))
                .rows();
    }

    private List<String> stored() {
        return Ledgers.texts("select id from event where tenant_id = ?", tenant.value());
    }

    private List<PublishResult> write(NewEvent... events) {
        return writer.write(List.of(new Submission(tenant, List.of(events))))
                .results()
                .get(0);
    }

    private static Refused refused(PublishResult result) {
        return ((PublishResult.Rejected) result).why();
    }

    private static NewEvent event(String payload) {
        return event(Optional.empty(), payload);
    }

    private static NewEvent withUid(String uid, String payload) {
        return event(Optional.of(uid), payload);
    }

    private static NewEvent event(Optional<String> uid, String payload) {
        return new NewEvent(
                new TopicName("shop.packed"),
                bytes(payload),
                uid,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
