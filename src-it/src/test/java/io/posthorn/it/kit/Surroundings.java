package io.posthorn.it.kit;

import static org.awaitility.Awaitility.await;

import io.posthorn.launcher.Home;
import io.posthorn.launcher.broker.BrokerAccess;
import io.posthorn.launcher.broker.BrokerPorts;
import io.posthorn.launcher.broker.EmbeddedBroker;
import io.posthorn.launcher.postgres.EmbeddedPostgres;
import io.posthorn.launcher.postgres.Ledger;
import io.posthorn.launcher.postgres.Role;
import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.server.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Database and broker of this JVM: the launcher's own parts, on the ports that the build reserved. */
public final class Surroundings {
    private static final DataFolder FOLDER = new DataFolder(
            Path.of("target", "it", "data-" + ProcessHandle.current().pid()).toAbsolutePath());

    private static final String OWNER_PASSWORD = "owner";

    private static final Neighbour POSTGRES = new Neighbour(
            new EmbeddedPostgres(FOLDER, home().postgres(), Variables.port("IT_POSTGRES_PORT"), "superuser"), FOLDER);

    private static final Neighbour BROKER = new Neighbour(
            new EmbeddedBroker(
                    FOLDER,
                    home().broker(),
                    new BrokerPorts(
                            Variables.port("IT_BROKER_PORT"),
                            Variables.port("IT_BROKER_JMS_PORT"),
                            Variables.port("IT_BROKER_ADMIN_PORT")),
                    "administrator",
                    new BrokerAccess(
                            Variables.of("POSTHORN_BROKER_ADDRESSES"),
                            Variables.of("POSTHORN_BROKER_USER"),
                            Variables.of("POSTHORN_BROKER_PASSWORD"))),
            FOLDER);

    private static boolean started;

    private Surroundings() {}

    /** The broker, for tests that take it away. */
    public static Neighbour broker() {
        return BROKER;
    }

    /** The database, for tests that take it away. */
    public static Neighbour database() {
        return POSTGRES;
    }

    /** Where database, broker and server listen. */
    public static List<Integer> ports() {
        return List.of(
                Variables.port("IT_POSTGRES_PORT"),
                Variables.port("IT_BROKER_PORT"),
                Variables.port("IT_BROKER_JMS_PORT"),
                Variables.port("IT_BROKER_ADMIN_PORT"),
                Variables.base().getPort());
    }

    static Home home() {
        return Home.find();
    }

    static synchronized void start() {
        if (!started) {
            Runtime.getRuntime().addShutdownHook(new Thread(Surroundings::stop, "surroundings"));
            FOLDER.create();
            BROKER.start();
            POSTGRES.start();
            migrate();
            started = true;
        }
    }

    /** What a launcher must be told to start a second node here; the first one is the server that Arquillian starts. */
    static Map<String, String> ofAnotherNode() {
        Map<String, String> variables = new HashMap<>(Map.of(
                "POSTHORN_NODE",
                "other",
                "POSTHORN_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + Variables.port("IT_POSTGRES_PORT") + "/posthorn",
                "POSTHORN_DB_USER",
                "posthorn_owner",
                "POSTHORN_DB_PASSWORD",
                OWNER_PASSWORD,
                "POSTHORN_BROKER_URL",
                Variables.of("POSTHORN_BROKER_ADDRESSES")));
        for (String shared : List.of(
                "POSTHORN_DB_APP_PASSWORD",
                "POSTHORN_DB_DISPATCH_PASSWORD",
                "POSTHORN_BROKER_USER",
                "POSTHORN_BROKER_PASSWORD",
                "POSTHORN_SECRET_KEY",
                "POSTHORN_EGRESS_ALLOW",
                "POSTHORN_BOOTSTRAP_API_KEY",
                "POSTHORN_BOOTSTRAP_USER",
                "POSTHORN_BOOTSTRAP_PASSWORD")) {
            variables.put(shared, Variables.of(shared));
        }
        return variables;
    }

    static void awaitReady() {
        await("the server is ready")
                .atMost(Duration.ofMinutes(3))
                .until(new Readiness(Variables.base().getPort())::holds);
    }

    private static void migrate() {
        var postgres = new EmbeddedPostgres(FOLDER, home().postgres(), Variables.port("IT_POSTGRES_PORT"), "superuser");
        var ledger = Ledger.embedded(
                postgres.access(),
                OWNER_PASSWORD,
                new Role(Variables.of("POSTHORN_DB_APP_USER"), Variables.of("POSTHORN_DB_APP_PASSWORD")),
                new Role(Variables.of("POSTHORN_DB_DISPATCH_USER"), Variables.of("POSTHORN_DB_DISPATCH_PASSWORD")));
        if (!ledger.url().equals(Variables.of("POSTHORN_DB_URL"))) {
            throw new IllegalStateException("The server would look for its tables elsewhere than in " + ledger.url());
        }
    }

    private static void stop() {
        BROKER.kill();
        POSTGRES.end();
    }
}
