package io.posthorn.launcher.postgres;

import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.OwnSession;
import io.posthorn.launcher.process.Part;
import io.posthorn.launcher.process.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL as a child: durable, on loopback, without a Unix socket, small. */
public final class EmbeddedPostgres implements Program {
    // Durability is spelled out, so that nobody has to know the defaults. The rest keeps the whole product small.
    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "32MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("checkpoint_timeout", "5min"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("jit", "off"),
            Map.entry("autovacuum_naptime", "10s"),
            Map.entry("autovacuum_vacuum_cost_delay", "1ms"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_min_duration_statement", "1s"),
            // Parameters are payloads and secrets.
            Map.entry("log_parameter_max_length", "0"));

    private final DataFolder folder;
    private final Path jars;
    private final int port;
    private final String password;
    // Whoever loses his data while it runs must be told; a new, empty database would hide it.
    private boolean ran;

    /** Takes the folder with one jar of programs per platform */
    public EmbeddedPostgres(DataFolder folder, Path jars, int port, String password) {
        this.folder = folder;
        this.jars = jars;
        this.port = port;
        this.password = password;
    }

    /** The superuser's way in. */
    public Access access() {
        return new Access("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public ProcessBuilder command() throws IOException {
        var programs = new Binaries(jars, folder.postgres()).unpack();
        var user = Unprivileged.choose(programs);
        var cluster = new Cluster(folder.postgres().resolve("data"), programs, user);
        if (ran && !cluster.exists()) {
            throw new IOException("its data folder " + cluster.data() + " is gone");
        }
        cluster.create(password, folder.logFile("initdb"));
        ran = true;
        cluster.dropForeignPid();
        var words = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster.data().toString(),
                "-p",
                Integer.toString(port)));
        CONFIGURATION.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        var builder = OwnSession.of(user.command(words)).directory(folder.root().toFile());
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("PG") || variable.startsWith("POSTHORN_"));
        return builder;
    }

    @Override
    public boolean answers() {
        try (var connection = DriverManager.getConnection(
                access().url() + "?connectTimeout=2&socketTimeout=2", "postgres", password)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public Duration patience() {
        // After a crash it replays its log first.
        return Duration.ofMinutes(2);
    }
}
