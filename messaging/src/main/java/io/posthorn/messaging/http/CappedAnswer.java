package io.posthorn.messaging.http;

import io.posthorn.domain.delivery.AttemptResult.Answer;
import io.posthorn.domain.wire.HeaderField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the beginning of an answer, as it came: nothing is decompressed, nothing is decoded.
 *
 * <p>Locked, because the deadline may read it while the connection still writes it.
 */
final class CappedAnswer implements AsyncResponseConsumer<CappedAnswer> {
    static final int KEPT = 16 * 1024;
    static final int READ = 64 * 1024;
    private static final int MOST_HEAD = 16 * 1024;
    private static final int MOST_VALUE = 2 * 1024;
    private static final int MOST_INFORMATIONAL = 5;

    private int informational;
    private int code;
    private List<HeaderField> headers = List.of();
    private @Nullable ByteArrayOutputStream body;
    private long read;
    private @Nullable FutureCallback<CappedAnswer> whenComplete;

    @Override
    public synchronized void informationResponse(HttpResponse response, HttpContext context)
            throws HttpException, IOException {
        informational++;
        if (informational > MOST_INFORMATIONAL) {
            throw new MessageConstraintException("more than " + MOST_INFORMATIONAL + " informational answers");
        }
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<CappedAnswer> callback)
            throws HttpException, IOException {
        List<HeaderField> fields = fields(response);
        synchronized (this) {
            headers = fields;
            code = response.getCode();
            whenComplete = callback;
        }
        if (entity == null) {
            callback.completed(this);
        }
    }

    private static List<HeaderField> fields(HttpResponse response) throws MessageConstraintException {
        List<HeaderField> fields = new ArrayList<>();
        int size = 0;
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            size += header.getName().length() + value.length() + 4;
            fields.add(new HeaderField(header.getName(), printable(value)));
        }
        if (size > MOST_HEAD) {
            throw new MessageConstraintException("the answer's head is longer than " + MOST_HEAD + " bytes");
        }
        return fields;
    }

    // A receiver may send NUL, which no database text takes; and nobody needs more of a value than this.
    private static String printable(String value) {
        String cut = value.length() > MOST_VALUE ? value.substring(0, MOST_VALUE) : value;
        boolean clean = cut.chars().noneMatch(c -> c < ' ' && c != '\t');
        return clean ? cut : cut.replaceAll("[\\x00-\\x08\\x0a-\\x1f]", "\ufffd");
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public synchronized void consume(ByteBuffer from) throws IOException {
        int given = from.remaining();
        int room = (int) Math.max(0, KEPT - read);
        if (room > 0) {
            keep(from, Math.min(room, given));
        }
        read += given;
        from.position(from.limit());
        if (isPastReadLimit()) {
            throw new MessageConstraintException("the answer is longer than " + READ + " bytes");
        }
    }

    private void keep(ByteBuffer from, int count) {
        ByteArrayOutputStream into = body;
        if (into == null) {
            into = new ByteArrayOutputStream(count);
            body = into;
        }
        byte[] some = new byte[count];
        from.get(some);
        into.write(some, 0, count);
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        FutureCallback<CappedAnswer> callback;
        synchronized (this) {
            callback = whenComplete;
        }
        if (callback != null) {
            callback.completed(this);
        }
    }

    @Override
    public void failed(Exception cause) {}

    @Override
    public void releaseResources() {}

    synchronized boolean isPastReadLimit() {
        return read > READ;
    }

    /** @return the status, 0 as long as there is none */
    synchronized int code() {
        return code;
    }

    synchronized Answer kept() {
        if (code == 0) {
            return Answer.NONE;
        }
        return new Answer(headers, body == null ? new byte[0] : body.toByteArray(), read > KEPT);
    }
}
