package io.posthorn.messaging.http;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.wire.SuccessRule;
import io.posthorn.domain.wire.WebhookRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.jspecify.annotations.Nullable;

/** One request to one address: what was written, what came back, how it ended. */
final class Exchange implements FutureCallback<CappedAnswer> {
    private static final String KEY = "posthorn.exchange";

    private final SuccessRule success;
    private final HttpHost host;
    private final HttpClientContext context = HttpClientContext.create();
    private final Departure departure;
    private final RequestBytes bytes;
    private final CappedAnswer answer = new CappedAnswer();
    private final Consumer<Exchange> whenEnded;
    private @Nullable Exception failure;
    private volatile @Nullable Future<?> running;
    private volatile @Nullable AsyncExecRuntime runtime;

    Exchange(WebhookRequest request, HttpHost host, Departure departure, Consumer<Exchange> whenEnded) {
        this.host = host;
        this.departure = departure;
        this.success = request.success();
        this.bytes = new RequestBytes(request, host, context, departure);
        this.whenEnded = whenEnded;
        context.setAttribute(KEY, this);
    }

    void start(CloseableHttpAsyncClient client) {
        running = client.execute(host, bytes, answer, null, context, this);
    }

    /** Part of the client's chain once it is connected: remembers what holds the connection, to be able to let go. */
    static void follow(
            HttpRequest request,
            AsyncEntityProducer entity,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        if (scope.clientContext.getAttribute(KEY) instanceof Exchange exchange) {
            exchange.runtime = scope.execRuntime;
        }
        chain.proceed(request, entity, scope, callback);
    }

    /**
     * Stops waiting for a connection, or closes the one in use.
     *
     * <p>Cancelling alone is not enough: on a reused connection the client loses track of what to cancel.
     */
    void breakOff() {
        Future<?> waiting = running;
        if (waiting != null) {
            waiting.cancel(true);
        }
        AsyncExecRuntime holder = runtime;
        // While it still connects there is nothing to close; the prevented request closes it at its first byte.
        if (holder != null) {
            holder.discardEndpoint();
        }
    }

    @Override
    public void completed(CappedAnswer same) {
        if (!bytes.areComplete()) {
            breakOff();
        }
        whenEnded.accept(this);
    }

    @Override
    public void failed(Exception cause) {
        failure = cause;
        whenEnded.accept(this);
    }

    @Override
    public void cancelled() {
        failed(new IOException("broken off"));
    }

    boolean couldNotConnect() {
        return failure != null && !departure.hasBegun() && connectError(failure) == ErrorClass.CONNECT;
    }

    AttemptResult result(Duration duration) {
        Exception cause = failure;
        // Past the read limit the status is known and nothing that follows could change it.
        if (cause == null || answer.isPastReadLimit()) {
            return AttemptResult.answered(success, answer.code(), duration, address(), answer.kept());
        }
        return departure.hasBegun()
                ? AttemptResult.doubtful(OutcomeOf.brokenExchange(cause), duration, address(), answer.kept())
                : AttemptResult.notSent(connectError(cause), duration, address());
    }

    /** Ends it from outside. Either no byte was written and none will be, or it is doubtful. */
    AttemptResult expired(Duration duration) {
        return departure.prevent()
                ? AttemptResult.notSent(ErrorClass.TIMEOUT, duration, address())
                : AttemptResult.doubtful(ErrorClass.TIMEOUT, duration, address(), answer.kept());
    }

    private ErrorClass connectError(Exception cause) {
        return OutcomeOf.missingConnection(cause, runtime == null && "https".equals(host.getSchemeName()));
    }

    private String address() {
        String ip = host.getAddress().getHostAddress();
        return (ip.indexOf(':') < 0 ? ip : "[" + ip + "]") + ":" + host.getPort();
    }
}
