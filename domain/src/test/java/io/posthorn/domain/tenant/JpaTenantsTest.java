package io.posthorn.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JpaTenantsTest {
    private final TestScope scope = new TestScope();
    private final Tenants tenants = TestTenants.on(scope);

    @Test
    void givesEachTenantANumber() {
        Tenant first = TestTenants.stored(scope);
        Tenant second = TestTenants.stored(scope);

        assertThat(first.number()).isPositive();
        assertThat(second.number()).isGreaterThan(first.number());
    }

    @Test
    void findsByIdAndBySlug() {
        Tenant tenant = TestTenants.stored(scope);

        Optional<Tenant> byId = scope.inTransaction(() -> tenants.find(tenant.id()));
        Optional<Tenant> bySlug = scope.inTransaction(() -> tenants.find(tenant.slug()));

        assertThat(byId.orElseThrow().name()).isEqualTo("A shop");
        assertThat(bySlug.orElseThrow().number()).isEqualTo(tenant.number());
        assertThat(bySlug.orElseThrow().status()).isEqualTo(TenantStatus.ACTIVE);
    }

    @Test
    void hidesADeletedTenantButKeepsItsSlugTaken() {
        Tenant tenant = TestTenants.stored(scope);

        scope.run(() -> tenants.find(tenant.id()).orElseThrow().delete());

        assertThat(scope.inTransaction(() -> tenants.find(tenant.id()))).isEmpty();
        assertThat(scope.inTransaction(() -> tenants.find(tenant.slug()))).isEmpty();
        assertThatThrownBy(() -> scope.run(
                        () -> tenants.add(TestTenants.aTenant(tenant.slug().value()))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("slug_taken"));
    }

    @Test
    void walksTheListThereAndBack() {
        List<TenantId> stored = List.of(
                TestTenants.stored(scope).id(),
                TestTenants.stored(scope).id(),
                TestTenants.stored(scope).id());

        Page<Tenant> first = list(new PageRequest(2, Optional.empty()));
        Page<Tenant> second = list(new PageRequest(1, first.next()));
        Page<Tenant> back = list(new PageRequest(2, second.prev()));

        assertThat(first.rows()).extracting(Tenant::id).containsExactly(stored.get(2), stored.get(1));
        assertThat(second.rows()).extracting(Tenant::id).containsExactly(stored.get(0));
        assertThat(back.rows()).extracting(Tenant::id).containsExactly(stored.get(2), stored.get(1));
        assertThat(first.prev()).isEmpty();
        assertThat(back.next()).isPresent();
    }

    @Test
    void knowsNoTenantThatWasNeverStored() {
        assertThat(scope.inTransaction(() -> tenants.find(new TenantId(UUID.randomUUID()))))
                .isEmpty();
    }

    private Page<Tenant> list(PageRequest request) {
        return scope.inTransaction(() -> tenants.list(request));
    }
}
