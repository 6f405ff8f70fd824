package io.posthorn.domain.topic;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.AuditTrail;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Says how strictly a tenant's events of a standard topic are held to its schema: all of it that a tenant may change. */
@ApplicationScoped
public class HoldToSchema {
    private final TopicDirectory directory;
    private final Validations validations;
    private final AuditTrail audit;

    @Inject
    HoldToSchema(TopicDirectory directory, Validations validations, AuditTrail audit) {
        this.directory = directory;
        this.validations = validations;
        this.audit = audit;
    }

    /**
     * @param name of a standard topic, or an alias
     * @param word off, warn or reject
     * @throws Refused NOT_FOUND when the tenant has no such standard topic or its own in its place, INVALID for another word
     */
    @Transactional
    public KnownTopic hold(TenantId tenant, Actor actor, TopicName name, String word) {
        KnownTopic topic = directory
                .find(tenant, name)
                .filter(KnownTopic::isStandard)
                .orElseThrow(() -> Refused.notFound("standard topic"));
        Validation validation = Validation.of(word)
                .orElseThrow(() -> Refused.invalid("/validation", "validation", "Validation is off, warn or reject."));
        validations.set(tenant, topic.name(), validation);
        audit.record(tenant, actor, "topic.validate", topic.name().value(), validation.word());
        return topic.heldTo(validation);
    }
}
