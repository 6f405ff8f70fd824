package io.posthorn.domain.access;

import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.tenant.TestTenants;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Keys for tests of other packages. */
public final class TestAccess {
    private TestAccess() {}

    public static ApiKeys keys(TestScope scope) {
        return new JpaApiKeys(scope, Clock.systemUTC());
    }

    public static PortalUsers users(TestScope scope) {
        return new JpaPortalUsers(scope);
    }

    /** @return a use case that makes people; hashes cost no time */
    public static CreatePortalUser create(TestScope scope) {
        return new CreatePortalUser(users(scope), new PlainPasswords(), record(scope), Clock.systemUTC());
    }

    public static ChangePortalUser change(TestScope scope) {
        return new ChangePortalUser(users(scope), new PlainPasswords(), record(scope), new Presence(users(scope)));
    }

    public static RemovePortalUser remove(TestScope scope) {
        return new RemovePortalUser(record(scope), new Presence(users(scope)));
    }

    public static SignIn signIn(TestScope scope) {
        SignInRecord record = new SignInRecord(users(scope), TestTenants.on(scope), Clock.systemUTC());
        return new SignIn(users(scope), new PlainPasswords(), record, Clock.systemUTC());
    }

    private static PortalUserRecord record(TestScope scope) {
        return new PortalUserRecord(users(scope), TestAudit.on(scope));
    }

    /** @return the text of a key that is stored and valid */
    public static String storedKey(TestScope scope, TenantId tenant, Scope... scopes) {
        KeyText text = KeyText.random(new SecureRandom());
        scope.run(() -> keys(scope)
                .add(new ApiKey(
                        tenant, "test", text, Set.of(scopes), Clock.systemUTC().instant(), Optional.empty())));
        return text.value();
    }

    /** @return who calls with that key, judged afresh */
    public static Optional<Caller> caller(TestScope scope, String bearer) {
        Authenticate authenticate = new Authenticate(keys(scope), new SeenKeys(), Clock.systemUTC());
        return scope.inTransaction(() -> authenticate.caller(bearer));
    }
}
