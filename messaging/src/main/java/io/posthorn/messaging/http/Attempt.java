package io.posthorn.messaging.http;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.wire.WebhookRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * One request from its first name lookup to its result, under one deadline.
 *
 * <p>The result is given once: by the answer, by a failure, or by the deadline, whichever is first.
 */
final class Attempt {
    private final WebhookRequest request;
    private final CloseableHttpAsyncClient client;
    private final ScheduledExecutorService alarms;
    private final CompletableFuture<AttemptResult> result = new CompletableFuture<>();
    private final Departure departure = new Departure();
    private final long startedNanos = System.nanoTime();

    private volatile @Nullable Future<?> alarm;
    private volatile @Nullable Exchange exchange;

    Attempt(WebhookRequest request, CloseableHttpAsyncClient client, ScheduledExecutorService alarms) {
        this.request = request;
        this.client = client;
        this.alarms = alarms;
    }

    CompletionStage<AttemptResult> start(EgressGuard guard) {
        if (!HeaderRules.hold(request)) {
            return CompletableFuture.completedFuture(AttemptResult.notSent(ErrorClass.RENDER, Duration.ZERO, ""));
        }
        try {
            alarm = alarms.schedule(this::expire, request.deadline().toNanos(), TimeUnit.NANOSECONDS);
            guard.resolve(request.url()).whenComplete(this::resolved);
        } catch (RejectedExecutionException closed) {
            finish(AttemptResult.notSent(ErrorClass.CONNECT, elapsed(), ""));
        }
        return result;
    }

    private void resolved(@Nullable Destination destination, @Nullable Throwable bug) {
        if (destination instanceof Destination.Pinned pinned) {
            dial(pinned.hosts(), 0);
        } else {
            ErrorClass error = destination instanceof Destination.Closed closed ? closed.error() : ErrorClass.DNS;
            finish(AttemptResult.notSent(error, elapsed(), ""));
        }
    }

    private void dial(List<HttpHost> hosts, int index) {
        if (result.isDone()) {
            return;
        }
        Exchange next = new Exchange(request, hosts.get(index), departure, ended -> {
            // Nothing was written, so the next address of the same name may be tried within the same deadline.
            if (ended.couldNotConnect() && index + 1 < hosts.size()) {
                dial(hosts, index + 1);
            } else {
                finish(ended.result(elapsed()));
            }
        });
        exchange = next;
        next.start(client);
        if (result.isDone()) {
            next.breakOff();
        }
    }

    private void expire() {
        Exchange current = exchange;
        if (current == null) {
            departure.prevent();
            finish(AttemptResult.notSent(ErrorClass.TIMEOUT, elapsed(), ""));
        } else {
            finish(current.expired(elapsed()));
            current.breakOff();
        }
    }

    private void finish(AttemptResult what) {
        Future<?> pending = alarm;
        if (pending != null) {
            pending.cancel(false);
        }
        result.complete(what);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
