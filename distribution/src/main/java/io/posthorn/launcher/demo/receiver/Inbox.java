package io.posthorn.launcher.demo.receiver;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The receivers that come with the demo: a small HTTP server on a free port of 127.0.0.1, with a mailbox for each. */
public final class Inbox implements AutoCloseable {
    private static final int THREADS = 8;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;
    private final Clock clock;
    private final List<Mailbox> mailboxes = new CopyOnWriteArrayList<>();

    private Inbox(HttpServer server, ExecutorService threads, Clock clock) {
        this.server = server;
        this.threads = threads;
        this.clock = clock;
    }

    public static Inbox open(Clock clock) throws IOException {
        var threads = Executors.newFixedThreadPool(THREADS, Inbox::thread);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        server.setExecutor(threads);
        server.start();
        return new Inbox(server, threads, clock);
    }

    /**
     * Opens another address.
     *
     * @param path begins with a slash and is no other mailbox's
     */
    public Mailbox mailbox(String path, Contract contract, Course course) {
        var mailbox = new Mailbox(base().resolve(path), contract, course, clock);
        server.createContext(path, mailbox);
        mailboxes.add(mailbox);
        return mailbox;
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** From now on everything is received at the first try. */
    public void settle() {
        mailboxes.forEach(Mailbox::settle);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "inbox");
        thread.setDaemon(true);
        return thread;
    }
}
