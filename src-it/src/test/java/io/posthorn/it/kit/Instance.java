package io.posthorn.it.kit;

import static org.awaitility.Awaitility.await;

import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.Part;
import io.posthorn.launcher.server.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** {@code posthorn serve} in a folder of its own, supervised. */
public final class Instance implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);

    private final DataFolder folder;
    private final int port;
    private final Process launcher;

    private Instance(DataFolder folder, int port, Process launcher) {
        this.folder = folder;
        this.port = port;
        this.launcher = launcher;
    }

    /** Everything embedded. Returns when it is ready. */
    public static Instance serve(String name) {
        return serve(name, Map.of("POSTHORN_EGRESS_ALLOW", "127.0.0.0/8:*"));
    }

    /** A second node beside the product under test, on its database and broker. Returns when it is ready. */
    public static Instance join(String name) {
        return serve(name, Surroundings.ofAnotherNode());
    }

    /**
     * A second node beside the product under test, on its database and broker, with a folder of profiles that the first does not
     * have. Returns when it is ready.
     */
    public static Instance join(String name, Path profiles) {
        Map<String, String> variables = new HashMap<>(Surroundings.ofAnotherNode());
        variables.put("POSTHORN_PROFILES_DIR", profiles.toAbsolutePath().toString());
        return serve(name, variables);
    }

    private static Instance serve(String name, Map<String, String> variables) {
        try {
            var data = Path.of(
                            "target", "it", name + "-" + ProcessHandle.current().pid())
                    .toAbsolutePath();
            Files.createDirectories(data);
            int port = freePort();
            var instance = new Instance(new DataFolder(data), port, launch(data, port, variables));
            await("the instance is ready").atMost(START).until(instance::ready);
            return instance;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Process launch(Path data, int port, Map<String, String> variables) throws IOException {
        Path home = Surroundings.home().root();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dposthorn.home=" + home,
                        "-cp",
                        home.resolve("lib") + "/*",
                        "io.posthorn.launcher.Posthorn",
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("launcher.log").toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("POSTHORN_"));
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** With the platform key that the first start wrote down. */
    public Api api() {
        return root().at("/api/v1");
    }

    /** The same key beside the API: health, metrics. */
    public Api root() {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(folder.credentials())) {
            lines.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Api(base(), lines.getProperty("POSTHORN_API_KEY"));
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** {@code kill -9}; returns when another process has taken its place. */
    public void kill(Part part) {
        var file = folder.pidFile(part.fileName());
        ProcessHandle victim = file.living().orElseThrow(() -> new IllegalStateException(part + " does not run"));
        victim.destroyForcibly();
        await(part.title() + " runs again")
                .atMost(START)
                .until(() ->
                        file.living().filter(next -> next.pid() != victim.pid()).isPresent());
    }

    public boolean ready() {
        if (!launcher.isAlive()) {
            throw new IllegalStateException("The launcher ended; see launcher.log in " + folder.root());
        }
        return new Readiness(port).holds();
    }

    @Override
    public void close() {
        stop();
    }

    /** SIGTERM; returns when everything has ended. The folder stays. */
    public void stop() {
        launcher.destroy();
        await("the instance has stopped").atMost(Duration.ofMinutes(2)).until(() -> !launcher.isAlive());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
