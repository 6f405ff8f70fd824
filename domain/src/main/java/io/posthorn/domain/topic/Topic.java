package io.posthorn.domain.topic;

import com.github.f4b6a3.uuid.UuidCreator;
import io.posthorn.domain.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A custom topic: the tenant's own kind of event, beside the standard ones of its profiles. */
@Entity
@Table(name = "topic")
public class Topic {
    /** Where custom topics stand in the portal's tree when they name no place of their own. */
    public static final String GROUP = "custom";

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(updatable = false)
    private String name;

    private String title;

    private String description;

    private String schema;

    private String example;

    private String keys;

    @Column(name = "ordering_key")
    private String orderingKey;

    private String validation;

    @Column(name = "group_name")
    private String group;

    private String triggers;

    private boolean deprecated;

    @Column(name = "replaced_by")
    private String replacedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    Topic() {}

    Topic(TenantId tenant, TopicDraft draft, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.tenantId = tenant.value();
        this.name = draft.name().value();
        this.createdAt = now;
        apply(draft, now);
    }

    public TopicName name() {
        return new TopicName(name);
    }

    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    /** @param aliases of the standard topic in whose place it stands; none for another */
    /** @param standing the standard topic in whose place it stands: its other names and the vendor's marks stay */
    KnownTopic known(Optional<KnownTopic> standing) {
        return new KnownTopic(
                name(),
                standing.map(KnownTopic::aliases).orElse(List.of()),
                title,
                description,
                group,
                KnownTopic.Origin.CUSTOM,
                Optional.empty(),
                schema,
                example,
                KeyPointers.parse(keys),
                orderingKey,
                StoredTriggers.parse(triggers),
                lifecycle(standing.map(KnownTopic::lifecycle).orElse(Lifecycle.CURRENT)),
                Validation.of(validation).orElse(Validation.WARN),
                Optional.of(updatedAt));
    }

    private Lifecycle lifecycle(Lifecycle vendors) {
        Optional<TopicName> successor =
                replacedBy.isEmpty() ? vendors.replacedBy() : Optional.of(new TopicName(replacedBy));
        return new Lifecycle(vendors.since(), vendors.before(), deprecated || vendors.deprecated(), successor);
    }

    void change(TopicDraft draft, Instant now) {
        apply(draft, now);
    }

    private void apply(TopicDraft draft, Instant now) {
        title = draft.title();
        description = draft.description();
        schema = draft.schema();
        example = draft.example();
        keys = KeyPointers.write(draft.keys());
        orderingKey = draft.orderingKey();
        validation = draft.validation();
        group = draft.group().isEmpty() ? GROUP : draft.group();
        triggers = StoredTriggers.write(draft.triggers());
        deprecated = draft.deprecated();
        replacedBy = draft.replacedBy().map(TopicName::value).orElse("");
        updatedAt = now;
    }
}
