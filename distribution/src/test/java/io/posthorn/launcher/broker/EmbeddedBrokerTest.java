package io.posthorn.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.posthorn.launcher.Assembled;
import io.posthorn.launcher.process.Child;
import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.Ports;
import io.posthorn.launcher.process.Progress;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real OpenMQ, started as the product starts it, met by its own client. */
class EmbeddedBrokerTest {
    private static final String USER = "posthorn";
    private static final String PASSWORD = "the client's";

    @TempDir
    private static Path root;

    private static DataFolder folder = new DataFolder(Path.of("."));
    private static EmbeddedBroker broker;
    private static Child child;
    private static ConnectionFactory connections;

    @BeforeAll
    static void start() throws Exception {
        folder = new DataFolder(root).create();
        var ports = BrokerPorts.of(new Ports(folder));
        var address = "mq://127.0.0.1:" + ports.portMapper() + "/jms";
        var access = new BrokerAccess(address, USER, PASSWORD);
        var silent = new Progress(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        broker = new EmbeddedBroker(folder, Assembled.home().broker(), ports, "the admin's", access);
        child = new Child(broker, folder, silent);
        child.start();
        connections = client(address);
    }

    @AfterAll
    static void stop() {
        child.stop();
        assertThat(folder.pidFile("broker").file()).doesNotExist();
    }

    @Test
    void carriesAWakeUp() {
        assertThat(sendAndReceive("whk_1")).isEqualTo("whk_1");
    }

    @ParameterizedTest
    @CsvSource({"guest,guest", "admin,admin", "posthorn,wrong"})
    void letsNobodyElseIn(String user, String password) {
        assertThatThrownBy(() -> connections.createConnection(user, password)).isInstanceOf(JMSException.class);
    }

    @Test
    void hasNoQueueButItsOwn() {
        try (var context = connections.createContext(USER, PASSWORD)) {
            var other = context.createQueue("other");

            assertThatThrownBy(() -> context.createProducer().send(other, "text"))
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void isBackWithItsQueueAfterItWasKilled() {
        var before = folder.pidFile("broker").living().orElseThrow();

        before.destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).until(() -> isAnother(before) && broker.answers());
        assertThat(sendAndReceive("whk_2")).isEqualTo("whk_2");
    }

    private static boolean isAnother(ProcessHandle before) {
        return folder.pidFile("broker")
                .living()
                .filter(process -> !process.equals(before))
                .isPresent();
    }

    private static String sendAndReceive(String text) {
        try (var context = connections.createContext(USER, PASSWORD)) {
            var queue = context.createQueue(WakeQueue.NAME);
            context.createProducer().send(queue, text);
            return context.createConsumer(queue).receiveBody(String.class, 5_000);
        }
    }

    /** The client that lies beside the broker, so that the test needs no second copy of it. */
    private static ConnectionFactory client(String address) throws Exception {
        var jar = Assembled.home().broker().resolve("lib/imq.jar").toUri().toURL();
        var loader = new URLClassLoader(new URL[] {jar}, ConnectionFactory.class.getClassLoader());
        var type = loader.loadClass("com.sun.messaging.ConnectionFactory");
        var factory = type.getConstructor().newInstance();
        type.getMethod("setProperty", String.class, String.class).invoke(factory, "imqAddressList", address);
        return (ConnectionFactory) factory;
    }
}
