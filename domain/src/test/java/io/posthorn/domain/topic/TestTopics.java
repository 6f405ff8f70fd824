package io.posthorn.domain.topic;

import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.wire.CatalogueTopics;
import io.posthorn.domain.wire.ProfileCatalogue;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Topics for tests of other packages. */
public final class TestTopics {
    private static final StandardTopics STANDARD = new CatalogueTopics(ProfileCatalogue.builtIn());

    private TestTopics() {}

    public static StandardTopics standard() {
        return STANDARD;
    }

    public static TopicDirectory directory(TenantScope scope) {
        return new TopicDirectory(
                new JpaTopics(scope), STANDARD, new JpaProfilesInUse(scope), new JpaValidations(scope));
    }

    public static DefineTopic define(TestScope scope) {
        return new DefineTopic(directory(scope), new JpaTopics(scope), TestAudit.on(scope), Clock.systemUTC());
    }

    public static HoldToSchema hold(TestScope scope) {
        return new HoldToSchema(directory(scope), new JpaValidations(scope), TestAudit.on(scope));
    }

    public static DeleteTopic delete(TestScope scope) {
        return new DeleteTopic(directory(scope), new JpaTopics(scope), new JpaTopicsInUse(scope), TestAudit.on(scope));
    }

    /** Stores a custom topic without schema. */
    public static void store(TestScope scope, TenantId tenant, String name) {
        TopicDraft draft = new TopicDraft(new TopicName(name), name, "", "", "", Map.of(), "", "off");
        scope.run(() -> new JpaTopics(scope).add(new Topic(tenant, draft, Instant.now())));
    }
}
