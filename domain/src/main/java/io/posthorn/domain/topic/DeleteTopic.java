package io.posthorn.domain.topic;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Reason;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Takes away what a tenant said of a topic; a standard one of that name counts again from the next event on. Events and
 * deliveries stay. What waits in quarantine stays too: it is judged by whatever topic has the name when it is released.
 */
@ApplicationScoped
public class DeleteTopic {
    private final TopicDirectory directory;
    private final Topics topics;
    private final TopicsInUse use;
    private final AuditTrail audit;

    @Inject
    DeleteTopic(TopicDirectory directory, Topics topics, TopicsInUse use, AuditTrail audit) {
        this.directory = directory;
        this.topics = topics;
        this.use = use;
        this.audit = audit;
    }

    /**
     * @param name or an alias of the standard topic in whose place it stands
     * @throws Refused NOT_FOUND, also for a standard topic; CONFLICT {@code topic_in_use} when webhooks ask for exactly this
     *     topic and no standard one has the name
     */
    @Transactional
    public void delete(TenantId tenant, Actor actor, TopicName name) {
        KnownTopic known = directory.find(tenant, name).orElseThrow(() -> Refused.notFound("topic"));
        Topic own = topics.lock(tenant, known.name()).orElseThrow(() -> notOwn(known));
        boolean standsInPlace = directory
                .findStandard(tenant, known.name())
                .filter(standard -> standard.name().equals(known.name()))
                .isPresent();
        if (!standsInPlace) {
            refuseInUse(tenant, known.name());
        }
        topics.remove(own);
        audit.record(tenant, actor, "topic.delete", known.name().value(), "");
    }

    private static Refused notOwn(KnownTopic topic) {
        if (!topic.isStandard()) {
            return Refused.notFound("topic"); // Somebody else was faster.
        }
        String detail = topic.name() + " is a standard topic; only a topic of the tenant's own can be deleted.";
        return new Refused(Reason.NOT_FOUND, "standard_topic", detail);
    }

    private void refuseInUse(TenantId tenant, TopicName name) {
        int webhooks = use.countWebhooks(tenant, name);
        if (webhooks > 0) {
            String who = webhooks == 1 ? "A webhook asks" : webhooks + " webhooks ask";
            throw Refused.conflict(
                    "topic_in_use",
                    who + " for the topic " + name
                            + ", and no standard topic has that name. Change or delete them first.");
        }
    }
}
