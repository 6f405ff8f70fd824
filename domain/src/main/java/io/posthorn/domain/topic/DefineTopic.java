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
 * this tenant alone: a vendor who knows more of its payloads than the documents tell says so this way. What the vendor
 * leaves out of keys, ordering key, status, owner, group and validation stays as the standard topic has it, and so do the
 * vendor's marks.
 */
@ApplicationScoped
public class DefineTopic {
    private static final long MOST_TOPICS = 1_000;
    private static final long MOST_CHARACTERS = 2_097_152;

    private final TopicDirectory directory;
    private final Topics topics;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    DefineTopic(TopicDirectory directory, Topics topics, AuditTrail audit, Clock clock) {
        this.directory = directory;
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

    /**
     * @param draft under the topic's name, or an alias of the standard one in whose place it is to stand
     * @throws Refused INVALID with every fault of the draft; CONFLICT {@code topics_full} when the tenant's topics together would
     *     say more than a node can hold for all who look at them at once
     */
    @Transactional
    public Defined define(TenantId tenant, Actor actor, TopicDraft draft) {
        Optional<KnownTopic> standard = standard(tenant, draft.name());
        TopicDraft whole = standard.map(draft::inPlaceOf).orElseGet(draft::alone);
        List<Fault> faults = faults(whole);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        makeRoom(tenant, whole);
        Optional<Topic> existing = topics.lock(tenant, whole.name());
        Topic topic = existing.orElseGet(() -> new Topic(tenant, whole, clock.instant()));
        if (existing.isPresent()) {
            topic.change(whole, clock.instant());
        } else {
            topics.add(topic);
        }
        audit.record(tenant, actor, "topic.define", whole.name().value(), "");
        return new Defined(topic.known(standard), existing.isEmpty());
    }

    private void makeRoom(TenantId tenant, TopicDraft draft) {
        Topics.Extent others = topics.extentBeside(tenant, draft.name());
        int own = draft.schema().length()
                + draft.example().length()
                + draft.description().length();
        if (others.topics() >= MOST_TOPICS || others.characters() + own > MOST_CHARACTERS) {
            throw Refused.conflict(
                    "topics_full",
                    "A tenant has at most " + MOST_TOPICS + " topics of its own, with " + MOST_CHARACTERS
                            + " characters of schemas, examples and descriptions together.");
        }
    }

    /** A topic of the tenant's own that has the name already is meant before a standard one that has it as alias. */
    private Optional<KnownTopic> standard(TenantId tenant, TopicName name) {
        return directory
                .findStandard(tenant, name)
                .filter(topic ->
                        topic.name().equals(name) || topics.find(tenant, name).isEmpty());
    }
}
