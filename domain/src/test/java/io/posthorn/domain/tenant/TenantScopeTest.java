package io.posthorn.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenantScopeTest {
    private final TestScope scope = new TestScope();

    @Test
    void everyStatementIsPlannedForItsValues() {
        Object mode = scope.inTransaction(() -> scope.of(TenantId.next())
                .createNativeQuery("select current_setting('plan_cache_mode')")
                .getSingleResult());

        assertThat(mode).isEqualTo("force_custom_plan");
    }
}
