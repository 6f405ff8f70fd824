package io.posthorn.domain.topic;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Creates a custom topic or replaces what it says. It may have the name of a standard one and then stands in its place, for
 * this tenant alone: a vendor who knows more of its payloads than the documents tell says so this way.
 */
@ApplicationScoped
public class DefineTopic {
    private final Topics topics;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    DefineTopic(Topics topics, AuditTrail audit, Clock clock) {
        this.topics = topics;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param created false when the topic was there and was changed */
    public record Defined(KnownTopic topic, boolean created) {}

    /** @return everything that is wrong with a draft, before anybody wants to store it */
    public List<Fault> faults(TopicDraft draft) {
        return TopicRules.faults(draft);
    }

    /** @throws Refused INVALID with every fault of the draft */
    @Transactional
    public Defined define(TenantId tenant, Actor actor, TopicDraft draft) {
        List<Fault> faults = faults(draft);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        Optional<Topic> existing = topics.find(tenant, draft.name());
        Topic topic = existing.orElseGet(() -> new Topic(tenant, draft, clock.instant()));
        if (existing.isPresent()) {
            topic.change(draft, clock.instant());
        } else {
            topics.add(topic);
        }
        audit.record(tenant, actor, "topic.define", draft.name().value(), "");
        return new Defined(topic.known(), existing.isEmpty());
    }
}
