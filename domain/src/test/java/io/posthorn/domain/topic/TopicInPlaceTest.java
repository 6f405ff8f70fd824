package io.posthorn.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.tenant.TestTenants;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.SettableClock;
import io.posthorn.domain.wire.ProfileName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant's own topic under the name of a standard one: what it says counts, what it leaves out stays. */
class TopicInPlaceTest {
    private final TestScope scope = new TestScope();
    private final TopicDirectory directory = TestTopics.directory(scope);
    private final DefineTopic define =
            new DefineTopic(directory, new JpaTopics(scope), TestAudit.on(scope), new SettableClock());
    private final TenantId tenant = TestTenants.stored(scope).id();

    @Test
    void aTenantsOwnMeaningStandsInPlaceOfAStandardTopic() {
        TenantId neighbour = TestTenants.stored(scope).id();
        HoldToSchema hold = TestTopics.hold(scope);

        scope.inTransaction(() -> define.define(tenant, Actor.SYSTEM, told("order.created", "Order, as we tell it")));

        assertThat(title(tenant)).isEqualTo("Order, as we tell it");
        assertThat(title(neighbour)).isNotEqualTo("Order, as we tell it");
        assertThat(scope.inTransaction(() -> directory.list(tenant)))
                .filteredOn(topic -> topic.name().value().equals("order.created"))
                .extracting(KnownTopic::title)
                .containsExactly("Order, as we tell it");
        assertThatThrownBy(() ->
                        scope.run(() -> hold.hold(tenant, Actor.SYSTEM, new TopicName("order.created"), "reject")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
    }

    private String title(TenantId of) {
        return scope.inTransaction(() -> directory.find(of, new TopicName("order.created")))
                .orElseThrow()
                .title();
    }

    @Test
    void anAliasOfAStandardTopicMeansTheTenantsOwn() {
        TenantId oms = Ledgers.tenant("akinon");

        scope.inTransaction(() -> define.define(oms, Actor.SYSTEM, told("package.created", "Parcel, as we tell it")));

        assertThat(scope.inTransaction(() -> directory.find(oms, new TopicName("package-created"))))
                .map(KnownTopic::title)
                .contains("Parcel, as we tell it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "onestock", "akinon", "front", "cyclesoftware", "ongoing"})
    void whatIsLeftOutIsAsTheStandardTopicSays(String profile) {
        TenantId here = Ledgers.tenant(profile);

        for (KnownTopic topic : TestTopics.standard().of(new ProfileName(profile))) {
            KnownTopic own = scope.inTransaction(() -> define.define(here, Actor.SYSTEM, bare(topic.name(), "")))
                    .topic();

            assertThat(own.title()).isEqualTo("Ours");
            assertThat(own.schema()).isEmpty();
            assertThat(own)
                    .usingRecursiveComparison()
                    .comparingOnlyFields(
                            "name", "aliases", "group", "keys", "orderingKey", "triggers", "lifecycle", "validation")
                    .isEqualTo(topic);
            assertThat(scope.inTransaction(() -> directory.find(here, topic.name())))
                    .contains(own);
        }
    }

    @Test
    void whatIsSaidCountsInPlaceOfTheStandardTopics() {
        TenantId here = Ledgers.tenant("ongoing");
        TriggerPointers triggers = new TriggerPointers(List.of(), List.of("/to"), Optional.empty());
        TopicDraft draft = new TopicDraft(
                new TopicName("order.status_changed"),
                "Ours",
                "",
                "",
                "",
                Map.of("parcel", "/parcel"),
                "/parcel",
                "warn",
                "Parcels",
                triggers,
                false,
                Optional.empty());

        KnownTopic own = scope.inTransaction(() -> define.define(here, Actor.SYSTEM, draft))
                .topic();

        assertThat(own.keys()).containsOnlyKeys("parcel");
        assertThat(own.orderingKey()).isEqualTo("/parcel");
        assertThat(own.group()).isEqualTo("Parcels");
        assertThat(own.triggers())
                .isEqualTo(new TriggerPointers(List.of(), List.of("/to"), Optional.of("/goodsOwnerId")));
    }

    @Test
    void anAliasDefinesTheTopicItMeans() {
        TenantId oms = Ledgers.tenant("akinon");

        scope.inTransaction(() -> define.define(oms, Actor.SYSTEM, told("package-created", "Parcel, as we tell it")));

        assertThat(scope.inTransaction(() -> directory.list(oms)))
                .filteredOn(topic -> topic.title().equals("Parcel, as we tell it"))
                .singleElement()
                .satisfies(topic -> assertThat(topic.name()).hasToString("package.created"))
                .satisfies(topic -> assertThat(topic.aliases()).containsExactly(new TopicName("package-created")));
    }

    @Test
    void aTopicOfTheTenantsOwnStaysWhatItIsWhenAnAliasHasItsName() {
        TenantId shop = Ledgers.tenant();
        scope.inTransaction(() -> define.define(shop, Actor.SYSTEM, told("package-created", "Ours")));
        Ledgers.run("update tenant set profile = 'akinon' where id = ?", shop.value());

        KnownTopic own = scope.inTransaction(
                        () -> define.define(shop, Actor.SYSTEM, told("package-created", "Ours, changed")))
                .topic();

        assertThat(own.name()).hasToString("package-created");
        assertThat(own.aliases()).isEmpty();
        assertThat(scope.inTransaction(() -> directory.find(shop, new TopicName("package.created"))))
                .hasValueSatisfying(topic -> assertThat(topic.isStandard()).isTrue());
    }

    @Test
    void aTenantMayHoldAStandardTopicToItsSchema() {
        TenantId neighbour = TestTenants.stored(scope).id();
        TopicName name = new TopicName("order.created");
        HoldToSchema hold = TestTopics.hold(scope);

        scope.run(() -> hold.hold(tenant, Actor.SYSTEM, name, "reject"));
        scope.run(() -> hold.hold(tenant, Actor.SYSTEM, name, "off"));

        assertThat(validation(tenant, name)).isEqualTo(Validation.OFF);
        assertThat(validation(neighbour, name)).isEqualTo(Validation.WARN);
        assertThatThrownBy(() -> scope.run(() -> hold.hold(tenant, Actor.SYSTEM, name, "strict")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/validation"));
        assertThatThrownBy(() -> scope.run(() -> hold.hold(tenant, Actor.SYSTEM, new TopicName("mine"), "off")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
    }

    @Test
    void aTopicIsHeldAsTheOneInWhosePlaceItStandsUnlessItSaysOtherwise() {
        TopicName name = new TopicName("order.created");
        scope.run(() -> TestTopics.hold(scope).hold(tenant, Actor.SYSTEM, name, "reject"));

        scope.run(() -> define.define(tenant, Actor.SYSTEM, bare(name, "")));
        assertThat(validation(tenant, name)).isEqualTo(Validation.REJECT);

        scope.run(() -> define.define(tenant, Actor.SYSTEM, bare(name, "off")));
        assertThat(validation(tenant, name)).isEqualTo(Validation.OFF);

        scope.run(() -> define.define(tenant, Actor.SYSTEM, bare(new TopicName("mine"), "")));
        assertThat(validation(tenant, new TopicName("mine"))).isEqualTo(Validation.WARN);
    }

    private static TopicDraft bare(TopicName name, String validation) {
        return new TopicDraft(name, "Ours", "", "", "", Map.of(), "", validation);
    }

    private Validation validation(TenantId of, TopicName name) {
        return scope.inTransaction(() -> directory.find(of, name)).orElseThrow().validation();
    }

    private static TopicDraft told(String name, String title) {
        return new TopicDraft(new TopicName(name), title, "", "", "", Map.of(), "", "warn");
    }
}
