package io.posthorn.domain.release;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.publish.PublishEvents;
import io.posthorn.domain.publish.PublishResult;
import io.posthorn.domain.publish.Receipt;
import io.posthorn.domain.quarantine.QuarantineDoor;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.QuarantinedContent;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.TopicName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Publishes in the intake's transaction, then settles in one of its own: a crash between them makes a duplicate, not a second event. */
@ApplicationScoped
class Release implements Releases {
    private final QuarantineDoor door;
    private final PublishEvents publish;
    private final Departures departures;

    @Inject
    Release(QuarantineDoor door, PublishEvents publish, Departures departures) {
        this.door = door;
        this.publish = publish;
        this.departures = departures;
    }

    @Override
    public Receipt release(TenantId tenant, Actor actor, QuarantineId id, String reason) {
        AuditTrail.judge(reason);
        QuarantinedContent content = door.findContent(tenant, id).orElseThrow(Release::unknown);
        Outcomes outcomes = published(tenant, List.of(content));
        departures.settle(tenant, actor, outcomes, reason);
        PublishResult result = outcomes.results().get(0);
        if (result instanceof PublishResult.Rejected rejected) {
            throw rejected.why().telling(QuarantineId.MEMBER, id.toString());
        }
        return ((PublishResult.Accepted) result).receipt();
    }

    @Override
    public ReleaseReport releaseAll(
            TenantId tenant, Actor actor, TopicName topic, Optional<QuarantineId> after, String reason) {
        AuditTrail.judge(reason);
        int released = 0;
        int stillBroken = 0;
        Optional<QuarantineId> last = after;
        while (released + stillBroken < MOST_AT_ONCE) {
            int most = MOST_AT_ONCE - released - stillBroken;
            List<QuarantinedContent> contents = door.listContents(tenant, topic, last, most);
            if (contents.isEmpty()) {
                return new ReleaseReport(released, stillBroken, Optional.empty());
            }
            Outcomes outcomes = published(tenant, contents);
            departures.settle(tenant, actor, outcomes, reason);
            released += outcomes.published().size();
            stillBroken += outcomes.broken().size();
            last = Optional.of(contents.get(contents.size() - 1).event().id());
        }
        boolean goesOn = !door.listContents(tenant, topic, last, 1).isEmpty();
        return new ReleaseReport(released, stillBroken, goesOn ? last : Optional.empty());
    }

    @Override
    public void discard(TenantId tenant, Actor actor, QuarantineId id, String reason) {
        AuditTrail.judge(reason);
        if (!departures.discard(tenant, actor, id, reason)) {
            throw unknown();
        }
    }

    private static Refused unknown() {
        return Refused.notFound("quarantined event");
    }

    private Outcomes published(TenantId tenant, List<QuarantinedContent> contents) {
        List<NewEvent> events = contents.stream().map(Release::event).toList();
        try {
            List<PublishResult> results =
                    publish.publishAll(tenant, events).toCompletableFuture().join();
            return new Outcomes(contents, results);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw failed;
        }
    }

    /** Under the key it came with, or one that no request can carry: what was published under it is not published again. */
    private static NewEvent event(QuarantinedContent content) {
        var row = content.event();
        String ownKey = "release " + row.id().value();
        return new NewEvent(
                row.topic(),
                content.payload(),
                row.uid(),
                row.key(),
                row.occurredAt(),
                Optional.of(content.idempotencyKey().orElse(ownKey)),
                Optional.of(row.createdAt()));
    }
}
