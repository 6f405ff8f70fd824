package io.posthorn.benchmark.load;

import io.posthorn.benchmark.load.Connection.Answer;
import io.posthorn.benchmark.sink.Tally;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Publishes over a fixed number of connections, each with a thread that waits for every answer. */
public final class Load {
    private static final long PAUSE_MILLIS = 20;

    private final URI base;
    private final Requests requests;
    private final Tally tally;
    private final int connections;
    private final AtomicInteger failures = new AtomicInteger();

    public Load(URI base, Requests requests, Tally tally, int connections) {
        this.base = base;
        this.requests = requests;
        this.tally = tally;
        this.connections = connections;
    }

    /**
     * What a phase did.
     *
     * @param from number of its first event
     * @param begin when it started, in nanoseconds
     * @param published when the last request was answered
     * @param refused answers 429 and 503, after which the request was repeated
     */
    public record Run(int from, Stride stride, long begin, long published, int refused) {
        public int to() {
            return from + stride.events();
        }
    }

    /** Requests that were not accepted for another reason than a full intake. */
    public int failures() {
        return failures.get();
    }

    /** Publishes, then waits until what was accepted has arrived or the time is over. */
    public Run play(int from, Stride stride, Duration longest) throws InterruptedException {
        int arrivedBefore = tally.arrivals();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
        long end = begin + longest.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(connections, stride.requests()); i++) {
            Thread thread = new Thread(() -> publish(from, stride, next, refused, begin, end), "publisher-" + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long published = System.nanoTime();
        int accepted = 0;
        for (int event = from; event < from + stride.events(); event++) {
            accepted += tally.isAccepted(event) ? 1 : 0;
        }
        while (tally.arrivals() - arrivedBefore < accepted && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return new Run(from, stride, begin, published, refused.get());
    }

    private void publish(int from, Stride stride, AtomicInteger next, AtomicInteger refused, long begin, long end) {
        try (Connection connection = new Connection(base)) {
            for (int i = next.getAndIncrement(); i < stride.requests() && System.nanoTime() < end; ) {
                int first = from + i * stride.size();
                int count = Math.min(stride.size(), from + stride.events() - first);
                byte[] request = stride.size() == 1 ? requests.single(first) : requests.batch(first, count);
                long intended = stride.perSecond() == 0 ? System.nanoTime() : awaitTime(begin + stride.offset(i));
                for (int event = first; event < first + count; event++) {
                    tally.intended(event, intended);
                }
                while (!accepted(connection.exchange(request), first, count)) {
                    refused.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
                i = next.getAndIncrement();
            }
        } catch (IOException broken) {
            failures.incrementAndGet();
            System.err.println("bench: a publisher ended: " + broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** An event that goes out late counts from when it should have gone out. */
    private static long awaitTime(long intended) {
        for (long left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return intended;
    }

    /** @return false when the intake was full */
    private boolean accepted(Answer answer, int first, int count) {
        if (answer.status() == 429 || answer.status() == 503) {
            return false;
        }
        if (answer.status() != 202 || answer.body().contains("\"error\"")) {
            if (failures.incrementAndGet() <= 5) {
                System.err.println("bench: answered " + answer.status() + " " + answer.body());
            }
            return true;
        }
        long now = System.nanoTime();
        for (int event = first; event < first + count; event++) {
            tally.accepted(event, now);
        }
        return true;
    }
}
