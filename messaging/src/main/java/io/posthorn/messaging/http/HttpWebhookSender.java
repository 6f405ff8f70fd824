package io.posthorn.messaging.http;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.dispatch.WebhookSender;
import io.posthorn.domain.wire.WebhookRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorStatus;

/**
 * Sends over HTTP/1.1 with a handful of threads for any number of requests.
 *
 * <p>Results complete on the threads that do the input and output: whoever continues from them must not block.
 */
public final class HttpWebhookSender implements WebhookSender, AutoCloseable {
    private static final Logger LOG = System.getLogger("io.posthorn.messaging.http");

    private final EgressGuard guard;
    private final PoolingAsyncClientConnectionManager pool;
    private final CloseableHttpAsyncClient client;
    private final ScheduledThreadPoolExecutor alarms;
    private volatile boolean closed;

    /** Starts the threads. Certificates are judged by the machine's trust store. The guard stays the caller's to close. */
    public HttpWebhookSender(EgressGuard guard, SenderSettings settings) {
        this(guard, settings, trustOfTheMachine());
    }

    HttpWebhookSender(EgressGuard guard, SenderSettings settings, SSLContext tls) {
        this.guard = guard;
        this.pool = PinnedClient.pool(settings, tls);
        this.client = PinnedClient.client(settings, pool, this::broken);
        this.alarms = new ScheduledThreadPoolExecutor(1, new NamedThreads("posthorn-deadline"));
        alarms.setRemoveOnCancelPolicy(true);
        client.start();
    }

    private static SSLContext trustOfTheMachine() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("This Java has no TLS.", broken);
        }
    }

    // A closed selector makes noise of its own; anything else is a fault of ours that must be seen.
    private void broken(Exception cause) {
        if (!closed) {
            LOG.log(Level.ERROR, "http.sender.failed", cause);
        }
    }

    @Override
    public CompletionStage<AttemptResult> send(WebhookRequest request) {
        return new Attempt(request, client, alarms).start(guard);
    }

    /** @return false once its threads have ended, by {@link #close()} or by a failure: for the readiness check */
    public boolean isRunning() {
        return client.getStatus() == IOReactorStatus.ACTIVE;
    }

    /** @return connections a request holds now, for the metrics */
    public int leasedConnections() {
        return pool.getTotalStats().getLeased();
    }

    /** @return connections kept open without a request, for the metrics */
    public int idleConnections() {
        return pool.getTotalStats().getAvailable();
    }

    /** Breaks off what is under way; its results are not sent or doubtful. */
    @Override
    public void close() {
        closed = true;
        client.close(CloseMode.IMMEDIATE);
        // Pending deadlines still ring: whatever the client does not report ends by them.
        alarms.shutdown();
    }
}
