package io.posthorn.it.kit;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Producers that do as they should: each event has a uid, and is sent again until it was confirmed. */
public final class Publishers implements AutoCloseable {
    private static final int THREADS = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Tenant tenant;
    private final String topic;
    private final Queue<Integer> waiting;
    private final ConcurrentMap<Integer, String> confirmed = new ConcurrentHashMap<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Semaphore allowed = new Semaphore(0);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private Publishers(Tenant tenant, String topic, int events) {
        this.tenant = tenant;
        this.topic = topic;
        waiting = new ConcurrentLinkedQueue<>(IntStream.range(0, events).boxed().toList());
    }

    public static Publishers start(Tenant tenant, String topic, int events) {
        var publishers = new Publishers(tenant, topic, events);
        for (int i = 0; i < THREADS; i++) {
            publishers.threads.execute(publishers::publishAll);
        }
        return publishers;
    }

    /** Lets them publish so many more; before the first call they do nothing. */
    public void allow(int more) {
        allowed.release(more);
    }

    /** Waits until so many events were answered 202. */
    public void awaitConfirmed(int least) {
        await(least + " events are confirmed")
                .atMost(Duration.ofMinutes(4))
                .until(() -> confirmed.size() >= least || !refused.isEmpty());
        if (!refused.isEmpty()) {
            throw new AssertionError("Refused: " + List.copyOf(refused));
        }
    }

    /** The ids that the answers named. */
    public Collection<String> confirmed() {
        return List.copyOf(confirmed.values());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(40, TimeUnit.SECONDS)) {
                throw new AssertionError("A publisher hangs.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void publishAll() {
        try {
            while (true) {
                allowed.acquire();
                Integer number = waiting.poll();
                if (number == null) {
                    return;
                }
                while (!publish(number)) {
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean publish(int number) {
        String body = "{\"topic\":\"" + topic + "\",\"uid\":\"u-" + number + "\",\"payload\":{\"n\":" + number + "}}";
        try {
            Answer answer = tenant.api().send("POST", "/events", body);
            if (answer.status() == 202) {
                confirmed.put(number, answer.text("id"));
                return true;
            }
            // While a part is away the product may say 5xx, and a starting server knows no path yet.
            if (answer.status() < 500 && answer.status() != 404 && answer.status() != 429) {
                refused.add(answer.status() + " " + answer.text());
                return true;
            }
            return false;
        } catch (UncheckedIOException away) {
            return false;
        }
    }
}
