package io.posthorn.launcher;

import io.posthorn.launcher.process.Child;
import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.LogKeeper;
import io.posthorn.launcher.process.Ports;
import io.posthorn.launcher.process.Progress;
import io.posthorn.launcher.process.RunLock;
import io.posthorn.launcher.server.Credentials;
import io.posthorn.launcher.server.PayaraMicro;
import io.posthorn.launcher.settings.Key;
import io.posthorn.launcher.settings.Secrets;
import io.posthorn.launcher.settings.Settings;
import io.posthorn.launcher.settings.StartRefused;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * All parts of one instance. They start as far as possible at the same time and stop in the opposite order of need:
 * server, broker, database. Closing twice does nothing the second time.
 */
final class Product implements AutoCloseable {
    private final Settings settings;
    private final DataFolder folder;
    private final Progress progress;
    private final RunLock lock;
    private final Ports ports;
    private final Secrets secrets;
    private final Database database;
    private final Broker broker;
    private final Home home;
    private volatile boolean closing;
    private boolean closed;
    private final LogKeeper logs;
    private volatile Optional<Child> server = Optional.empty();

    private Product(Settings settings, Home home, DataFolder folder, RunLock lock, Progress progress) {
        this.settings = settings;
        this.home = home;
        this.folder = folder;
        this.lock = lock;
        this.progress = progress;
        lock.leftovers(progress).stop();
        logs = new LogKeeper(folder, progress);
        ports = new Ports(folder);
        ports.http(settings.port());
        secrets = new Secrets(folder.secrets());
        database = Database.of(settings, home, folder, ports, secrets, progress);
        broker = Broker.of(settings, home, folder, ports, secrets, progress);
    }

    /** Takes the folder; nothing runs yet. */
    static Product open(Settings settings, Home home, Progress progress) {
        var folder = new DataFolder(settings.data()).create();
        var lock = RunLock.take(folder);
        try {
            return new Product(settings, home, folder, lock, progress);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    /** Returns when the product is ready to be used. */
    Running start() {
        var begin = System.nanoTime();
        var credentials = Credentials.keep(folder.credentials(), settings);
        // The server does without a broker for a while; it cannot do without its tables.
        var brokerIsUp = CompletableFuture.runAsync(broker::start);
        var ledger = database.start();
        var environment = new ServerEnvironment(settings, secrets, ports).with(ledger, broker.access(), credentials);
        var heap = Integer.parseInt(settings.value(Key.SERVER_HEAP_MB, "512"));
        var child =
                new Child(new PayaraMicro(folder, home.server(), settings.port(), heap, environment), folder, progress);
        server = Optional.of(child);
        if (closing) {
            throw new StartRefused("The start was given up.");
        }
        child.start();
        join(brokerIsUp);
        progress.took("Posthorn is ready", Duration.ofNanos(System.nanoTime() - begin));
        return new Running(URI.create("http://127.0.0.1:" + settings.port()), credentials, folder.root());
    }

    @Override
    public void close() {
        closing = true;
        synchronized (lock) {
            if (!closed) {
                server.ifPresent(Child::stop);
                broker.stop();
                database.stop();
                logs.close();
                lock.close();
                closed = true;
            }
        }
    }

    /** True once everything is stopped. */
    boolean ended() {
        synchronized (lock) {
            return closed;
        }
    }

    private static void join(CompletableFuture<Void> future) {
        try {
            future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
