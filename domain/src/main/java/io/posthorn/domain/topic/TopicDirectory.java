package io.posthorn.domain.topic;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.wire.ProfileName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All topics of a tenant: its own, and the standard ones of its profile and of the profiles its webhooks speak.
 *
 * <p>Where a custom topic has the name of a standard one, the tenant's own meaning counts, also under the standard one's
 * aliases and also in publishing.
 */
@ApplicationScoped
public class TopicDirectory {
    private final Topics topics;
    private final StandardTopics standard;
    private final ProfilesInUse profiles;

    private final Validations validations;

    @Inject
    TopicDirectory(Topics topics, StandardTopics standard, ProfilesInUse profiles, Validations validations) {
        this.topics = topics;
        this.standard = standard;
        this.profiles = profiles;
        this.validations = validations;
    }

    @Transactional
    public Optional<KnownTopic> find(TenantId tenant, TopicName name) {
        return find(tenant, spoken(tenant), name);
    }

    /** @return as {@link #find(TenantId, TopicName)}, with the standard topics of this profile, whether it is in use or not */
    @Transactional
    public Optional<KnownTopic> find(TenantId tenant, ProfileName profile, TopicName name) {
        return find(tenant, List.of(profile), name);
    }

    private Optional<KnownTopic> find(TenantId tenant, List<ProfileName> spoken, TopicName name) {
        Optional<KnownTopic> standing = standardTopic(spoken, name);
        return topics.find(tenant, name)
                .or(() -> standing.flatMap(topic -> topics.find(tenant, topic.name())))
                .map(own -> own.known(standing.filter(topic -> topic.name().equals(own.name()))))
                .or(() -> standing.map(topic -> held(topic, validations.of(tenant))));
    }

    /** @return the standard topic that has the name or alias, held as the tenant says, whatever it says in its place */
    @Transactional
    public Optional<KnownTopic> findStandard(TenantId tenant, TopicName name) {
        return standardTopic(spoken(tenant), name).map(topic -> held(topic, validations.of(tenant)));
    }

    /** @return as patterns of topics' own names, which events and deliveries are kept under */
    @Transactional
    public List<TopicPattern> meant(TenantId tenant, TopicPattern pattern) {
        if (!pattern.isExact()) {
            return new TopicSpellings(list(tenant)).meant(pattern);
        }
        return List.of(
                new TopicPattern(ownName(tenant, new TopicName(pattern.value())).value()));
    }

    /** @return the topic's own name for an alias; a name that nobody has stays as it is */
    @Transactional
    public TopicName ownName(TenantId tenant, TopicName name) {
        return find(tenant, name).map(KnownTopic::name).orElse(name);
    }

    /** @return standard topics in their catalogue's order, then custom ones by name */
    @Transactional
    public List<KnownTopic> list(TenantId tenant) {
        return list(tenant, spoken(tenant));
    }

    /** @return as {@link #list(TenantId)}, with the standard topics of this profile, whether it is in use or not */
    @Transactional
    public List<KnownTopic> list(TenantId tenant, ProfileName profile) {
        return list(tenant, List.of(profile));
    }

    /** @return as {@link #list(TenantId)} when this profile is in use too */
    @Transactional
    public List<KnownTopic> listWith(TenantId tenant, ProfileName profile) {
        List<ProfileName> spoken = new ArrayList<>(profiles.of(tenant));
        spoken.add(profile);
        return list(tenant, ProfilesInUse.inTurn(spoken));
    }

    private List<ProfileName> spoken(TenantId tenant) {
        return ProfilesInUse.inTurn(profiles.of(tenant));
    }

    private List<KnownTopic> list(TenantId tenant, List<ProfileName> spoken) {
        Map<TopicName, KnownTopic> all = new LinkedHashMap<>();
        Map<TopicName, Validation> strictness = validations.of(tenant);
        for (ProfileName profile : spoken) {
            standard.of(profile).forEach(topic -> all.putIfAbsent(topic.name(), held(topic, strictness)));
        }
        for (Topic own : topics.list(tenant)) {
            all.put(own.name(), own.known(Optional.ofNullable(all.get(own.name()))));
        }
        return new ArrayList<>(all.values());
    }

    /**
     * Those that are looked for, by name.
     *
     * @param q part of the name, an alias, the title or the description, in any case
     * @param group exactly
     */
    @Transactional
    public List<KnownTopic> list(TenantId tenant, Optional<String> q, Optional<String> group) {
        return list(tenant).stream()
                .filter(topic -> group.isEmpty() || group.get().equals(topic.group()))
                .filter(topic -> q.isEmpty() || topic.says(q.get()))
                .sorted(Comparator.comparing(topic -> topic.name().value()))
                .toList();
    }

    private Optional<KnownTopic> standardTopic(List<ProfileName> spoken, TopicName name) {
        return spoken.stream()
                .flatMap(profile -> standard.find(profile, name).stream())
                .findFirst();
    }

    private static KnownTopic held(KnownTopic topic, Map<TopicName, Validation> strictness) {
        Validation said = strictness.get(topic.name());
        return said == null ? topic : topic.heldTo(said);
    }
}
