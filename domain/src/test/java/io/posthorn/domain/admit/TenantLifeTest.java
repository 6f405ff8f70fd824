package io.posthorn.domain.admit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.access.Role;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.access.TestAccess;
import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantSlug;
import io.posthorn.domain.tenant.Tenants;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.tenant.TestTenants;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantLifeTest {
    private final Registering here = new Registering();
    private final TestScope scope = here.scope;
    private final Tenants tenants = TestTenants.on(scope);
    private final TenantRules rules = new TenantRules(ProfileCatalogue.builtIn());
    private final CreateTenant create = new CreateTenant(tenants, rules, TestAudit.on(scope), Clock.systemUTC());
    private final ChangeTenant change = new ChangeTenant(tenants, rules, TestAudit.on(scope));
    private final DeleteTenant delete = new DeleteTenant(
            tenants, TestAccess.keys(scope), TestAccess.users(scope), here.webhooks, here.delete, TestAudit.on(scope));

    @Test
    void createsWithANumberAndATrace() {
        TenantSlug slug = new TenantSlug("t-" + UUID.randomUUID());

        Tenant created =
                scope.inTransaction(() -> create.create(Registering.SOMEONE, slug, "A shop", ProfileName.STANDARD));

        assertThat(created.number()).isPositive();
        assertThat(TestAudit.actions(scope, created.id())).containsExactly("tenant.create");
    }

    @Test
    void refusesAnEmptyNameAndAnUnknownProfileTogether() {
        assertThatThrownBy(() -> scope.run(
                        () -> create.create(Registering.SOMEONE, new TenantSlug("x"), " ", new ProfileName("nobody"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/name", "/profile"));
    }

    @Test
    void changesNameAndProfile() {
        scope.run(() -> change.change(
                here.tenantId(),
                Registering.SOMEONE,
                Optional.of("New name"),
                Optional.of(new ProfileName("cyclesoftware"))));

        Tenant tenant = scope.inTransaction(() -> tenants.find(here.tenantId()).orElseThrow());
        assertThat(tenant.name()).isEqualTo("New name");
        assertThat(tenant.profile()).hasToString("cyclesoftware");
    }

    @Test
    void theAddressesOfADeletedTenantsPeopleAreFree() {
        TenantId next = TestTenants.stored(scope).id();
        String email = UUID.randomUUID() + "@example.com";
        createUser(here.tenantId(), email);

        scope.run(() -> delete.delete(here.tenantId(), Registering.SOMEONE, "left us"));

        createUser(next, email);
        assertThat(scope.inTransaction(() -> TestAccess.users(scope)
                        .findEverywhere(email)
                        .orElseThrow()
                        .tenant()))
                .isEqualTo(next);
    }

    private void createUser(TenantId tenant, String email) {
        scope.run(() -> TestAccess.create(scope)
                .create(tenant, Registering.SOMEONE, email, "Ann", Role.ADMIN, Optional.empty()));
    }

    @Test
    void deletingEndsKeysAndWebhooks() {
        WebhookId webhook = here.register(Registering.draft()).webhook().id();
        String key = TestAccess.storedKey(scope, here.tenantId(), Scope.ADMIN);
        assertThat(TestAccess.caller(scope, key)).isPresent();

        scope.run(() -> delete.delete(here.tenantId(), Registering.SOMEONE, "left us"));

        assertThat(scope.inTransaction(() -> tenants.find(here.tenantId()))).isEmpty();
        assertThat(TestAccess.caller(scope, key)).isEmpty();
        assertThat(here.find(webhook)).isEmpty();
        assertThat(here.actions()).contains("tenant.delete", "webhook.delete");
    }
}
