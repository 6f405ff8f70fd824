package io.posthorn.launcher.process;

import io.posthorn.launcher.settings.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which part listens where, kept in {@code run/ports} so that a restart finds the same ports. */
public final class Ports {
    private static final String HTTP = "http";

    private final Path file;
    private final Properties kept = new Properties();
    private final Set<Integer> taken = new TreeSet<>();

    public Ports(DataFolder folder) {
        file = folder.run().resolve("ports");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Notes the public port. @throws StartRefused if somebody listens there */
    public synchronized void http(int port) {
        if (!free(null, port)) {
            throw new StartRefused("Port " + port + " is already in use; choose another one with --port.");
        }
        keep(HTTP, port);
    }

    /** The public port of the last start. */
    public int http() {
        return Integer.parseInt(kept.getProperty(HTTP, "8080"));
    }

    /** The loopback port of a part: the one of the last start if it is still free, else a new one. */
    public synchronized int loopback(String name) {
        var known = kept.getProperty(name);
        if (known != null && free(InetAddress.getLoopbackAddress(), Integer.parseInt(known))) {
            return take(Integer.parseInt(known));
        }
        return keep(name, anyFree());
    }

    /** All ports that were given out in this start, the public one too. */
    public synchronized Set<Integer> taken() {
        return Set.copyOf(taken);
    }

    private int take(int port) {
        taken.add(port);
        return port;
    }

    private int keep(String name, int port) {
        kept.setProperty(name, Integer.toString(port));
        try (var writer = Files.newBufferedWriter(file)) {
            kept.store(writer, null);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return take(port);
    }

    private static boolean free(@Nullable InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
