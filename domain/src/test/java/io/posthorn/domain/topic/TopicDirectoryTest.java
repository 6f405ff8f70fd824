package io.posthorn.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.tenant.TestTenants;
import io.posthorn.domain.wire.ProfileName;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicDirectoryTest {
    private static final ProfileName FRONT = new ProfileName("front");
    private static final TopicName SALE = new TopicName("SaleCreated");

    private final TestScope scope = new TestScope();
    private final TopicDirectory directory = TestTopics.directory(scope);
    private final TenantId tenant = TestTenants.stored(scope).id();

    @Test
    void aProfileThatNobodyUsesYetShowsItsTopicsToWhoeverNamesIt() {
        assertThat(scope.inTransaction(() -> directory.list(tenant, FRONT)))
                .hasSize(21)
                .extracting(KnownTopic::name)
                .startsWith(SALE);
        assertThat(scope.inTransaction(() -> directory.find(tenant, FRONT, SALE)))
                .isPresent();
        assertThat(scope.inTransaction(() -> directory.find(tenant, SALE))).isEmpty();
    }

    @Test
    void aVendorsTopicIsMeantBeforeTheGeneralOneOfItsName() {
        ProfileName ongoing = new ProfileName("ongoing");

        assertThat(scope.inTransaction(() -> directory.list(tenant))).contains(general());
        assertThat(scope.inTransaction(() -> directory.listWith(tenant, ongoing)))
                .doesNotContain(general())
                .filteredOn(topic -> topic.name().equals(general().name()))
                .singleElement()
                .satisfies(topic -> assertThat(topic.profile()).contains(ongoing));
    }

    @Test
    void cataloguesHaveTheirTurnAfterTheTenantsOwnAndTheGeneralOneIsLast() {
        ProfileName akinon = new ProfileName("akinon");

        assertThat(ProfilesInUse.inTurn(List.of(FRONT, ProfileName.STANDARD, akinon, FRONT)))
                .containsExactly(FRONT, akinon, ProfileName.STANDARD);
        assertThat(ProfilesInUse.inTurn(List.of(ProfileName.STANDARD, FRONT, akinon)))
                .containsExactly(akinon, FRONT, ProfileName.STANDARD);
        assertThat(ProfilesInUse.inTurn(List.of())).isEmpty();
    }

    private static KnownTopic general() {
        return TestTopics.standard()
                .find(ProfileName.STANDARD, new TopicName("order.created"))
                .orElseThrow();
    }

    @Test
    void theTenantsOwnTopicsStandBesideThoseOfAProfileAndInTheirPlace() {
        TestTopics.store(scope, tenant, "LoyaltyCardCreated");
        TestTopics.store(scope, tenant, SALE.value());

        var topics = scope.inTransaction(() -> directory.list(tenant, FRONT));
        var sale = scope.inTransaction(() -> directory.find(tenant, FRONT, SALE));

        assertThat(topics).hasSize(22).last().extracting(KnownTopic::name).hasToString("LoyaltyCardCreated");
        assertThat(topics.get(0)).isEqualTo(sale.orElseThrow());
        assertThat(sale.get().isStandard()).isFalse();
    }
}
