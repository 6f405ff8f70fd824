package io.posthorn.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    void findsByTheBeginningOfSlugOrNameWhateverTheCase() {
        Tenant tenant = TestTenants.stored(scope);
        String begin = UUID.randomUUID().toString();
        scope.run(() -> tenants.find(tenant.id()).orElseThrow().rename("Ü" + begin + " Bikes"));

        assertThat(search(tenant.slug().value().toUpperCase(Locale.ROOT), PageRequest.first(5)))
                .containsExactly(tenant.id());
        assertThat(search("ü" + begin + " B", PageRequest.first(5))).containsExactly(tenant.id());
        assertThat(search(begin, PageRequest.first(5))).isEmpty();
        assertThat(search("%", PageRequest.first(5))).isEmpty();
    }

    @Test
    void aDeletedTenantIsNotFound() {
        Tenant tenant = TestTenants.stored(scope);
        scope.run(() -> tenants.find(tenant.id()).orElseThrow().delete());

        assertThat(search(tenant.slug().value(), PageRequest.first(5))).isEmpty();
    }

    @Test
    void walksWhatWasFoundThereAndBack() {
        List<TenantId> stored = List.of(
                TestTenants.stored(scope).id(),
                TestTenants.stored(scope).id(),
                TestTenants.stored(scope).id());

        Page<Tenant> first = searched("a shop", PageRequest.first(2));
        Page<Tenant> second = searched("a shop", new PageRequest(1, first.next()));
        Page<Tenant> back = searched("a shop", new PageRequest(2, second.prev()));

        assertThat(first.rows()).extracting(Tenant::id).containsExactly(stored.get(2), stored.get(1));
        assertThat(second.rows()).extracting(Tenant::id).containsExactly(stored.get(0));
        assertThat(back.rows()).extracting(Tenant::id).containsExactly(stored.get(2), stored.get(1));
    }

    /** What can leak is held against no index under row-level security; this search can be, and is by both. */
    @Test
    void searchingAsksItsIndexes() throws SQLException {
        List<String> plan = new ArrayList<>();
        try (Connection connection = TestDatabase.running().superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into tenant (id, slug, name, profile)
                    select gen_random_uuid(), 'many-' || n, n || ' shops', 'standard' from generate_series(1, 5000) n
                    """);
            statement.execute("analyze tenant");
            statement.execute("set local role posthorn_app");
            statement.execute("set local posthorn.platform = 'on'");
            String search = JpaTenants.SEARCH.replace("?1", "'many-77'").replace("?2", "'many-78'");
            try (ResultSet lines = statement.executeQuery("explain " + search + " order by id desc limit 51")) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            }
            connection.rollback();
        }

        assertThat(plan)
                .anyMatch(line -> line.contains("on tenant_by_slug"))
                .anyMatch(line -> line.contains("on tenant_by_name"));
    }

    private List<TenantId> search(String beginning, PageRequest request) {
        return searched(beginning, request).rows().stream().map(Tenant::id).toList();
    }

    private Page<Tenant> searched(String beginning, PageRequest request) {
        return scope.inTransaction(() -> tenants.search(beginning, request));
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
