package io.posthorn.messaging.queue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.dispatch.Wakes;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Rings through a JMS queue, from a thread of its own: a frozen broker freezes nobody else. Wakes that wait for the thread
 * are coalesced. What the broker does not take in time rings on this node directly.
 */
public final class JmsWakes implements Wakes, Runnable, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JmsWakes.class.getName());
    private static final long SLOW_NANOS = Duration.ofSeconds(1).toNanos();
    /** Keeps a message far below the queue's limit of bytes per message. */
    private static final int LANES_PER_MESSAGE = 100;

    private static final int MOST_DELAYED = 20_000;
    private static final long GRAIN_MILLIS = 100;

    /** A delayed ring, so that many failures of one webhook in the same moment are one message. */
    private record Delayed(Lane lane, long dueGrain) {}

    private final ConnectionFactory factory;
    private final Queue queue;
    private final Consumer<Collection<Lane>> local;
    private final Set<Lane> waiting = new LinkedHashSet<>();
    private final List<Delayed> delayed = new ArrayList<>();
    private final Cache<Delayed, Boolean> rung = Caffeine.newBuilder()
            .maximumSize(MOST_DELAYED)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final AtomicLong sendingSince = new AtomicLong();
    private final Thread thread;
    /** One for as long as it works, because the client starts a thread for each; used by the sending thread only. */
    private @Nullable JMSContext context;

    /** Whether the broker took the last message. */
    private volatile boolean up = true;

    private volatile boolean open = true;

    /** @param local marks webhooks ready on this node */
    public JmsWakes(ConnectionFactory factory, Queue queue, Consumer<Collection<Lane>> local, ThreadFactory threads) {
        this.factory = factory;
        this.queue = queue;
        this.local = local;
        this.thread = threads.newThread(this);
    }

    public void start() {
        thread.start();
    }

    private boolean isUp() {
        return up && !isStuck();
    }

    /** @return whether the broker has let a message wait for more than a second */
    public boolean isStuck() {
        long since = sendingSince.get();
        return since != 0 && System.nanoTime() - since > SLOW_NANOS;
    }

    @Override
    public void wake(Collection<Lane> lanes) {
        if (!isUp()) {
            local.accept(lanes);
        }
        synchronized (this) {
            waiting.addAll(lanes);
            notifyAll();
        }
    }

    @Override
    public void wakeAfter(Lane lane, Duration delay) {
        long grain = (System.currentTimeMillis() + delay.toMillis()) / GRAIN_MILLIS + 1;
        Delayed ring = new Delayed(lane, grain);
        if (rung.estimatedSize() >= MOST_DELAYED || rung.asMap().putIfAbsent(ring, true) != null) {
            return; // The sweeper finds it in the ledger, or the same ring is on its way.
        }
        synchronized (this) {
            delayed.add(ring);
            notifyAll();
        }
    }

    @Override
    public void run() {
        try {
            while (open) {
                List<Lane> now = new ArrayList<>();
                List<Delayed> later = new ArrayList<>();
                await(now, later);
                send(now, later);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private synchronized void await(List<Lane> now, List<Delayed> later) throws InterruptedException {
        while (waiting.isEmpty() && delayed.isEmpty()) {
            wait();
        }
        now.addAll(waiting);
        waiting.clear();
        later.addAll(delayed);
        delayed.clear();
    }

    private void send(List<Lane> now, List<Delayed> later) {
        sendingSince.set(System.nanoTime());
        try {
            JMSContext connected = connected();
            for (int from = 0; from < now.size(); from += LANES_PER_MESSAGE) {
                List<Lane> some = now.subList(from, Math.min(now.size(), from + LANES_PER_MESSAGE));
                connected
                        .createProducer()
                        .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                        .send(queue, WakeText.write(some));
            }
            for (Delayed ring : later) {
                connected
                        .createProducer()
                        .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                        .setDeliveryDelay(Math.max(1, ring.dueGrain() * GRAIN_MILLIS - System.currentTimeMillis()))
                        .send(queue, WakeText.write(List.of(ring.lane())));
            }
            up = true;
        } catch (JMSRuntimeException down) {
            LOG.log(up ? Level.WARNING : Level.FINE, "wake.send failed, ringing on this node only", down);
            up = false;
            disconnect();
            local.accept(now);
        } finally {
            sendingSince.set(0);
        }
    }

    private JMSContext connected() {
        JMSContext known = context;
        if (known == null) {
            // Outside a transaction: thousands of messages in one would be refused by the broker.
            known = factory.createContext(JMSContext.AUTO_ACKNOWLEDGE);
            context = known;
        }
        return known;
    }

    private void disconnect() {
        JMSContext known = context;
        context = null;
        if (known != null) {
            try {
                known.close();
            } catch (JMSRuntimeException gone) {
                LOG.log(Level.FINE, "wake.close failed", gone);
            }
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
