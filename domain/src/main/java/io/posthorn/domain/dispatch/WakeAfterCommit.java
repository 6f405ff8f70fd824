package io.posthorn.domain.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Rings only for work that is there: after the commit, never on a rollback. */
@ApplicationScoped
class WakeAfterCommit {
    private final Wakes wakes;

    @Inject
    WakeAfterCommit(Wakes wakes) {
        this.wakes = wakes;
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkAppeared appeared) {
        wakes.wake(appeared.lanes());
    }
}
