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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String RIGHT = "correct horse";

    private final TestScope scope = new TestScope();
    private final SettableClock clock = new SettableClock();
    private final PortalUsers users = new JpaPortalUsers(scope);
    private final Passwords passwords = new PlainPasswords();
    private final CreatePortalUser create =
            new CreatePortalUser(users, passwords, new PortalUserRecord(users, TestAudit.on(scope)), clock);
    private final SignIn signIn =
            new SignIn(users, passwords, new SignInRecord(users, TestTenants.on(scope), clock), clock);
    private final TenantId tenant = TestTenants.stored(scope).id();
    private final String email = UUID.randomUUID() + "@example.com";

    @Test
    void letsInWithTheRightPasswordWhateverTheCaseOfTheAddress() {
        create(tenant, email, Role.ADMIN);

        SignedIn signedIn = verify(email.toUpperCase(Locale.ROOT), RIGHT).orElseThrow();

        assertThat(signedIn).isEqualTo(new SignedIn(signedIn.id(), email, "Ann", tenant, Role.ADMIN, 1));
        assertThat(signedIn.actor()).hasToString("user:" + email);
    }

    @Test
    void keepsOutWrongPasswordsAndUnknownPeople() {
        create(tenant, email, Role.VIEWER);

        assertThat(verify(email, "wrong")).isEmpty();
        assertThat(verify("nobody-" + email, RIGHT)).isEmpty();
    }

    @Test
    void locksAfterFiveFailuresAndOpensAgain() {
        create(tenant, email, Role.VIEWER);
        fail(5);

        assertThat(verify(email, RIGHT)).isEmpty();
        clock.tick(Duration.ofSeconds(31));
        assertThat(verify(email, RIGHT)).isPresent();
    }

    @Test
    void locksTwiceAsLongAfterEachFurtherFailure() {
        create(tenant, email, Role.VIEWER);
        fail(5);
        clock.tick(Duration.ofSeconds(31));
        fail(1);

        clock.tick(Duration.ofSeconds(31));
        assertThat(verify(email, RIGHT)).isEmpty();
        clock.tick(Duration.ofSeconds(30));
        assertThat(verify(email, RIGHT)).isPresent();
    }

    @Test
    void forgetsFailuresAfterAQuarterOfAnHour() {
        create(tenant, email, Role.VIEWER);
        fail(4);
        clock.tick(Duration.ofMinutes(16));
        fail(4);

        assertThat(verify(email, RIGHT)).isPresent();
    }

    @Test
    void peopleOfADeletedTenantStayOutside() {
        create(tenant, email, Role.ADMIN);
        scope.run(() -> TestTenants.on(scope).find(tenant).orElseThrow().delete());

        assertThat(verify(email, RIGHT)).isEmpty();
    }

    @Test
    void oneAddressIsOnePerson() {
        create(tenant, email, Role.VIEWER);

        assertThatThrownBy(() -> create(tenant, email.toUpperCase(Locale.ROOT), Role.ADMIN))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("email_taken"));
        assertThat(scope.inTransaction(
                        () -> users.list(tenant, PageRequest.first(5)).rows()))
                .extracting(PortalUser::email)
                .containsExactly(email);
    }

    @Test
    void operatorsBelongToNoTenant() {
        assertThatThrownBy(() -> create(tenant, email, Role.OPERATOR)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> create(TenantId.PLATFORM, email, Role.ADMIN)).isInstanceOf(Refused.class);

        create(TenantId.PLATFORM, email, Role.OPERATOR);

        assertThat(verify(email, RIGHT).orElseThrow().role()).isEqualTo(Role.OPERATOR);
    }

    private void create(TenantId owner, String address, Role role) {
        scope.run(() -> create.create(owner, Actor.SYSTEM, address, "Ann", role, Optional.of(new NewPassword(RIGHT))));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(verify(email, "wrong")).isEmpty();
        }
    }

    private Optional<SignedIn> verify(String address, String password) {
        return scope.inTransaction(() -> signIn.verify(address, password.toCharArray()));
    }
}
