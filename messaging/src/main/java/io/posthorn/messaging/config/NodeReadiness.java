package io.posthorn.messaging.config;

import io.posthorn.domain.jdbc.LedgerUnavailable;
import io.posthorn.domain.jdbc.Transactions;
import io.posthorn.domain.kernel.Readiness;
import io.posthorn.domain.publish.Intake;
import io.posthorn.messaging.queue.JmsWakes;
import io.posthorn.messaging.queue.WakeListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Ready is who reaches the ledger; the broker only makes deliveries start sooner. */
@ApplicationScoped
class NodeReadiness implements Readiness {
    private final Transactions ledger;
    private final JmsWakes wakes;
    private final WakeListener listener;
    private final Intake intake;

    @Inject
    NodeReadiness(Storage storage, JmsWakes wakes, WakeListener listener, Intake intake) {
        this.ledger = new Transactions(storage.ledgerSource());
        this.wakes = wakes;
        this.listener = listener;
        this.intake = intake;
    }

    @Override
    public Report check() {
        return new Report(!isStopping() && ledgerAnswers(), listener.isListening() && !wakes.isStuck());
    }

    @Override
    public boolean isStopping() {
        return !intake.isOpen();
    }

    private boolean ledgerAnswers() {
        try {
            return ledger.run(sql -> sql.query("select 1", row -> row.getInt(1)).size() == 1);
        } catch (LedgerUnavailable away) {
            return false;
        }
    }
}
