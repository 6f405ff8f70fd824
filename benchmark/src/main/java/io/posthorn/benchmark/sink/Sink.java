package io.posthorn.benchmark.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;

/** A receiver on loopback: one thread, keep-alive, every request answered 200 at once. */
public final class Sink implements AutoCloseable {
    private static final int BACKLOG = 1_024;

    private final Tally tally;
    private final Selector selector;
    private final ServerSocketChannel server;
    private final Thread thread = new Thread(this::serve, "sink");
    private volatile int malformed;

    private Sink(Tally tally, Selector selector, ServerSocketChannel server) {
        this.tally = tally;
        this.selector = selector;
        this.server = server;
    }

    /** Listens on a free port. */
    public static Sink open(Tally tally) throws IOException {
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        Sink sink = new Sink(tally, selector, server);
        sink.thread.setDaemon(true);
        sink.thread.start();
        return sink;
    }

    public int port() {
        return server.socket().getLocalPort();
    }

    /** Requests that were not understood, or carried no known event. */
    public int malformed() {
        return malformed;
    }

    private void serve() {
        try {
            while (selector.isOpen()) {
                selector.select();
                for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                    SelectionKey key = keys.next();
                    keys.remove();
                    take(key);
                }
            }
        } catch (IOException broken) {
            throw new IllegalStateException("The sink cannot go on.", broken);
        } catch (java.nio.channels.ClosedSelectorException closed) {
            // Closing is how it ends.
        }
    }

    private void take(SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            SocketChannel channel = server.accept();
            if (channel != null) {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.register(selector, SelectionKey.OP_READ, new Inbound(channel));
            }
        } else if (key.isReadable() && key.attachment() instanceof Inbound inbound) {
            read(key, inbound);
        }
    }

    private void read(SelectionKey key, Inbound inbound) throws IOException {
        try {
            boolean more = inbound.read(event -> {
                if (!tally.received(event, System.nanoTime())) {
                    refused();
                }
            });
            if (!more) {
                key.channel().close();
            }
        } catch (IOException hungUp) {
            // The client gave up its connection; whether an event is missing shows in the tally.
            key.channel().close();
        } catch (IllegalArgumentException notUnderstood) {
            refused();
            key.channel().close();
        }
    }

    // Written by the sink's thread only; volatile for whoever reads the result.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void refused() {
        malformed++;
    }

    @Override
    public void close() throws IOException {
        server.close();
        selector.close();
    }
}
