package io.posthorn.messaging.http;

import io.posthorn.domain.webhook.TargetUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver on loopback that misbehaves by script, one run of the script per connection. */
final class FaultyReceiver implements AutoCloseable {
    private final ServerSocket server;
    private final Script script;
    private final ExecutorService threads = Executors.newCachedThreadPool(new NamedThreads("receiver"));
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<byte[]> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    /** What the receiver does with one connection; it is closed when the script returns or throws. */
    interface Script {
        void run(Conversation with) throws IOException;
    }

    FaultyReceiver(Script script) {
        this(plainSocket(), script);
    }

    FaultyReceiver(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
        threads.execute(this::accept);
    }

    /** Answers every request on every connection the same way. */
    static FaultyReceiver answering(String response) {
        return new FaultyReceiver(with -> {
            while (with.hasRequest()) {
                with.write(response);
            }
        });
    }

    private static ServerSocket plainSocket() {
        try {
            return new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                connections.incrementAndGet();
                threads.execute(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            script.run(new Conversation(socket, requests));
        } catch (IOException gone) {
            // The sender hung up on a misbehaving receiver, as it should.
        } finally {
            open.remove(socket);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    TargetUrl url(String path) {
        return TargetUrl.of("http://127.0.0.1:" + port() + path);
    }

    int connections() {
        return connections.get();
    }

    int openConnections() {
        return open.size();
    }

    /** The exact bytes of each request read so far. */
    List<byte[]> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
