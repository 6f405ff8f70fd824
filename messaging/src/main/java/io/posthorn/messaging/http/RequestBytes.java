package io.posthorn.messaging.http;

import io.posthorn.domain.wire.Body;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.BasicEntityDetails;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.URIAuthority;

/**
 * Writes the request, and knows whether any of it can have left.
 *
 * <p>The client asks for the body in the same step in which it puts the head into the socket's buffer; so the first time
 * it asks, the request is under way, and before that nothing was written.
 */
final class RequestBytes implements AsyncRequestProducer {
    private static final Logger LOG = System.getLogger("io.posthorn.messaging.http");

    private final WebhookRequest request;
    private final HttpHost host;
    private final HttpClientContext context;
    private final ByteBuffer[] parts;
    private final int length;
    private final Departure departure;
    private int part;
    private volatile boolean complete;

    RequestBytes(WebhookRequest request, HttpHost host, HttpClientContext context, Departure departure) {
        Body body = request.body();
        this.request = request;
        this.host = host;
        this.context = context;
        this.departure = departure;
        this.length = body.length();
        this.parts = new ByteBuffer[] {
            ByteBuffer.wrap(body.head()), ByteBuffer.wrap(body.payload()), ByteBuffer.wrap(body.tail())
        };
    }

    /** Whether the last byte was handed over. A receiver may answer before, and then stop reading. */
    boolean areComplete() {
        return complete;
    }

    @Override
    public void sendRequest(RequestChannel channel, HttpContext same) throws HttpException, IOException {
        URI uri = request.url().uri();
        String query = uri.getRawQuery();
        BasicHttpRequest head = new BasicHttpRequest(
                request.method(),
                host.getSchemeName(),
                new URIAuthority(host.getHostName(), uri.getPort()),
                query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query);
        for (HeaderField field : request.headers()) {
            head.addHeader(field.name(), field.value());
        }
        // Details are given even for an empty body: without them the client would not ask, and nobody knew it began.
        channel.sendRequest(head, new BasicEntityDetails(length, null), same);
    }

    @Override
    public int available() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        if (!departure.begin()) {
            throw new IOException("the deadline has passed");
        }
        requirePinnedPeer();
        while (part < parts.length) {
            ByteBuffer next = parts[part];
            if (next.hasRemaining()) {
                channel.write(next);
            }
            if (next.hasRemaining()) {
                return;
            }
            part++;
        }
        complete = true;
        channel.endStream();
    }

    // Cannot happen as long as the guard makes the target; if it ever does, not a byte of the payload goes out.
    private void requirePinnedPeer() throws IOException {
        EndpointDetails peer = context.getEndpointDetails();
        if (peer == null
                || !(peer.getRemoteAddress() instanceof InetSocketAddress remote)
                || !host.getAddress().equals(remote.getAddress())) {
            LOG.log(Level.ERROR, "http.peer.mismatch host={0} peer={1}", host, peer);
            throw new IOException("connected to another address than the judged one");
        }
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public void failed(Exception cause) {}

    @Override
    public void releaseResources() {}
}
