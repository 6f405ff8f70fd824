package io.posthorn.messaging.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Names to addresses on a few threads of its own, so that a slow name server holds up nobody but its own names.
 *
 * <p>One lookup per name at a time; an answer is kept 30 s, the lack of one 10 s.
 */
final class Names implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int WAITING = 1_000;
    private static final int MOST_NAMES = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofSeconds(10);

    // IPv4 first, then by bytes: every node and every attempt dials the same address first, so connections are reused.
    private static final Comparator<InetAddress> ORDER = Comparator.comparingInt(
                    (InetAddress address) -> address.getAddress().length)
            .thenComparing(InetAddress::getAddress, Arrays::compareUnsigned);

    private final NameLookup lookup;
    private final ThreadPoolExecutor threads;
    private final AsyncCache<String, List<InetAddress>> answers;

    Names(NameLookup lookup) {
        this.lookup = lookup;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                new NamedThreads("posthorn-dns"));
        threads.allowCoreThreadTimeOut(true);
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST_NAMES)
                .executor(Runnable::run)
                .expireAfter(Expiry.<String, List<InetAddress>>writing(
                        (name, found) -> found.isEmpty() ? KEPT_WITHOUT_ANSWER : KEPT))
                .buildAsync();
    }

    /** @return all addresses in a fixed order; empty when there is none or nobody answered in time */
    CompletableFuture<List<InetAddress>> addressesOf(String name) {
        return answers.get(name, (wanted, unused) -> lookUp(wanted));
    }

    private CompletableFuture<List<InetAddress>> lookUp(String name) {
        try {
            return CompletableFuture.supplyAsync(() -> ask(name), threads)
                    .completeOnTimeout(List.of(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(List.of());
        }
    }

    private List<InetAddress> ask(String name) {
        try {
            return lookup.addressesOf(name).stream().distinct().sorted(ORDER).toList();
        } catch (UnknownHostException | SecurityException none) {
            return List.of();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
