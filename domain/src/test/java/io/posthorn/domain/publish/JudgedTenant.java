package io.posthorn.domain.publish;

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
import io.posthorn.domain.topic.TopicName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A tenant whose topic {@code shop.packed} has a schema, and what became of the events that broke it. */
final class JudgedTenant {
    static final String SCHEMA = """
            {"required":["order_id"],"properties":{"order_id":{"type":"string"},"lines":{"items":{"type":"integer"}}}}
            """;

    private static final EventWriter WRITER =
            new PgEventWriter(TestDatabase.running().app(), new PgRoutes(new NoStandardTopics()), new Admission());
    private final Quarantine quarantine = TestQuarantine.on(new TestScope());
    private final TenantId id = Ledgers.tenant();

    /** Refuses what breaks the schema. */
    JudgedTenant() {
        this("reject");
    }

    JudgedTenant(String validation) {
        Ledgers.topic(id, "shop.packed", "{}");
        Ledgers.run("update topic set schema = ?, validation = ? where tenant_id = ?", SCHEMA, validation, id.value());
    }

    TenantId id() {
        return id;
    }

    List<PublishResult> write(NewEvent... events) {
        return together(submission(events)).get(0);
    }

    Submission submission(NewEvent... events) {
        return new Submission(id, List.of(events));
    }

    /** Writes the events of several tenants in one transaction. */
    static List<List<PublishResult>> together(Submission... submissions) {
        return WRITER.write(List.of(submissions)).results();
    }

    List<QuarantinedEvent> held() {
        return quarantine
                .list(id, QuarantineFilter.NONE, PageRequest.first(100))
                .rows();
    }

    Optional<String> payload(QuarantinedEvent event) {
        return quarantine.payload(id, event.id()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    List<String> stored() {
        return Ledgers.texts("select id from event where tenant_id = ?", id.value());
    }

    static Refused refused(PublishResult result) {
        return ((PublishResult.Rejected) result).why();
    }

    static NewEvent event(String payload) {
        return named("shop.packed", payload);
    }

    static NewEvent withUid(String uid, String payload) {
        return event("shop.packed", Optional.of(uid), payload);
    }

    static NewEvent named(String topic, String payload) {
        return event(topic, Optional.empty(), payload);
    }

    private static NewEvent event(String topic, Optional<String> uid, String payload) {
        return new NewEvent(
                new TopicName(topic),
                payload.getBytes(StandardCharsets.UTF_8),
                uid,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
