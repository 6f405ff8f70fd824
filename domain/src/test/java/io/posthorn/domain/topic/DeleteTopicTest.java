package io.posthorn.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Ledgers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeleteTopicTest {
    private static final TopicName OWN = new TopicName("stock.counted");
    private static final TopicName STANDARD = new TopicName("order.created");

    private final TestScope scope = new TestScope();
    private final TopicDirectory directory = TestTopics.directory(scope);
    private final DeleteTopic delete = TestTopics.delete(scope);
    private final TenantId tenant = Ledgers.tenant();

    @Test
    void anOwnTopicIsGone() {
        TestTopics.store(scope, tenant, OWN.value());
        TenantId neighbour = Ledgers.tenant();
        TestTopics.store(scope, neighbour, OWN.value());

        delete(tenant, OWN);

        assertThat(found(tenant, OWN)).isEmpty();
        assertThat(found(neighbour, OWN)).isPresent();
        assertThat(TestAudit.actions(scope, tenant)).containsExactly("topic.delete");
    }

    @Test
    void theStandardTopicCountsAgainAndIsHeldAsStrictlyAsBefore() {
        HoldToSchema hold = TestTopics.hold(scope);
        scope.run(() -> hold.hold(tenant, Actor.SYSTEM, STANDARD, "reject"));
        TestTopics.store(scope, tenant, STANDARD.value());
        Ledgers.webhook(tenant, STANDARD.value(), 10);
        assertThat(found(tenant, STANDARD)).map(KnownTopic::isStandard).contains(false);

        delete(tenant, STANDARD);

        assertThat(found(tenant, STANDARD)).map(KnownTopic::isStandard).contains(true);
        assertThat(found(tenant, STANDARD)).map(KnownTopic::validation).contains(Validation.REJECT);
    }

    @Test
    void anAliasMeansTheTopicInPlaceOfTheStandardOne() {
        TenantId oms = Ledgers.tenant("akinon");
        TestTopics.store(scope, oms, "package.created");

        delete(oms, new TopicName("package-created"));

        assertThat(found(oms, new TopicName("package.created")))
                .map(KnownTopic::isStandard)
                .contains(true);
    }

    @Test
    void onlyAnOwnTopicCanBeDeleted() {
        TenantId neighbour = Ledgers.tenant();
        TestTopics.store(scope, neighbour, OWN.value());

        Refused standard = refused(STANDARD);
        Refused theirs = refused(OWN);

        assertThat(standard.reason()).isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(standard.code()).isEqualTo("standard_topic");
        assertThat(standard.detail()).contains("order.created is a standard topic");
        assertThat(theirs.reason()).isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(theirs.detail())
                .isEqualTo(refused(new TopicName("stock.nothing")).detail());
        assertThat(TestAudit.actions(scope, tenant)).isEmpty();
    }

    @Test
    void aTopicThatWebhooksAskForByNameStaysWhileNothingElseHasTheName() {
        TestTopics.store(scope, tenant, OWN.value());
        Ledgers.webhook(Ledgers.tenant(), OWN.value(), 10);
        Ledgers.webhook(tenant, "stock.* stock.counted.twice", 10);
        var naming = Ledgers.webhook(tenant, "order.created stock.counted", 10);

        Refused why = refused(OWN);

        assertThat(why.reason()).isEqualTo(Refused.Reason.CONFLICT);
        assertThat(why.code()).isEqualTo("topic_in_use");
        assertThat(why.detail()).startsWith("A webhook asks for the topic stock.counted");
        assertThat(why.faults()).isEmpty();
        assertThat(found(tenant, OWN)).isPresent();

        Ledgers.run("update webhook set deleted_at = now() where id = ?", naming.value());
        delete(tenant, OWN);
        assertThat(found(tenant, OWN)).isEmpty();
    }

    @Test
    void aTopicThatWebhooksAskForStaysWhereAStandardOneHasItsNameOnlyAsAnAlias() {
        TestTopics.store(scope, tenant, "package-created");
        Ledgers.webhook(tenant, "package-created", 10);
        Ledgers.run("update tenant set profile = 'akinon' where id = ?", tenant.value());

        assertThat(refused(new TopicName("package-created")).code()).isEqualTo("topic_in_use");
    }

    private void delete(TenantId of, TopicName name) {
        scope.run(() -> delete.delete(of, Actor.SYSTEM, name));
    }

    private Refused refused(TopicName name) {
        return catchThrowableOfType(Refused.class, () -> delete(tenant, name));
    }

    private Optional<KnownTopic> found(TenantId of, TopicName name) {
        return scope.inTransaction(() -> directory.find(of, name));
    }
}
