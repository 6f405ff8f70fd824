package io.posthorn.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.kernel.Refused.Reason;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.tenant.TestTenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PortalUsersTest {
    private static final Actor SOMEONE = new Actor("user:someone@example.com");
    private static final String FIRST = "first password";

    private final TestScope scope = new TestScope();
    private final PortalUsers users = TestAccess.users(scope);
    private final Presence presence = new Presence(users);
    private final PortalUserRecord record = new PortalUserRecord(users, TestAudit.on(scope));
    private final ChangePortalUser change = new ChangePortalUser(users, new PlainPasswords(), record, presence);
    private final RemovePortalUser remove = new RemovePortalUser(record, presence);
    private final SignIn signIn = TestAccess.signIn(scope);
    private final ChangeOwnPassword changeOwn = new ChangeOwnPassword(signIn, change);
    private final TenantId tenant = TestTenants.stored(scope).id();

    @Test
    void withoutAPasswordOneIsMadeAndShownOnce() {
        CreatedPortalUser created = create(tenant, Role.VIEWER, Optional.empty());

        String made = created.passwordShownOnce().orElseThrow();
        assertThat(signIn(created.user(), made)).isPresent();
        assertThat(created).asString().doesNotContain(made);
        assertThat(create(tenant, Role.VIEWER, Optional.of(new NewPassword(FIRST)))
                        .passwordShownOnce())
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> scope.run(() -> TestAccess.create(scope)
                        .create(tenant, SOMEONE, "nobody", " ", Role.OPERATOR, Optional.empty())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/email", "/name", "/role"));
    }

    @Test
    void sessionsGoOnWhenOnlyTheNameChanges() {
        SignedIn before = signedIn(Role.ADMIN);

        change(before, new PortalUserChange(Optional.of("Bea"), Optional.empty(), Optional.empty()));

        assertThat(now(before)).map(SignedIn::name).contains("Bea");
    }

    @Test
    void sessionsEndWithAnotherRole() {
        SignedIn before = signedIn(Role.ADMIN);
        assertThat(now(before)).contains(before);

        change(before, new PortalUserChange(Optional.empty(), Optional.of(Role.VIEWER), Optional.empty()));

        assertThat(now(before)).isEmpty();
        assertThat(signIn(before, FIRST).orElseThrow().role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void sessionsEndWithAnotherPasswordAndALockIsOver() {
        SignedIn before = signedIn(Role.ADMIN);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(before, "wrong")).isEmpty();
        }
        assertThat(signIn(before, FIRST)).isEmpty();

        NewPassword made = scope.inTransaction(() -> change.renewPassword(tenant, SOMEONE, before.id()));

        assertThat(now(before)).isEmpty();
        assertThat(signIn(before, made.text())).isPresent();
        assertThat(signIn(before, FIRST)).isEmpty();
    }

    @Test
    void whoseOwnPasswordChangesGoesOnAlone() {
        SignedIn here = signedIn(Role.VIEWER);
        SignedIn elsewhere = signIn(here, FIRST).orElseThrow();

        SignedIn renewed = scope.inTransaction(
                () -> changeOwn.change(here, FIRST.toCharArray(), new NewPassword("second password")));

        assertThat(now(renewed)).contains(renewed);
        assertThat(now(elsewhere)).isEmpty();
        assertThat(signIn(here, "second password")).isPresent();
    }

    @Test
    void theOwnPasswordStaysWithoutThePresentOne() {
        SignedIn person = signedIn(Role.VIEWER);

        assertThatThrownBy(() -> scope.run(
                        () -> changeOwn.change(person, "wrong".toCharArray(), new NewPassword("second password"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/present"));
        assertThat(now(person)).contains(person);
    }

    @Test
    void whoIsRemovedIsOutAndTheAddressIsFree() {
        SignedIn person = signedIn(Role.ADMIN);
        assertThat(now(person)).isPresent();

        scope.run(() -> remove.remove(tenant, SOMEONE, person.id()));

        assertThat(now(person)).isEmpty();
        assertThat(signIn(person, FIRST)).isEmpty();
        scope.run(() ->
                TestAccess.create(scope).create(tenant, SOMEONE, person.email(), "Ann", Role.VIEWER, Optional.empty()));
    }

    @Test
    void theTraceNamesThePersonAndNoPassword() {
        SignedIn person = signedIn(Role.ADMIN);
        change(
                person,
                new PortalUserChange(
                        Optional.of("Bea"), Optional.of(Role.VIEWER), Optional.of(new NewPassword("second password"))));
        scope.run(() -> remove.remove(tenant, SOMEONE, person.id()));

        assertThat(TestAudit.actions(scope, tenant))
                .containsExactly(
                        "portal_user.remove",
                        "portal_user.set_password",
                        "portal_user.set_role",
                        "portal_user.rename",
                        "portal_user.create");
        assertThat(TestAudit.reasons(scope, tenant)).allMatch(reason -> !reason.contains("password"));
    }

    @Test
    void theLastOperatorStays() {
        create(TenantId.PLATFORM, Role.OPERATOR, Optional.empty());
        create(TenantId.PLATFORM, Role.OPERATOR, Optional.empty());

        // Taken back as a whole: other tests have operators of their own.
        assertThatThrownBy(() -> scope.run(() -> users.lockAll(TenantId.PLATFORM)
                        .forEach(operator -> remove.remove(TenantId.PLATFORM, SOMEONE, operator.id()))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("last_operator"));
    }

    @Test
    void anothersPersonIsNotThere() {
        SignedIn person = signedIn(Role.ADMIN);
        TenantId neighbour = TestTenants.stored(scope).id();

        notFound(() -> remove.remove(neighbour, SOMEONE, person.id()));
        notFound(() -> change.renewPassword(neighbour, SOMEONE, person.id()));
        assertThat(scope.inTransaction(() -> users.find(neighbour, person.id())))
                .isEmpty();
        assertThat(list(neighbour, PageRequest.first(5)).rows()).isEmpty();
    }

    @Test
    void walksTheListThereAndBack() {
        List<PortalUserId> stored = List.of(
                signedIn(Role.ADMIN).id(),
                signedIn(Role.ADMIN).id(),
                signedIn(Role.ADMIN).id());

        Page<PortalUser> first = list(tenant, PageRequest.first(2));
        Page<PortalUser> second = list(tenant, new PageRequest(2, first.next()));
        Page<PortalUser> back = list(tenant, new PageRequest(2, second.prev()));

        assertThat(first.rows()).extracting(PortalUser::id).containsExactly(stored.get(2), stored.get(1));
        assertThat(second.rows()).extracting(PortalUser::id).containsExactly(stored.get(0));
        assertThat(back.rows()).extracting(PortalUser::id).containsExactly(stored.get(2), stored.get(1));
    }

    private void notFound(Runnable deed) {
        assertThatThrownBy(() -> scope.run(deed))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    private CreatedPortalUser create(TenantId owner, Role role, Optional<NewPassword> password) {
        String email = UUID.randomUUID() + "@example.com";
        return scope.inTransaction(() -> TestAccess.create(scope).create(owner, SOMEONE, email, "Ann", role, password));
    }

    private SignedIn signedIn(Role role) {
        PortalUser user =
                create(tenant, role, Optional.of(new NewPassword(FIRST))).user();
        return signIn(user, FIRST).orElseThrow();
    }

    private Optional<SignedIn> signIn(PortalUser user, String password) {
        return scope.inTransaction(() -> signIn.verify(user.email(), password.toCharArray()));
    }

    private Optional<SignedIn> signIn(SignedIn person, String password) {
        return scope.inTransaction(() -> signIn.verify(person.email(), password.toCharArray()));
    }

    private void change(SignedIn person, PortalUserChange wanted) {
        scope.run(() -> change.change(tenant, SOMEONE, person.id(), wanted));
    }

    private Optional<SignedIn> now(SignedIn person) {
        return scope.inTransaction(() -> presence.of(person.id(), person.epoch()));
    }

    private Page<PortalUser> list(TenantId owner, PageRequest page) {
        return scope.inTransaction(() -> users.list(owner, page));
    }
}
