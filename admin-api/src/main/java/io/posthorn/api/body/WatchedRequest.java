package io.posthorn.api.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Tells the end of a request, also of one that is answered after its thread has left. The listener is there before anybody can
 * complete the request; asked for afterwards, it could come too late.
 */
final class WatchedRequest extends HttpServletRequestWrapper {
    private final Runnable end;
    private volatile boolean isAsync;

    WatchedRequest(HttpServletRequest request, Runnable end) {
        super(request);
        this.end = end;
    }

    @Override
    public AsyncContext startAsync() {
        return watched(super.startAsync());
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return watched(super.startAsync(request, response));
    }

    private AsyncContext watched(AsyncContext context) {
        context.addListener(new Listener(end));
        isAsync = true;
        return context;
    }

    /** The thread that began it is through with it. */
    void left() {
        if (!isAsync) {
            end.run();
        }
    }

    /** Every way to the end leads through {@code onComplete}. */
    private record Listener(Runnable end) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            end.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
