package io.posthorn.launcher.broker;

import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.OwnSession;
import io.posthorn.launcher.process.Part;
import io.posthorn.launcher.process.Program;
import io.posthorn.launcher.settings.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** OpenMQ as a child: on loopback, without JMX and {@code guest}, with one queue for one user. */
public final class EmbeddedBroker implements Program {
    // A full queue takes about 40 MB; with less head room OpenMQ calls itself low on memory and slows its senders.
    private static final int HEAP_MEGABYTES = 128;

    private final DataFolder folder;
    private final Installation installation;
    private final BrokerPorts ports;
    private final Accounts accounts;

    /** Runs the OpenMQ that is unpacked in {@code home}. */
    public EmbeddedBroker(DataFolder folder, Path home, BrokerPorts ports, String adminPassword, BrokerAccess access) {
        this.folder = folder;
        this.ports = ports;
        installation = new Installation(home, folder.broker());
        accounts = new Accounts(adminPassword, access.user(), access.password());
    }

    @Override
    public Part part() {
        return Part.BROKER;
    }

    @Override
    public ProcessBuilder command() throws IOException {
        new Instance(folder.broker()).write(configuration(), accounts);
        var words = installation.broker(HEAP_MEGABYTES);
        words.addAll(List.of("-name", Instance.NAME, "-tty"));
        var builder = OwnSession.of(words).directory(folder.root().toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("POSTHORN_"));
        return builder;
    }

    private List<String> configuration() {
        return List.of(
                "imq.instanceconfig.version=300",
                "imq.hostname=127.0.0.1",
                "imq.portmapper.hostname=127.0.0.1",
                "imq.portmapper.port=" + ports.portMapper(),
                "imq.jms.tcp.port=" + ports.jms(),
                "imq.jms.min_threads=4",
                "imq.jms.max_threads=200",
                "imq.admin.tcp.port=" + ports.admin(),
                "imq.autocreate.queue=false",
                "imq.autocreate.topic=false",
                "imq.jmx.enabled=false",
                "imq.jmx.connector.activelist=",
                "imq.bridge.enabled=false",
                "imq.metrics.topic.enabled=false",
                "imq.message.max_size=64k",
                "imq.log.file.output=NONE",
                // Below that it writes a line for every dropped and for every fifty delayed messages.
                "imq.log.console.output=ERROR");
    }

    /** Its port mapper greets with a list of services; {@code jms} is in it once that one accepts connections. */
    @Override
    public boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.portMapper()), 500);
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write("101\n".getBytes(StandardCharsets.US_ASCII));
            var services = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return services.contains("jms tcp NORMAL " + ports.jms());
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The queue lives in the broker's store; whoever wiped the store finds it again after the next start. */
    @Override
    public void prepare() {
        var admin = new Admin(
                installation,
                folder.broker(),
                folder.logFile("broker-admin"),
                ports.portMapper(),
                accounts.adminPassword());
        if (!admin.does(WakeQueue.create()) && !admin.does(WakeQueue.query())) {
            throw new StartRefused("The broker did not make its queue; see " + folder.logFile("broker-admin") + ".");
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(1);
    }
}
