package io.posthorn.domain.access;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
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
