package io.posthorn.domain.publish;

import io.posthorn.domain.dispatch.Wakes;
import io.posthorn.domain.jdbc.LedgerUnavailable;
import io.posthorn.domain.kernel.Pace;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.EventWriter.Written;
import io.posthorn.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gathers requests of a few milliseconds into one commit while a crowd comes: one disk flush serves many. Alone, a request is
 * written at once.
 */
public final class Intake implements PublishEvents, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Intake.class.getName());

    /** Handing a task to a container's executor costs more than most answers do. */
    private static final int ANSWERS_PER_TASK = 16;

    private record Waiting(Submission submission, CompletableFuture<List<PublishResult>> answer) {}

    private final BlockingQueue<Waiting> queue;
    private final IntakeSettings settings;
    private final Pace pace;
    /** Held by the writer that gathers: two would share what one commit can carry. */
    private final ReentrantLock gathering = new ReentrantLock();

    private final EventWriter writer;
    private final Wakes wakes;
    private final Executor answers;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;

    /**
     * @param answers runs what callers do with their answers, so that no caller holds up the next commit
     * @param threads makes the writers
     */
    Intake(EventWriter writer, Wakes wakes, Executor answers, ThreadFactory threads, IntakeSettings settings) {
        this.queue = new ArrayBlockingQueue<>(settings.capacity());
        this.settings = settings;
        this.pace = new Pace(settings.pace());
        this.writer = writer;
        this.wakes = wakes;
        this.answers = answers;
        for (int i = 0; i < settings.writers(); i++) {
            Thread thread = threads.newThread(this::writeUntilClosed);
            thread.start();
            this.threads.add(thread);
        }
    }

    @Override
    public CompletionStage<Receipt> publish(TenantId tenant, NewEvent event) {
        return publishAll(tenant, List.of(event)).thenCompose(results -> {
            PublishResult result = results.get(0);
            return result instanceof PublishResult.Rejected rejected
                    ? CompletableFuture.failedFuture(rejected.why())
                    : CompletableFuture.completedFuture(((PublishResult.Accepted) result).receipt());
        });
    }

    @Override
    public CompletionStage<List<PublishResult>> publishAll(TenantId tenant, List<NewEvent> events) {
        Waiting waiting = new Waiting(new Submission(tenant, events), new CompletableFuture<>());
        if (!open) {
            return CompletableFuture.failedFuture(stopping());
        }
        if (!queue.offer(waiting)) {
            return CompletableFuture.failedFuture(unavailable("The intake is full, try again in a moment."));
        }
        // Closed between the two: whoever still finds it in the queue answers it.
        return open || !queue.remove(waiting) ? waiting.answer() : CompletableFuture.failedFuture(stopping());
    }

    private void writeUntilClosed() {
        while (open) {
            try {
                writeNext();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void writeNext() throws InterruptedException {
        List<Waiting> batch = nextBatch();
        try {
            write(batch);
        } finally {
            pace.end();
        }
    }

    private List<Waiting> nextBatch() throws InterruptedException {
        gathering.lockInterruptibly();
        try {
            List<Waiting> batch = gather(queue.take());
            pace.begin(batch.size());
            return batch;
        } finally {
            gathering.unlock();
        }
    }

    private List<Waiting> gather(Waiting first) {
        pace.rest();
        List<Waiting> batch = new ArrayList<>();
        Waiting next = first;
        int events = 0;
        while (next != null) {
            batch.add(next);
            events += next.submission().events().size();
            next = events < settings.mostPerCommit() ? queue.poll() : null;
        }
        return batch;
    }

    private void write(List<Waiting> batch) {
        try {
            Written written =
                    writer.write(batch.stream().map(Waiting::submission).toList());
            wakes.wake(written.woken());
            for (int from = 0; from < batch.size(); from += ANSWERS_PER_TASK) {
                answer(batch, written.results(), from, Math.min(batch.size(), from + ANSWERS_PER_TASK));
            }
        } catch (LedgerUnavailable away) {
            refuse(batch, away);
        } catch (RuntimeException bug) {
            // The loop must live, and so must the rest of a batch that is written one by one.
            LOG.log(Level.SEVERE, "intake.batch failed", bug);
            fail(batch, bug);
        }
    }

    private void answer(List<Waiting> batch, List<List<PublishResult>> results, int from, int to) {
        answers.execute(() -> {
            for (int i = from; i < to; i++) {
                batch.get(i).answer().complete(results.get(i));
            }
        });
    }

    /** One request that the database cannot store, or a lost race for locks, must not cost its neighbours their commit. */
    private void refuse(List<Waiting> batch, LedgerUnavailable away) {
        if (batch.size() > 1 && (away.isAboutTheData() || away.isLostRace())) {
            batch.forEach(waiting -> write(List.of(waiting)));
            return;
        }
        if (away.isAboutTheData()) {
            LOG.log(Level.SEVERE, "intake.cannot store", away);
            fail(batch, Refused.invalid("", "cannot_store", "The event holds something the ledger cannot store."));
            return;
        }
        LOG.log(Level.WARNING, "intake.refused requests=" + batch.size(), away);
        fail(batch, unavailable("The ledger is not available, try again in a moment."));
    }

    private void fail(List<Waiting> batch, RuntimeException why) {
        batch.forEach(waiting -> answers.execute(() -> waiting.answer().completeExceptionally(why)));
    }

    private static Refused stopping() {
        return unavailable("Posthorn is stopping.");
    }

    private static Refused unavailable(String detail) {
        return new Refused(Refused.Reason.UNAVAILABLE, "unavailable", detail);
    }

    /** @return false once it was closed: nothing is taken any more */
    public boolean isOpen() {
        return open;
    }

    /** Refuses new requests, and ends the writers after the batch they are at. */
    @Override
    public void close() {
        open = false;
        threads.forEach(Thread::interrupt);
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        fail(left, stopping());
    }
}
