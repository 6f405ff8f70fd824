package io.posthorn.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** V011 on a database that has webhooks already. */
class ProfilesInUseTest {
    private final TestDatabase database = TestDatabase.running();

    @Test
    void whatWebhooksSpokeBeforeIsRemembered() {
        database.migrations("grown").target("010").load().migrate();
        TenantId tenant = TenantId.next();
        Ledgers.run(
                "insert into grown.tenant (id, slug, name, profile) values (?, 'a', 'A', 'standard')", tenant.value());
        webhook(tenant, "akinon", "infinity");
        webhook(tenant, "akinon", "today");
        webhook(tenant, "front", "today");

        database.migrations("grown").load().migrate();
        webhook(tenant, "ongoing", "infinity");

        assertThat(Ledgers.texts("select profile from grown.profile_in_use order by profile"))
                .containsExactly("akinon", "front", "ongoing");
        assertThat(Ledgers.texts("select relname from pg_class where oid = 'grown.webhook'::regclass"
                        + " and relrowsecurity and relforcerowsecurity"))
                .hasSize(1);
    }

    private static void webhook(TenantId tenant, String profile, String deletedAt) {
        Ledgers.run("""
                insert into grown.webhook (id, tenant_id, url, topics, profile, retry, safety, timeout_ms, max_in_flight,
                    status, deleted_at)
                values (gen_random_uuid(), ?, 'https://shop.example/hook', '*', ?, '{}', 'idempotent', 5000, 10, 'active', ?)
                """, tenant.value(), profile, deletedAt);
    }
}
