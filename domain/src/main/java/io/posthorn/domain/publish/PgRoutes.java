package io.posthorn.domain.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.topic.StandardTopics;
import io.posthorn.domain.topic.TopicFilter;
import io.posthorn.domain.webhook.PayloadFilter;
import io.posthorn.domain.webhook.StoredTrigger;
import io.posthorn.domain.webhook.WebhookId;
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

/**
 * Reads topics and webhooks of a batch in its own transaction, so that what is registered counts from the next event on.
 * Only compiled schemas and filters are kept, by the version of their row.
 */
final class PgRoutes {
    private record Version(UUID id, int version) {}

    private final PgPublishTopics topics;
    private final Cache<Version, Route> compiledRoutes =
            Caffeine.newBuilder().maximumSize(20_000).build();

    PgRoutes(StandardTopics standardTopics) {
        this.topics = new PgPublishTopics(standardTopics);
    }

    Routes load(Statements sql, List<Submission> batch) throws SQLException {
        Set<TenantId> tenants = new LinkedHashSet<>();
        Set<PgPublishTopics.Wanted> wanted = new LinkedHashSet<>();
        for (Submission submission : batch) {
            tenants.add(submission.tenant());
            submission
                    .events()
                    .forEach(event -> wanted.add(new PgPublishTopics.Wanted(submission.tenant(), event.topic())));
        }
        Map<TenantId, Set<ProfileName>> profiles = profiles(sql, tenants);
        tenants.retainAll(profiles.keySet()); // A tenant that was deleted meanwhile knows no topic any more.
        wanted.removeIf(topic -> !tenants.contains(topic.tenant()));
        Map<TenantId, List<Route>> webhooks = webhooks(sql, tenants);
        return new Routes(webhooks, topics.load(sql, wanted, profiles));
    }

    private static Map<TenantId, Set<ProfileName>> profiles(Statements sql, Set<TenantId> tenants) throws SQLException {
        Map<TenantId, Set<ProfileName>> profiles = new HashMap<>();
        sql.query(
                PublishStatements.PROFILES,
                row -> profiles.computeIfAbsent(new TenantId(row.getObject(1, UUID.class)), id -> new LinkedHashSet<>())
                        .add(new ProfileName(row.getString(2))),
                Column.uuids(tenants, TenantId::value));
        return profiles;
    }

    private Map<TenantId, List<Route>> webhooks(Statements sql, Set<TenantId> tenants) throws SQLException {
        Map<TenantId, List<Route>> webhooks = new HashMap<>();
        sql.query(
                PublishStatements.WEBHOOKS,
                row -> webhooks.computeIfAbsent(
                                new TenantId(row.getObject("tenant_id", UUID.class)), id -> new ArrayList<>())
                        .add(route(row)),
                Column.uuids(tenants, TenantId::value));
        return webhooks;
    }

    private Route route(ResultSet row) throws SQLException {
        Version version = new Version(row.getObject("id", UUID.class), row.getInt("version"));
        Route known = compiledRoutes.getIfPresent(version);
        if (known != null) {
            return known;
        }
        String filter = row.getString("filter");
        Route route = new Route(
                new WebhookId(version.id()),
                TopicFilter.parse(row.getString("topics")),
                StoredTrigger.parse(row.getString("trigger")),
                filter.isEmpty() ? Optional.empty() : Optional.of(PayloadFilter.compile(filter)));
        compiledRoutes.put(version, route);
        return route;
    }
}
