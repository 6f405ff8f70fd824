package io.posthorn.launcher.server;

import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.Java;
import io.posthorn.launcher.process.OwnSession;
import io.posthorn.launcher.process.Part;
import io.posthorn.launcher.process.Program;
import io.posthorn.launcher.process.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payara Micro as a child, with the resource adapter deployed before the WAR. */
public final class PayaraMicro implements Program {
    // Measured with database and broker beside it: docs/adr and the README's memory figure rest on these.
    private static final List<String> JVM = List.of(
            "-Xms96m",
            "-XX:+UseG1GC",
            "-XX:MaxMetaspaceSize=320m",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:MaxDirectMemorySize=128m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError");

    /** Longer than a receiver may take, in the usual case. */
    private static final Duration DRAINING = Duration.ofSeconds(20);

    private static final String SHUT =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.enabled=false";

    private final DataFolder folder;
    private final ServerParts parts;
    private final int port;
    private final int heapMegabytes;
    private final Map<String, String> environment;

    /** The environment is what the WAR reads, added to the launcher's own without its POSTHORN_ keys */
    public PayaraMicro(
            DataFolder folder, ServerParts parts, int port, int heapMegabytes, Map<String, String> environment) {
        this.folder = folder;
        this.parts = parts;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
        this.environment = environment;
    }

    @Override
    public Part part() {
        return Part.SERVER;
    }

    @Override
    public ProcessBuilder command() throws IOException {
        forgetLastStart();
        var words = new ArrayList<>(List.of(Java.program(), "-Xmx" + heapMegabytes + "m"));
        words.addAll(JVM);
        words.addAll(List.of(
                "-Djava.net.useSystemProxies=false",
                // A receiver's new address must be seen at once, and the egress guard must see every answer.
                "-Dsun.net.inetaddr.ttl=0",
                "-Djava.awt.headless=true",
                "-jar",
                parts.server().toString(),
                "--rootdir",
                folder.server().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--contextroot",
                "/",
                "--prebootcommandfile",
                shutUntilDeployed().toString(),
                "--postbootcommandfile",
                configuration("postboot.txt"),
                "--postdeploycommandfile",
                configuration("postdeploy.txt"),
                "--logproperties",
                configuration("logging.properties"),
                "--deploy",
                parts.adapter().toString(),
                "--deploy",
                parts.war().toString()));
        var builder = OwnSession.of(words).directory(folder.root().toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("POSTHORN_"));
        builder.environment().putAll(environment);
        builder.environment()
                .put("POSTHORN_STOP_FILE", new StopFile(folder.server()).path().toString());
        return builder;
    }

    // Payara would first load what it deployed last time, with the addresses of last time. Only the unpacked server
    // itself stays, because that saves time.
    private void forgetLastStart() throws IOException {
        for (var name : List.of("config", "applications", "generated", "autodeploy")) {
            Trees.delete(folder.server().resolve(name));
        }
        Files.deleteIfExists(new StopFile(folder.server()).path());
    }

    // An open listener without the WAR behind it answers 404, which a producer must take for final; postdeploy.txt
    // opens it. Payara gives a host whose listener opens late a single sign-on across applications, which needs
    // Hazelcast and lets nobody in without it; preboot.txt says that there is none.
    private Path shutUntilDeployed() throws IOException {
        var commands = folder.server().resolve("preboot.txt");
        return Files.writeString(commands, Files.readString(Path.of(configuration("preboot.txt"))) + SHUT + "\n");
    }

    private String configuration(String name) {
        return parts.configuration().resolve(name).toString();
    }

    @Override
    public boolean answers() {
        return new Readiness(port).holds();
    }

    @Override
    public void drain() {
        if (!answers()) {
            return;
        }
        try {
            new StopFile(folder.server()).ask(DRAINING);
        } catch (IOException unasked) {
            // It is told to stop all the same; what it cannot write down comes back by its lease.
        }
    }

    @Override
    public Optional<String> failure() {
        return new DeploymentLog(folder.logFile(part().fileName())).failure();
    }

    @Override
    public Duration patience() {
        // A start costs some 30 s of processor time; a busy machine needs several times that. Failures are seen
        // earlier.
        return Duration.ofMinutes(4);
    }
}
