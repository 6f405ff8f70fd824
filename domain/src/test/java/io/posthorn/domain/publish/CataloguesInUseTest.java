package io.posthorn.domain.publish;

import static io.posthorn.domain.publish.JudgedTenant.named;
import static io.posthorn.domain.register.Registering.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.register.Registering;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TestTopics;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose topics a tenant may publish, and that nobody hears less because somebody else left. */
class CataloguesInUseTest {
    private static final String PACKED = "package.status.packed";

    private final EventWriter writer = new PgEventWriter(
            TestDatabase.running().app(), new PgRoutes(TestTopics.standard()), new Admission(Clock.systemUTC()));
    private final Registering here = new Registering();

    @Test
    void aCatalogueStaysInUseWhenItsLastWebhookIsGone() {
        WebhookId all = registered("standard", "*");
        WebhookId last = registered("akinon", PACKED);

        here.scope.run(() -> here.delete.delete(here.tenantId(), Registering.SOMEONE, last));

        assertThat(matched("package-status-packed")).containsExactly(all);
        assertThat(here.scope.inTransaction(
                        () -> TestTopics.directory(here.scope).list(here.tenantId())))
                .extracting(KnownTopic::name)
                .contains(new TopicName(PACKED));
    }

    @Test
    void aCatalogueStaysInUseWhenItsWebhookSpeaksAnother() {
        WebhookId all = registered("standard", "*");
        WebhookId changed = registered("akinon", PACKED);

        Ledgers.run("update webhook set profile = 'front' where id = ?", changed.value());

        assertThat(matched(PACKED)).containsExactly(all, changed);
        assertThat(matched("SaleCreated")).containsExactly(all);
    }

    @Test
    void aWildcardHearsTheSameWhetherItOrTheCatalogueCameFirst() {
        WebhookId early = registered("standard", "package-*");
        WebhookId packed = registered("akinon", "package-status-packed");
        WebhookId late = registered("standard", "package-*");
        WebhookId dotted = registered("standard", "package.*");
        TestTopics.store(here.scope, here.tenantId(), "package-gift");
        TestTopics.store(here.scope, here.tenantId(), "package.bow");

        assertThat(matched("package-status-packed")).containsExactly(early, packed, late, dotted);
        assertThat(matched(PACKED)).containsExactly(early, packed, late, dotted);
        assertThat(matched("package-gift")).containsExactly(early, late);
        assertThat(matched("package.bow")).containsExactly(dotted);
    }

    @Test
    void aTopicInPlaceOfAStandardOneIsHeardByItsAliasesToo() {
        registered("akinon", "package.created");
        WebhookId dashed = registered("standard", "package-*");
        TestTopics.store(here.scope, here.tenantId(), PACKED);

        assertThat(matched(PACKED)).containsExactly(dashed);
        assertThat(matched("package-status-packed")).containsExactly(dashed);
    }

    private WebhookId registered(String profile, String topics) {
        return here.register(draft().profile(profile).topics(topics)).webhook().id();
    }

    private List<WebhookId> matched(String topic) {
        Submission submission = new Submission(here.tenantId(), List.of(named(topic, "{}")));
        PublishResult result =
                writer.write(List.of(submission)).results().get(0).get(0);
        return ((PublishResult.Accepted) result).receipt().matched();
    }
}
