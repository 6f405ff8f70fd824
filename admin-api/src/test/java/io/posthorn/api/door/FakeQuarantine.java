package io.posthorn.api.door;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.event.EventId;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.publish.Receipt;
import io.posthorn.domain.quarantine.Quarantine;
import io.posthorn.domain.quarantine.QuarantineFilter;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.release.ReleaseReport;
import io.posthorn.domain.release.Releases;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One event of the tenant {@link Door#ACME} that a schema keeps out. */
final class FakeQuarantine implements Quarantine, Releases {
    static final TopicName BROKEN = new TopicName("broken");
    static final String PAYLOAD = "{ \"n\" : 1.0 }";
    static final QuarantinedEvent EVENT = new QuarantinedEvent(
            QuarantineId.next(),
            BROKEN,
            Optional.of("u1"),
            Optional.empty(),
            Optional.empty(),
            FakeLedger.AT,
            FakeLedger.AT.plusSeconds(60),
            2,
            PAYLOAD.length(),
            broken().faults());

    /** A schema that was mended meanwhile. */
    static final String MENDED = "mended";

    final List<String> deeds = new ArrayList<>();

    static Refused broken() {
        Fault fault = new Fault("/payload/n", "type", "A string is expected.");
        return new Refused(
                Refused.Reason.INVALID, "schema_violation", "The payload breaks the schema.", List.of(fault));
    }

    @Override
    public Page<QuarantinedEvent> list(TenantId tenant, QuarantineFilter filter, PageRequest page) {
        List<QuarantinedEvent> rows = find(tenant, EVENT.id()).stream()
                .filter(event -> filter.topic()
                        .map(pattern -> pattern.matches(event.topic()))
                        .orElse(true))
                .filter(event -> filter.after()
                        .map(after -> !event.createdAt().isBefore(after))
                        .orElse(true))
                .filter(event -> filter.before()
                        .map(before -> event.createdAt().isBefore(before))
                        .orElse(true))
                .toList();
        return new Page<>(rows, Optional.empty(), Optional.empty(), page.limit());
    }

    @Override
    public Map<TopicName, Integer> countByTopic(TenantId tenant) {
        return find(tenant, EVENT.id()).map(event -> Map.of(event.topic(), 1)).orElse(Map.of());
    }

    @Override
    public Optional<QuarantinedEvent> find(TenantId tenant, QuarantineId id) {
        return Optional.of(EVENT).filter(event -> tenant.equals(Door.ACME) && id.equals(event.id()));
    }

    @Override
    public Optional<byte[]> payload(TenantId tenant, QuarantineId id) {
        return find(tenant, id).map(event -> PAYLOAD.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Receipt release(TenantId tenant, Actor actor, QuarantineId id, String reason) {
        check(tenant, id);
        if (!reason.equals(MENDED)) {
            throw broken().telling("quarantined", id.toString());
        }
        deeds.add("release " + reason);
        return new Receipt(EventId.next(), false, List.of(), List.of());
    }

    @Override
    public ReleaseReport releaseAll(
            TenantId tenant, Actor actor, TopicName topic, Optional<QuarantineId> after, String reason) {
        deeds.add("release all of " + topic + " after "
                + after.map(Object::toString).orElse("nothing"));
        return new ReleaseReport(3, 1, after.isEmpty() ? Optional.of(EVENT.id()) : Optional.empty());
    }

    @Override
    public void discard(TenantId tenant, Actor actor, QuarantineId id, String reason) {
        check(tenant, id);
        deeds.add("discard");
    }

    private void check(TenantId tenant, QuarantineId id) {
        if (find(tenant, id).isEmpty()) {
            throw Refused.notFound("quarantined event");
        }
    }
}
