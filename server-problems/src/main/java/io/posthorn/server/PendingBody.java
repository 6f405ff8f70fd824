package io.posthorn.server;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a body. Ends once: with its rest, by the clock or with its connection. The bytes are copied, because
 * who sends single bytes would otherwise fill the heap with what Grizzly keeps about each.
 */
final class PendingBody {
    private final BodyLimits limits;
    private final AtomicLong allBytes;
    private final CompletableFuture<Void> clock = new CompletableFuture<>();
    private @Nullable ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param allBytes of all that are pending; this one adds what it holds, until it ends */
    PendingBody(BodyLimits limits, AtomicLong allBytes) {
        this.limits = limits;
        this.allBytes = allBytes;
    }

    /** @param late runs on a thread that must not wait, unless the body or the connection ends before */
    @SuppressWarnings("rawtypes") // As Grizzly declares it.
    void awaitRest(Connection connection, Runnable late) {
        CloseListener<Closeable, CloseType> closed = (closeable, type) -> end();
        connection.addCloseListener(closed);
        var unused = clock.orTimeout(limits.patience().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((nothing, timeout) -> {
                    connection.removeCloseListener(closed);
                    if (timeout != null && end().isPresent()) {
                        late.run();
                    }
                });
    }

    /** @return false when it would be more than is taken of one body */
    synchronized boolean isWithin(Buffer more) {
        return bytes == null || bytes.size() + more.remaining() <= limits.bytes();
    }

    /** @return false when there is no room left for it; what comes after the end is dropped */
    synchronized boolean add(Buffer more) {
        if (bytes == null) {
            return true;
        }
        int size = more.remaining();
        if (allBytes.addAndGet(size) > limits.allBytes()) {
            allBytes.addAndGet(-size);
            return false;
        }
        byte[] part = new byte[size];
        more.get(part);
        bytes.writeBytes(part);
        return true;
    }

    /** @return what has come; nothing when it had ended before */
    synchronized Optional<byte[]> end() {
        Optional<byte[]> all = Optional.ofNullable(bytes).map(ByteArrayOutputStream::toByteArray);
        bytes = null;
        allBytes.addAndGet(-all.map(held -> held.length).orElse(0));
        clock.complete(null);
        return all;
    }
}
