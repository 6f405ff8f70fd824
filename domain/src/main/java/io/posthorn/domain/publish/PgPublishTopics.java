package io.posthorn.domain.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.ProfilesInUse;
import io.posthorn.domain.topic.StandardTopics;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.wire.ProfileName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The topics that a batch's events name: those of the tenants' catalogues, held as strictly as each tenant says, and its
 * custom ones, which win where both have a name. Schemas are compiled once, custom ones by the version of their row.
 */
final class PgPublishTopics {
    /** Characters of the custom schemas that are kept compiled; a compiled one takes some ten times its text. */
    private static final long COMPILED = 4_194_304;

    /** What a topic takes without its schema. */
    private static final int BARE = 500;

    private final StandardTopics standardTopics;
    private final Map<Standard, PublishTopic> standard = new ConcurrentHashMap<>();
    private final Cache<Version, Compiled> custom = Caffeine.newBuilder()
            .maximumWeight(COMPILED)
            .weigher((Version version, Compiled topic) -> BARE + topic.characters())
            .build();

    /** @param name as the event says it, which may be an alias */
    record Wanted(TenantId tenant, TopicName name) {}

    private record Standard(ProfileName profile, TopicName name) {}

    private record Version(UUID id, int version) {}

    private record Compiled(PublishTopic topic, int characters) {}

    /** What a tenant's tables say of a topic: it is a custom one, or how strictly a standard one is held. */
    private record Said(TenantId tenant, TopicName name, Optional<PublishTopic> custom, Validation validation) {}

    PgPublishTopics(StandardTopics standardTopics) {
        this.standardTopics = standardTopics;
    }

    /** @return by tenant, under the name that the event used */
    Map<TenantId, Map<TopicName, PublishTopic>> load(
            Statements sql, Set<Wanted> wanted, Map<TenantId, Set<ProfileName>> profiles) throws SQLException {
        Map<Wanted, PublishTopic> found = new HashMap<>();
        for (Wanted topic : wanted) {
            ProfilesInUse.inTurn(profiles.getOrDefault(topic.tenant(), Set.of())).stream()
                    .flatMap(profile -> standard(profile, topic.name()).stream())
                    .findFirst()
                    .ifPresent(standardTopic -> found.put(topic, standardTopic));
        }
        List<Said> said = said(sql, wanted, found);
        said.forEach(one -> found.replaceAll((topic, known) -> held(one, topic, known)));
        said.forEach(one -> one.custom()
                .ifPresent(topic ->
                        found.merge(new Wanted(one.tenant(), one.name()), topic, PgPublishTopics::ownNameFirst)));
        Map<TenantId, Map<TopicName, PublishTopic>> topics = new HashMap<>();
        found.forEach((topic, known) ->
                topics.computeIfAbsent(topic.tenant(), id -> new HashMap<>()).put(topic.name(), known));
        return topics;
    }

    private Optional<PublishTopic> standard(ProfileName profile, TopicName name) {
        return standardTopics
                .find(profile, name)
                .map(known ->
                        standard.computeIfAbsent(new Standard(profile, known.name()), any -> PublishTopic.of(known)));
    }

    private static PublishTopic held(Said said, Wanted wanted, PublishTopic known) {
        boolean isMeant = said.tenant().equals(wanted.tenant()) && said.name().equals(known.name());
        if (!isMeant) {
            return known;
        }
        return said.custom().map(own -> own.inPlaceOf(known)).orElseGet(() -> known.heldTo(said.validation()));
    }

    /** A custom topic goes before a standard one that only has its name as an alias. */
    private static PublishTopic ownNameFirst(PublishTopic known, PublishTopic custom) {
        return known.name().equals(custom.name()) ? known : custom;
    }

    private List<Said> said(Statements sql, Set<Wanted> wanted, Map<Wanted, PublishTopic> standardOnes)
            throws SQLException {
        List<Wanted> own = new ArrayList<>();
        standardOnes.forEach((topic, known) -> own.add(new Wanted(topic.tenant(), known.name())));
        return sql.query(
                PublishStatements.TOPICS,
                this::said,
                Column.uuids(wanted, topic -> topic.tenant().value()),
                Column.texts(wanted, topic -> topic.name().value()),
                Column.uuids(new LinkedHashSet<>(own), topic -> topic.tenant().value()),
                Column.texts(new LinkedHashSet<>(own), topic -> topic.name().value()));
    }

    private Said said(ResultSet row) throws SQLException {
        TenantId tenant = new TenantId(row.getObject("tenant_id", UUID.class));
        TopicName name = new TopicName(row.getString("name"));
        UUID id = row.getObject("id", UUID.class);
        Optional<PublishTopic> topic = id == null ? Optional.empty() : Optional.of(custom(row, id, name));
        return new Said(
                tenant, name, topic, Validation.of(row.getString("validation")).orElse(Validation.OFF));
    }

    private PublishTopic custom(ResultSet row, UUID id, TopicName name) throws SQLException {
        Version version = new Version(id, row.getInt("version"));
        Compiled known = custom.getIfPresent(version);
        if (known != null) {
            return known.topic();
        }
        String schema = row.getString("schema");
        PublishTopic topic = PublishTopic.of(
                name,
                row.getString("validation"),
                schema,
                row.getString("keys"),
                row.getString("ordering_key"),
                row.getString("triggers"));
        custom.put(version, new Compiled(topic, schema.length()));
        return topic;
    }
}
