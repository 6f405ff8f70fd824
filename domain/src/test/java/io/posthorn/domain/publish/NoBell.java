package io.posthorn.domain.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.dispatch.Wakes;
import java.time.Duration;
import java.util.Collection;

/** For intakes whose tenants have no webhooks. */
final class NoBell implements Wakes {
    @Override
    public void wake(Collection<Lane> lanes) {
        assertThat(lanes).isEmpty();
    }

    @Override
    public void wakeAfter(Lane lane, Duration delay) {
        throw new AssertionError(lane);
    }
}
