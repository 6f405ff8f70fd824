package io.posthorn.domain.delivery;

import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.SettableClock;

/** Deliveries for tests of other packages. */
public final class TestDeliveries {
    private TestDeliveries() {}

    public static Deliveries on(TestScope scope) {
        return new JpaDeliveries(scope);
    }

    public static OpenWork work(TestScope scope) {
        return new JpaOpenWork(scope, new SettableClock());
    }
}
