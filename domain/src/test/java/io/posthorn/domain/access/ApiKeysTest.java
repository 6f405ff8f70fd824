package io.posthorn.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.tenant.TestTenants;
import io.posthorn.domain.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
    private static final Actor SOMEONE = new Actor("user:someone@example.com");

    private final TestScope scope = new TestScope();
    private final SettableClock clock = new SettableClock();
    private final ApiKeys keys = new JpaApiKeys(scope, clock);
    private final SeenKeys seen = new SeenKeys();
    private final IssueApiKey issue = new IssueApiKey(keys, TestAudit.on(scope), clock);
    private final RevokeApiKey revoke = new RevokeApiKey(keys, seen, TestAudit.on(scope), clock);
    private final Authenticate authenticate = new Authenticate(keys, seen, clock);
    private final TenantId tenant = TestTenants.stored(scope).id();

    @Test
    void anIssuedKeyOpensTheDoor() {
        IssuedApiKey issued = issue(tenant, Set.of(Scope.WEBHOOKS_WRITE), Optional.empty());

        Caller caller = caller(issued.text()).orElseThrow();

        assertThat(issued.text()).startsWith("ph_live_").hasSize(60);
        assertThat(issued.key().prefix()).isEqualTo(issued.text().substring(0, 16));
        assertThat(caller.tenant()).isEqualTo(tenant);
        assertThat(caller.isPlatform()).isFalse();
        assertThat(caller.may(Scope.WEBHOOKS_READ)).isTrue();
        assertThat(caller.may(Scope.EVENTS_WRITE)).isFalse();
        assertThat(caller.actor()).hasToString("key:" + issued.key().id());
        assertThat(TestAudit.actions(scope, tenant)).containsExactly("api_key.issue");
    }

    @Test
    void aPlatformKeyActsOnAllTenants() {
        IssuedApiKey issued = issue(TenantId.PLATFORM, Set.of(Scope.ADMIN), Optional.empty());

        Caller caller = caller(issued.text()).orElseThrow();

        assertThat(caller.isPlatform()).isTrue();
        assertThat(caller.may(Scope.RESENDS_WRITE)).isTrue();
    }

    @Test
    void anotherSecretUnderAKnownPrefixStaysOutside() {
        IssuedApiKey issued = issue(tenant, Set.of(Scope.ADMIN), Optional.empty());
        String forged = issued.text().substring(0, 17) + "A".repeat(43);

        assertThat(caller(forged)).isEmpty();
        assertThat(caller("")).isEmpty();
        assertThat(caller("ph_live_")).isEmpty();
        assertThat(caller("Bearer " + issued.text())).isEmpty();
    }

    @Test
    void anExpiredKeyStaysOutsideEvenWhenItWasSeen() {
        IssuedApiKey issued =
                issue(tenant, Set.of(Scope.ADMIN), Optional.of(clock.instant().plusSeconds(60)));
        assertThat(caller(issued.text())).isPresent();

        clock.tick(Duration.ofSeconds(61));

        assertThat(caller(issued.text())).isEmpty();
    }

    @Test
    void aRevokedKeyStaysOutsideAtOnce() {
        IssuedApiKey issued = issue(tenant, Set.of(Scope.ADMIN), Optional.empty());
        assertThat(caller(issued.text())).isPresent();

        scope.run(() -> revoke.revoke(tenant, SOMEONE, issued.key().id()));

        assertThat(caller(issued.text())).isEmpty();
        assertThat(list(tenant))
                .singleElement()
                .satisfies(key -> assertThat(key.revokedAt()).isPresent());
    }

    @Test
    void anotherTenantsKeyIsNotThere() {
        TenantId neighbour = TestTenants.stored(scope).id();
        IssuedApiKey issued = issue(neighbour, Set.of(Scope.ADMIN), Optional.empty());

        assertThatThrownBy(() -> scope.run(
                        () -> revoke.revoke(tenant, SOMEONE, issued.key().id())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
        assertThat(list(tenant)).isEmpty();
    }

    @Test
    void refusesAKeyWithoutScopes() {
        assertThatThrownBy(() -> issue(tenant, Set.of(), Optional.empty())).isInstanceOf(Refused.class);
    }

    @Test
    void revokesAllKeysOfATenant() {
        IssuedApiKey one = issue(tenant, Set.of(Scope.ADMIN), Optional.empty());
        issue(tenant, Set.of(Scope.ADMIN), Optional.empty());

        assertThat(scope.inTransaction(() -> keys.revokeAll(tenant))).isEqualTo(2);
        assertThat(caller(one.text())).isEmpty();
    }

    private IssuedApiKey issue(TenantId owner, Set<Scope> scopes, Optional<Instant> expiresAt) {
        return scope.inTransaction(() -> issue.issue(owner, SOMEONE, "a key", scopes, expiresAt));
    }

    private Optional<Caller> caller(String bearer) {
        return scope.inTransaction(() -> authenticate.caller(bearer));
    }

    private List<ApiKey> list(TenantId owner) {
        return scope.inTransaction(() -> keys.list(owner, PageRequest.first(50)).rows());
    }
}
