package io.posthorn.domain.audit;

import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** The audit trail for tests of other packages. */
public final class TestAudit {
    private TestAudit() {}

    public static AuditTrail on(TestScope scope) {
        return new JpaAuditTrail(scope, Clock.systemUTC());
    }

    /** @return what was done to the tenant, newest first */
    public static List<String> actions(TestScope scope, TenantId tenant) {
        return told(scope, tenant, AuditEntry::action);
    }

    /** @return why it was done, newest first */
    public static List<String> reasons(TestScope scope, TenantId tenant) {
        return told(scope, tenant, AuditEntry::reason);
    }

    private static List<String> told(TestScope scope, TenantId tenant, Function<AuditEntry, String> what) {
        return scope.inTransaction(() -> new JpaAuditTrail(scope, Clock.systemUTC())
                .list(tenant, PageRequest.first(100)).rows().stream().map(what).toList());
    }
}
