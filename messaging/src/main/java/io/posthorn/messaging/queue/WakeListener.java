package io.posthorn.messaging.queue;

import io.posthorn.domain.delivery.DispatchLedger.Lane;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.Collection;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears the doorbell, on a thread of its own: marks the webhooks ready and listens on. It looks for the broker until it is
 * there, so that a node starts without one; a message-driven bean would not let it (ADR 20).
 */
public final class WakeListener implements Runnable, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WakeListener.class.getName());
    private static final long LISTEN_MILLIS = 1000;
    private static final long PAUSE_MILLIS = 1000;

    private final ConnectionFactory factory;
    private final Queue queue;
    private final Consumer<Collection<Lane>> ready;
    private final Thread thread;
    private volatile boolean listening;
    private volatile boolean open = true;

    /** @param ready marks webhooks ready on this node */
    public WakeListener(
            ConnectionFactory factory, Queue queue, Consumer<Collection<Lane>> ready, ThreadFactory threads) {
        this.factory = factory;
        this.queue = queue;
        this.ready = ready;
        this.thread = threads.newThread(this);
    }

    public void start() {
        thread.start();
    }

    /** @return whether the broker is there */
    public boolean isListening() {
        return listening;
    }

    @Override
    public void run() {
        try {
            while (open) {
                listen();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the broker is gone, or was not there. */
    private void listen() {
        // A ring that is heard twice costs a look into the ledger; saying "heard" after each would cost a way to the
        // broker.
        try (JMSContext context = factory.createContext(JMSContext.DUPS_OK_ACKNOWLEDGE);
                JMSConsumer consumer = context.createConsumer(queue)) {
            listening = true;
            LOG.info("wake.listen");
            while (open) {
                hear(consumer.receive(LISTEN_MILLIS));
            }
        } catch (JMSRuntimeException gone) {
            LOG.log(listening ? Level.WARNING : Level.FINE, "wake.listen failed, the sweeper finds the work", gone);
        } catch (RuntimeException bug) {
            // The loop must live: it listens again after the pause, and the sweeper finds the work meanwhile.
            LOG.log(Level.SEVERE, "wake.listen failed, listening again", bug);
        } finally {
            listening = false;
        }
    }

    private void hear(@Nullable Message message) {
        try {
            if (message instanceof TextMessage text && text.getText() != null) {
                ready.accept(WakeText.read(text.getText()));
            }
        } catch (JMSException unreadable) {
            LOG.log(Level.WARNING, "wake.read failed, the sweeper finds the work", unreadable);
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
