package io.posthorn.messaging.http;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.domain.wire.WebhookRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** One request to one address: what was written, what came back, how it ended. */
final class Exchange implements FutureCallback<CappedAnswer> {
    private final HttpHost host;
    private final HttpClientContext context = HttpClientContext.create();
    private final RequestBytes bytes;
    private final CappedAnswer answer = new CappedAnswer();
    private final Consumer<Exchange> whenEnded;
    private @Nullable Exception failure;

    Exchange(WebhookRequest request, HttpHost host, Consumer<Exchange> whenEnded) {
        this.host = host;
        this.bytes = new RequestBytes(request, host, context);
        this.whenEnded = whenEnded;
    }

    /** @return cancelling it closes the connection */
    Future<CappedAnswer> execute(CloseableHttpAsyncClient client) {
        return client.execute(host, bytes, answer, null, context, this);
    }

    @Override
    public void completed(CappedAnswer same) {
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
        return failure != null && !bytes.areUnderWay() && connectError(failure) == ErrorClass.CONNECT;
    }

    AttemptResult result(Duration duration) {
        Exception cause = failure;
        // Past the read limit the status is known and nothing that follows could change it.
        if (cause == null || answer.isPastReadLimit()) {
            return AttemptResult.answered(answer.code(), duration, address(), answer.kept());
        }
        return bytes.areUnderWay()
                ? AttemptResult.doubtful(OutcomeOf.brokenExchange(cause), duration, address(), answer.kept())
                : AttemptResult.notSent(connectError(cause), duration, address());
    }

    /** Ends it from outside. Either no byte was written and none will be, or it is doubtful. */
    AttemptResult expired(Duration duration) {
        return bytes.withhold()
                ? AttemptResult.notSent(ErrorClass.TIMEOUT, duration, address())
                : AttemptResult.doubtful(ErrorClass.TIMEOUT, duration, address(), answer.kept());
    }

    private ErrorClass connectError(Exception cause) {
        return OutcomeOf.missingConnection(cause, "https".equals(host.getSchemeName()));
    }

    private String address() {
        String ip = host.getAddress().getHostAddress();
        return (ip.indexOf(':') < 0 ? ip : "[" + ip + "]") + ":" + host.getPort();
    }
}
