package io.posthorn.domain.dispatch;

import io.posthorn.domain.delivery.DispatchLedger.Lane;
import java.util.List;

/** Fired inside a transaction that made work; observed after its commit. */
public record WorkAppeared(List<Lane> lanes) {
    public WorkAppeared {
        lanes = List.copyOf(lanes);
    }
}
