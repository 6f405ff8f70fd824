package io.posthorn.domain.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.posthorn.domain.delivery.Housekeeping;
import io.posthorn.domain.delivery.PgHousekeeping;
import io.posthorn.domain.delivery.Retention;
import io.posthorn.domain.kernel.IdFloor;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.TopicPattern;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads and sweeps what the publish transaction wrote. */
class QuarantineTest {
    private final TestScope scope = new TestScope();
    private final Quarantine quarantine = TestQuarantine.on(scope);
    private final Housekeeping housekeeping =
            new PgHousekeeping(TestDatabase.running().dispatch(), Retention.DEFAULT);
    private final TenantId tenant = Ledgers.tenant();

    @Test
    void theListIsReadNewestFirstAndBothWays() {
        QuarantineId one = row("a.b", "1", "null", "0 days");
        QuarantineId two = row("a.b", "2", "null", "0 days");
        QuarantineId three = row("a.c", "3", "null", "0 days");

        Page<QuarantinedEvent> first = quarantine.list(tenant, QuarantineFilter.NONE, PageRequest.first(2));
        Page<QuarantinedEvent> second =
                quarantine.list(tenant, QuarantineFilter.NONE, new PageRequest(2, first.next()));

        assertThat(first.rows()).extracting(QuarantinedEvent::id).containsExactly(three, two);
        assertThat(second.rows()).extracting(QuarantinedEvent::id).containsExactly(one);
        assertThat(second.next()).isEmpty();
        assertThat(quarantine.list(tenant, QuarantineFilter.NONE, new PageRequest(2, second.prev())))
                .isEqualTo(first);
    }

    @Test
    void theListIsNarrowedByTopicOrPrefix() {
        row("a.b", "1", "null", "0 days");
        QuarantineId other = row("c.d", "2", "null", "0 days");

        assertThat(rows("c.d")).extracting(QuarantinedEvent::id).containsExactly(other);
        assertThat(rows("c.*")).extracting(QuarantinedEvent::id).containsExactly(other);
        assertThat(rows("*")).hasSize(2);
        assertThat(rows("a")).isEmpty();
    }

    @Test
    void anAliasFindsWhatItsTopicHolds() {
        Ledgers.run("update tenant set profile = 'akinon' where id = ?", tenant.value());
        QuarantineId held = row("package.created", "1", "null", "0 days");

        assertThat(rows("package-created")).extracting(QuarantinedEvent::id).containsExactly(held);
        assertThat(rows("package-*")).hasSize(1);
        assertThat(scope.inTransaction(() -> TestQuarantine.door(scope)
                        .listContents(tenant, new TopicName("package-created"), Optional.empty(), 9)))
                .hasSize(1);
    }

    @Test
    void theListIsNarrowedToATimeByTheIdsAlone() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        row(at(noon.minusMillis(1)), "a.b", "before", "null", "0 days");
        QuarantineId first = row(at(noon), "a.b", "first", "null", "0 days");
        row(at(noon.plusSeconds(60)), "a.b", "after", "null", "0 days");

        var filter = new QuarantineFilter(Optional.empty(), Optional.of(noon), Optional.of(noon.plusSeconds(60)));

        assertThat(quarantine.list(tenant, filter, PageRequest.first(10)).rows())
                .extracting(QuarantinedEvent::id)
                .containsExactly(first);
    }

    @Test
    void countsTheTenantsOwnByTopic() {
        row("c.d", "1", "null", "0 days");
        row("a.b", "2", "null", "0 days");
        row("c.d", "3", "null", "0 days");

        assertThat(quarantine.countByTopic(tenant))
                .containsExactly(entry(new TopicName("a.b"), 1), entry(new TopicName("c.d"), 2));
        assertThat(quarantine.countByTopic(Ledgers.tenant())).isEmpty();
    }

    @Test
    void whatIsOlderThanPayloadsAreKeptIsSweptAway() {
        row("a.b", "old", "null", "31 days");
        QuarantineId young = row("a.b", "young", "null", "29 days");

        housekeeping.dropWhatIsOver();

        assertThat(rows("*")).extracting(QuarantinedEvent::id).containsExactly(young);
    }

    @Test
    void whatHasBeenPublishedAfterAllIsSweptAway() {
        QuarantineId crashed = row("a.b", "crashed", "null", "0 days");
        row("a.b", "keyed", "'idem-1'", "0 days");
        row("a.b", "again", "null", "0 days");
        QuarantineId other = row("a.b", "changed", "null", "0 days");
        claim("key", "release " + crashed.value(), "crashed");
        claim("key", "idem-1", "keyed");
        claim("uid", "again", "again");
        claim("uid", "changed", "another content");

        housekeeping.dropWhatIsOver();

        assertThat(rows("*")).extracting(QuarantinedEvent::id).containsExactly(other);
    }

    private List<QuarantinedEvent> rows(String topic) {
        return quarantine
                .list(
                        tenant,
                        new QuarantineFilter(Optional.of(new TopicPattern(topic)), Optional.empty(), Optional.empty()),
                        PageRequest.first(10))
                .rows();
    }

    private static QuarantineId at(Instant time) {
        return new QuarantineId(new UUID(
                IdFloor.of(time).getMostSignificantBits(), UUID.randomUUID().getLeastSignificantBits()));
    }

    /** @param uid also what the event's content is told by */
    private QuarantineId row(String topic, String uid, String idempotencyKey, String age) {
        return row(QuarantineId.next(), topic, uid, idempotencyKey, age);
    }

    private QuarantineId row(QuarantineId id, String topic, String uid, String idempotencyKey, String age) {
        Ledgers.run(
                """
                insert into quarantined_event (id, tenant_id, identity, topic, uid, idempotency_key, payload, payload_bytes,
                    body_hash, faults, created_at)
                values (?, ?, ?, ?, ?, %s, '{}', 2, ?, '[]', now() - interval '%s')
                """.formatted(idempotencyKey, age), id.value(), tenant.value(), "uid " + uid, topic, uid, hash(uid));
        return id;
    }

    private void claim(String kind, String value, String content) {
        Ledgers.run(
                "insert into event_claim (tenant_id, kind, value, event_id, body_hash) values (?, ?, ?, gen_random_uuid(), ?)",
                tenant.value(),
                kind,
                value,
                hash(content));
    }

    private static byte[] hash(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
